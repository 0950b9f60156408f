/** Charts of Plotly, for apps that ask for this library. */
@NullMarked
package runnel.plotly;

import org.jspecify.annotations.NullMarked;

@NullMarked
package apps;

import org.jspecify.annotations.NullMarked;

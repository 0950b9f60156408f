/** The model of a data editor: rows with ids, the changes made to them, and how to undo these. */
@NullMarked
package runnel.internal.edit;

import org.jspecify.annotations.NullMarked;

/** Columns of values of one type, unboxed. Knows the wire's JSON and nothing else of ours. */
@NullMarked
package runnel.internal.data;

import org.jspecify.annotations.NullMarked;

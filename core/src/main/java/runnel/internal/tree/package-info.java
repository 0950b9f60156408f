/** The keyed tree of elements and its differences. Knows nothing of the rest. */
@org.jspecify.annotations.NullMarked
package runnel.internal.tree;

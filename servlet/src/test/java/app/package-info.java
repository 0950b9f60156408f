/** Stands for a user's code: outside of package runnel. */
@org.jspecify.annotations.NullMarked
package app;

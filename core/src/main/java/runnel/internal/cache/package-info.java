/** What functions have brought once, kept for all who ask again. */
@org.jspecify.annotations.NullMarked
package runnel.internal.cache;

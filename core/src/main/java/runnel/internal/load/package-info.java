/** Functions that run in the background and the pages that read what they bring. */
@org.jspecify.annotations.NullMarked
package runnel.internal.load;

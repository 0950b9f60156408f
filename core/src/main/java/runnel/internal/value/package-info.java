/** Values of an app as JSON that knows their Java types. See docs/decisions/0046. */
@org.jspecify.annotations.NullMarked
package runnel.internal.value;

/** The wire format: JSON and frames. See docs/wire.md. */
@org.jspecify.annotations.NullMarked
package runnel.internal.wire;

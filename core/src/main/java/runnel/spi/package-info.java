/** What a host (the server, the browser, a test) implements and calls. Not for apps. */
@org.jspecify.annotations.NullMarked
package runnel.spi;

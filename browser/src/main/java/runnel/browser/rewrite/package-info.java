/**
 * Changes bytecode before TeaVM reads it: the app's, so that it behaves as on a JVM, and that of
 * TeaVM's own Java classes, which get the methods that they lack. Runs on the JVM, at build time.
 */
@org.jspecify.annotations.NullMarked
package runnel.browser.rewrite;

/** Compiles apps to WebAssembly. Runs on the JVM, at build time. */
@org.jspecify.annotations.NullMarked
package runnel.browser;

/**
 * The host in the browser. Compiled to WebAssembly together with the app, so it uses only what
 * TeaVM has; nothing here runs on a JVM.
 */
@org.jspecify.annotations.NullMarked
package runnel.browser.worker;

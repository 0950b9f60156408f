/**
 * What TeaVM's Java classes lack, or do differently from a JVM: each public static method here
 * becomes a method of the class that is named in its class's annotation ({@link
 * runnel.browser.compat.MethodsOf}, {@link runnel.browser.compat.StaticsOf}). Compiled to
 * WebAssembly together with the app; also runs on a JVM, where the tests compare it with the JDK.
 */
package runnel.browser.compat;

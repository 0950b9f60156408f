/**
 * The classes of the JDK that TeaVM lacks, written for threads that are coroutines of one browser
 * thread. A class {@code runnel.browser.classlib.java.util.TScanner} becomes {@code
 * java.util.Scanner} in the compile ({@link runnel.browser.classlib.Policy}).
 *
 * <p>Nothing here is thread safe on a JVM, and need not be: a thread gives way to another only
 * where it waits. Waiting is {@link runnel.browser.classlib.java.lang.TParking}'s.
 */
package runnel.browser.classlib;

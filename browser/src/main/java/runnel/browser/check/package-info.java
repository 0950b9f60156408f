/**
 * Finds every use of what a browser lacks, before TeaVM runs: which of the app's and its libraries'
 * code can be reached from {@code main}, and which of the classes, methods and fields that it names
 * are not among those that TeaVM would see.
 */
@org.jspecify.annotations.NullMarked
package runnel.browser.check;

/** Tests of apps without a browser: {@link runnel.test.AppTest}. */
@org.jspecify.annotations.NullMarked
package runnel.test;

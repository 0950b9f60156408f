/** Data apps in one plain Java file: {@code import runnel.*;}. */
@org.jspecify.annotations.NullMarked
package runnel;

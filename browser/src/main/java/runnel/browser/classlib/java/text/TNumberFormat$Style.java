package runnel.browser.classlib.java.text;

/**
 * How short. Its name has the sign of a nested class, since {@code NumberFormat} is TeaVM's own.
 */
public enum TNumberFormat$Style {
  SHORT,
  LONG
}

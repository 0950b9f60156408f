package runnel.browser.classlib.java.util;

import java.util.NoSuchElementException;

public class TInputMismatchException extends NoSuchElementException {
  private static final long serialVersionUID = 1;

  public TInputMismatchException() {}

  public TInputMismatchException(String s) {
    super(s);
  }
}

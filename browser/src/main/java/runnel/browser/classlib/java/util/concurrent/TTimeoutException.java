package runnel.browser.classlib.java.util.concurrent;

public class TTimeoutException extends Exception {
  private static final long serialVersionUID = 1;

  public TTimeoutException() {}

  public TTimeoutException(String message) {
    super(message);
  }
}

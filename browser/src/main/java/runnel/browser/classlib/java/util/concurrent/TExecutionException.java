package runnel.browser.classlib.java.util.concurrent;

public class TExecutionException extends Exception {
  private static final long serialVersionUID = 1;

  protected TExecutionException() {}

  protected TExecutionException(String message) {
    super(message);
  }

  public TExecutionException(String message, Throwable cause) {
    super(message, cause);
  }

  public TExecutionException(Throwable cause) {
    super(cause);
  }
}

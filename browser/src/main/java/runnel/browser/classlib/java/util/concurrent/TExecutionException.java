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
    // TeaVM's Throwable does not make the message of the cause.
    super(cause == null ? null : cause.toString(), cause);
  }
}

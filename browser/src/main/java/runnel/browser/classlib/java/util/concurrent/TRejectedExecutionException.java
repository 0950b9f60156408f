package runnel.browser.classlib.java.util.concurrent;

public class TRejectedExecutionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TRejectedExecutionException() {}

  public TRejectedExecutionException(String message) {
    super(message);
  }

  public TRejectedExecutionException(String message, Throwable cause) {
    super(message, cause);
  }

  public TRejectedExecutionException(Throwable cause) {
    // TeaVM's Throwable does not make the message of the cause.
    super(cause == null ? null : cause.toString(), cause);
  }
}

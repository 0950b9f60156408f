package runnel.browser.classlib.java.util.concurrent;

public class TCompletionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  protected TCompletionException() {}

  protected TCompletionException(String message) {
    super(message);
  }

  public TCompletionException(String message, Throwable cause) {
    super(message, cause);
  }

  public TCompletionException(Throwable cause) {
    // TeaVM's Throwable does not make the message of the cause.
    super(cause == null ? null : cause.toString(), cause);
  }
}

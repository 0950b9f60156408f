package runnel.browser.classlib.java.util.concurrent;

public class TBrokenBarrierException extends Exception {
  private static final long serialVersionUID = 1;

  public TBrokenBarrierException() {}

  public TBrokenBarrierException(String message) {
    super(message);
  }
}

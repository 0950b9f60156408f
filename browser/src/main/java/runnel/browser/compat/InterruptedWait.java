package runnel.browser.compat;

import org.teavm.interop.AsyncCallback;

/**
 * The end of an {@code Object.wait} that was interrupted: told that the monitor is entered again,
 * it throws.
 */
public final class InterruptedWait implements AsyncCallback<Void> {
  private final AsyncCallback<Void> wait;

  /** The end of a wait that is now to be one by an exception. */
  public InterruptedWait(AsyncCallback<Void> wait) {
    this.wait = wait;
  }

  @Override
  public void complete(Void result) {
    Thread.interrupted();
    wait.error(new InterruptedException());
  }

  @Override
  public void error(Throwable e) {
    wait.error(e);
  }
}

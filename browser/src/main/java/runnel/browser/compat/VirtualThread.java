package runnel.browser.compat;

/** A thread like all others, that says it is virtual. */
public final class VirtualThread extends Thread {
  public VirtualThread(Runnable task, String name) {
    super(task, name);
    setDaemon(true);
  }
}

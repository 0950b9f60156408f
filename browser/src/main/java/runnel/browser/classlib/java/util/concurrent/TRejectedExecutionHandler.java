package runnel.browser.classlib.java.util.concurrent;

public interface TRejectedExecutionHandler {
  void rejectedExecution(Runnable task, TThreadPoolExecutor executor);
}

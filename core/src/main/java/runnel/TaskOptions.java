package runnel;

import java.time.Duration;
import java.util.function.Predicate;

/** What a task can be told. */
public final class TaskOptions {
  final LoadOptions load = new LoadOptions();

  TaskOptions() {}

  /**
   * How often it is tried again after it has failed: only for what may be done twice. Default: 0.
   *
   * @throws RunnelException RN010 if below 0
   */
  public TaskOptions retry(int times) {
    load.retry(times);
    return this;
  }

  /** Which failures are worth another try. Default: all. */
  public TaskOptions retryIf(Predicate<Throwable> test) {
    load.retryIf(test);
    return this;
  }

  /** If it takes longer it is interrupted and has failed with RN073. Default: never. */
  public TaskOptions timeout(Duration limit) {
    load.timeout(limit);
    return this;
  }

  /** It runs in a pool: see {@link LoadOptions#pool}. */
  public TaskOptions pool(String name, int size) {
    load.pool(name, size);
    return this;
  }

  /** All sessions of the app share it: it is done once for all of them. */
  public TaskOptions shareWithAll() {
    load.shareWithAll();
    return this;
  }
}

package runnel;

/** A piece of work that may block and may fail. */
@FunctionalInterface
public interface Action {
  /** Does the work. */
  void run() throws Exception;
}

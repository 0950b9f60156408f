package runnel;

import org.jspecify.annotations.Nullable;

/**
 * The function of a load that reports how far it has come: {@code load -> fetch(load)}.
 *
 * @param <T> type of what it brings
 */
@FunctionalInterface
public interface LoadWork<T extends @Nullable Object> {
  /**
   * Does the work, on a thread of its own, where it may block. It must not use the page.
   *
   * @param load takes progress, log lines and partial results
   * @throws Exception whatever goes wrong; the load has failed then
   */
  T run(LoadContext load) throws Exception;
}

package runnel;

import org.jspecify.annotations.Nullable;

/** Where a {@link Load} comes from: one function in the background, or several together. */
interface LoadSource<T extends @Nullable Object> {
  /** How it stands now. */
  Load<T> now();

  /** Waits until it neither runs nor is about to. */
  void await();

  void refresh();

  void cancel();

  /** What is around the call shows how far it is. */
  void showsProgress();

  /** What is around the call shows whether a newer value is on its way. */
  void showsRefreshing();
}

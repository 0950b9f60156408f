package runnel;

import java.time.Duration;

/** What a fragment can be told. */
public final class FragmentOptions {
  long every;
  boolean parallel;

  FragmentOptions() {}

  /**
   * The fragment is also drawn by itself at this beat, as long as the user looks at the page; a
   * beat during which it is being drawn is left out. Default: never.
   *
   * @throws RunnelException RN010 if not above 0
   */
  public FragmentOptions runEvery(Duration period) {
    every = Numbers.positiveMillis("runEvery", period);
    return this;
  }

  /** What comes after it is drawn without waiting for it. Default: one after the other. */
  public FragmentOptions parallel() {
    parallel = true;
    return this;
  }
}

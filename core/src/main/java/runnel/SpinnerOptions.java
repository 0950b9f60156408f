package runnel;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;

/** What a spinner can be told. */
public final class SpinnerOptions {
  private boolean showTime;
  private @Nullable Long delay;

  SpinnerOptions() {}

  /** Counts the seconds behind its text. */
  public SpinnerOptions showTime() {
    showTime = true;
    return this;
  }

  /**
   * Work that is done within this time shows no spinner. Default: 200 ms.
   *
   * @throws RunnelException RN010 if negative
   */
  public SpinnerOptions delay(Duration time) {
    delay = (long) Numbers.notNegative("delay", Math.toIntExact(time.toMillis()));
    return this;
  }

  static <T extends @Nullable Object> T during(
      Place at, String markdown, Consumer<SpinnerOptions> options, Callable<T> work) {
    SpinnerOptions o = new SpinnerOptions();
    options.accept(o);
    Node spinner =
        at.element(
            "spinner",
            Props.of().with("text", markdown).with("delay", o.delay).flag("showTime", o.showTime));
    try {
      // In a browser, work that never waits leaves no other moment to show it.
      at.checkpoint();
      return work.call();
    } catch (Exception e) {
      throw Sneaky.rethrow(e);
    } finally {
      at.remove(spinner);
    }
  }
}

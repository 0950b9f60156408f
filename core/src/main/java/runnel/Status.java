package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;

/**
 * A part of the page that tells how far some work has come: running, complete or failed, with its
 * steps. Any element may be put into it, too. Good for the run that it was given to.
 */
public final class Status extends Ui {
  private final StatusOptions options;
  private String label;
  private String state = "running";
  private @Nullable Node step;
  private String stepText = "";

  Status(Place at, String label, StatusOptions options) {
    super(at.container("status", null, options.props(label, "running")));
    this.options = options;
    this.label = label;
  }

  /** The next step begins, and the one before is complete. */
  public void step(String markdown) {
    endStep("complete");
    step = place.element("step", Props.of().with("text", markdown).with("state", "running"));
    stepText = markdown;
  }

  /** Gives it another label. */
  public void update(String markdown) {
    label = markdown;
    place.update(now(state));
  }

  /** The work is done. Called by itself when the code given to {@link Ui#status} has ended. */
  public void complete() {
    place.update(now("complete"));
  }

  /** The work is done, and another label says so. */
  public void complete(String markdown) {
    label = markdown;
    place.update(now("complete"));
  }

  /** The work has failed. Called by itself when the code given to {@link Ui#status} throws. */
  public void fail() {
    place.update(now("error"));
  }

  /** The work has failed, and another label says so. */
  public void fail(String markdown) {
    label = markdown;
    place.update(now("error"));
  }

  private Props now(String next) {
    state = next;
    if (!next.equals("running")) {
      endStep(next);
    }
    return options.props(label, next);
  }

  private void endStep(String as) {
    if (step != null) {
      place.settle(step, Props.of().with("text", stepText).with("state", as));
      step = null;
    }
  }

  static void during(Place at, String label, Consumer<StatusOptions> options, StatusBody work) {
    StatusOptions o = new StatusOptions();
    options.accept(o);
    Status status = new Status(at, label, o);
    try {
      status.checkpoint();
      work.run(status);
      if (status.state.equals("running")) {
        status.complete();
      }
    } catch (Throwable t) {
      boolean cut = Place.cutsShort(t);
      status.place.settle(status.now(cut ? "stopped" : "error"));
      if (!cut) {
        // The exception is shown where the page was last used: in here.
        status.checkpoint();
      }
      throw Sneaky.rethrow(t);
    }
  }
}

package runnel;

import runnel.internal.tree.Props;

/** What a status can be told. */
public final class StatusOptions {
  private boolean collapsed;
  private boolean keepOpen;

  StatusOptions() {}

  /** Shows only its label while the work runs. Default: it is open. */
  public StatusOptions collapsed() {
    collapsed = true;
    return this;
  }

  /** Leaves it open when the work is complete. Default: it closes, and the user may open it. */
  public StatusOptions keepOpen() {
    keepOpen = true;
    return this;
  }

  Props props(String label, String state) {
    boolean open =
        switch (state) {
          case "error" -> true;
          case "complete" -> keepOpen;
          default -> !collapsed;
        };
    return Props.of().with("label", label).with("state", state).flag("expanded", open);
  }
}

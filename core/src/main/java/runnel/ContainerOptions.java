package runnel;

import org.jspecify.annotations.Nullable;

/** What a container or an expander can be told. */
public final class ContainerOptions {
  boolean border;
  boolean expanded;
  @Nullable String key;

  ContainerOptions() {}

  /** Draws a border around it. */
  public ContainerOptions border() {
    border = true;
    return this;
  }

  /** Shows an expander open at first; the user opens and closes it from then on. */
  public ContainerOptions expanded() {
    expanded = true;
    return this;
  }

  /**
   * A name that tells it from others of its kind beside it, so that what is in it keeps its values
   * wherever it moves.
   */
  public ContainerOptions key(String key) {
    this.key = key;
    return this;
  }
}

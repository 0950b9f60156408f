package runnel;

import org.jspecify.annotations.Nullable;

/** How the label of an input is shown. In each way it names the input for screen readers. */
public enum LabelVisibility {
  /** As it is. */
  VISIBLE(null),
  /** Not seen, but its room is kept, so that inputs side by side stay in line. */
  HIDDEN("hidden"),
  /** Not seen, and takes no room. Neither is the question mark of its help. */
  COLLAPSED("collapsed");

  final @Nullable String wire;

  LabelVisibility(@Nullable String wire) {
    this.wire = wire;
  }
}

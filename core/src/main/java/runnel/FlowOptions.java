package runnel;

import runnel.internal.tree.Props;

/** What all can be told that puts elements beside each other. Lives only inside the lambda. */
abstract class FlowOptions<O extends FlowOptions<O>> {
  private String gap = "small";
  private String align;
  private final String usual;

  FlowOptions(String usual) {
    this.usual = usual;
    this.align = usual;
  }

  @SuppressWarnings("unchecked") // Each subclass names itself.
  private O self() {
    return (O) this;
  }

  /** No space between them. */
  public O noGap() {
    gap = "none";
    return self();
  }

  /** More space between them. */
  public O mediumGap() {
    gap = "medium";
    return self();
  }

  /** Much space between them. */
  public O largeGap() {
    gap = "large";
    return self();
  }

  /** Those that are less high than others stand at the top. */
  public O alignTop() {
    align = "top";
    return self();
  }

  /** Those that are less high than others stand in the middle. */
  public O alignMiddle() {
    align = "middle";
    return self();
  }

  /** Those that are less high than others stand at the bottom: a button beside a labelled field. */
  public O alignBottom() {
    align = "bottom";
    return self();
  }

  /** Adds the properties that all share. */
  Props flow(Props props) {
    return props.with("gap", gap).with("align", align.equals(usual) ? null : align);
  }
}

package runnel;

/** How much of the page is drawn again. */
public enum Scope {
  /** All of it. */
  APP,
  /** The fragment around the call; outside of fragments the page. */
  FRAGMENT
}

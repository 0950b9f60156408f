package runnel.internal.run;

/** Who shares a load. */
public enum Share {
  /** This session alone. */
  SESSION,
  /** All sessions of the signed-in user. */
  USER,
  /** All sessions. */
  APP,
  /** All that see the same: the sessions of the signed-in user, or all where nobody is. */
  PEERS
}

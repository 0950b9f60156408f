package runnel.internal.run;

/**
 * Unwinds the user's code out of a run that is not to go on. An error, so that {@code catch
 * (Exception e)} lets it pass.
 */
final class Cancel extends Error {
  /** Why the run ends before its last line. */
  enum Reason {
    /** A newer event came. */
    SUPERSEDED,
    /** The user pressed Stop, or the session ended. */
    STOPPED,
    /** The app called {@code ui.stop()}: what is drawn is the page. */
    FINISHED,
    /** The app called {@code ui.rerun()}. */
    RERUN,
    /** A run around this one draws all of it again, or it is no longer on the page. */
    OVERTAKEN
  }

  final transient Run run;
  final transient Reason reason;

  Cancel(Run run, Reason reason) {
    super(reason.name(), null, false, false);
    this.run = run;
    this.reason = reason;
  }
}

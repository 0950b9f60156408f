package runnel.internal.run;

/**
 * What one session may cost, and its rhythm.
 *
 * @param frameMillis while a run goes on, changes are sent about this often
 * @param togetherMillis loads that change within this time are shown together
 * @param staleMillis what a run has not reached after this time is shown as old
 * @param awayMillis a session whose client is away is kept this long
 * @param queuedEvents events that may wait for a run
 * @param keptChars characters of sent frames that are kept for a client that comes back
 * @param rerunsInARow how often an app may call {@code ui.rerun()} without an event between
 */
record Limits(
    long frameMillis,
    long togetherMillis,
    long staleMillis,
    long awayMillis,
    int queuedEvents,
    int keptChars,
    int rerunsInARow) {
  static final Limits DEFAULT = new Limits(16, 2, 500, 120_000, 1_000, 256 * 1024, 100);
}

package runnel.internal.run;

/**
 * What one session may cost, and its rhythm.
 *
 * @param frameMillis while a run goes on, changes are sent about this often
 * @param togetherMillis loads that change within this time are shown together
 * @param staleMillis what a run has not reached after this time is shown as old
 * @param awayMillis a session whose client is away is kept this long
 * @param keptChars characters of sent frames that are kept for a client that comes back
 * @param rerunsInARow how often an app may call {@code ui.rerun()} without an event between
 * @param callMillis the visitor's browser, or the visitor, has this long to answer a call
 * @param openCalls calls that may wait for an answer
 * @param answerChars longest answer, as JSON
 */
record Limits(
    long frameMillis,
    long togetherMillis,
    long staleMillis,
    long awayMillis,
    int keptChars,
    int rerunsInARow,
    long callMillis,
    int openCalls,
    int answerChars) {
  static final Limits DEFAULT =
      new Limits(16, 1, 500, 120_000, 256 * 1024, 100, 300_000, 100, 12_000_000);
}

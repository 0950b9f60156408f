package runnel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Attempt;

/**
 * What the function of a load tells while it runs. Pages that show the progress are drawn again a
 * few times a second at most, so it may be told often. Safe for use by several threads.
 */
public final class LoadContext {
  private final Attempt attempt;
  private String note = "";

  LoadContext(Attempt attempt) {
    this.attempt = attempt;
  }

  /**
   * How far it has come.
   *
   * @param done from 0 to 1
   * @throws RunnelException RN010 if not within 0 to 1
   */
  public void progress(double done) {
    progress(done, note);
  }

  /** How far it has come, and what it does now. */
  public void progress(double done, String note) {
    if (!(done >= 0 && done <= 1)) {
      throw new RunnelException(
          "RN010", "progress is within 0 to 1, got " + done, "load.progress(done / (double) all)");
    }
    this.note = note;
    attempt.progress(done, note);
  }

  /** Adds a line to the log of the load; the last 200 are kept. */
  public void log(String line) {
    attempt.log(line);
  }

  /**
   * Shows a part of the result, or what is known of it so far; each replaces the one before. See
   * {@link Load.Loading#part()}.
   *
   * @param part of the type that the load brings
   */
  public void emit(@Nullable Object part) {
    attempt.emit(part);
  }

  /** Whether nobody waits for the result any more: the function may end early. */
  public boolean isCancelled() {
    return attempt.isCancelled();
  }

  /**
   * Ends the function here if nobody waits for the result any more. Waits (sleeping, HTTP) end by
   * themselves, since the thread is interrupted; a long computation calls this now and then.
   *
   * @throws RunnelException RN074 if so
   */
  public void checkpoint() {
    attempt.checkpoint();
  }

  /**
   * Waits, by the clock of the host: in a test that is the test's clock.
   *
   * @throws RunnelException RN074 if nobody waits for the result any more
   */
  public void sleep(Duration time) {
    attempt.sleep(time.toMillis());
  }

  /** Which try it is, from 1: more than 1 after a failure. */
  public int attempt() {
    return attempt.number();
  }
}

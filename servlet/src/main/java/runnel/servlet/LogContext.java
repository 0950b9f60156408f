package runnel.servlet;

import org.jspecify.annotations.Nullable;

/**
 * Of which run, or load of a run, the present thread is: for lines of logs. A run has a thread of
 * its own, so that this holds for all that the app says while it draws; threads that the app starts
 * itself are of none.
 *
 * @param app like {@code sales/App.java}
 * @param session a short name of it, which is no secret
 * @param run counts the runs of the session
 */
public record LogContext(String app, String session, int run) {
  private static final ThreadLocal<@Nullable LogContext> HERE = new ThreadLocal<>();

  /** Of the present thread; null if it is of no run. */
  public static @Nullable LogContext current() {
    return HERE.get();
  }

  static void enter(@Nullable LogContext context) {
    if (context == null) {
      HERE.remove();
    } else {
      HERE.set(context);
    }
  }
}

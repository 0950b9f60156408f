package runnel.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/** What a driver says, as the app's author should see it. */
final class SqlProblem {
  /** PostgreSQL says where by the number of the character, from 1. */
  private static final Pattern POSITION = Pattern.compile("\\s*Position: (\\d+)");

  /** The app's own DuckDB reads the files of the app alone. */
  private static final Pattern FORBIDDEN = Pattern.compile("Cannot access file \"([^\"/]+)\"");

  private SqlProblem() {}

  static RunnelException of(SQLException problem, String sql) {
    String said = String.valueOf(problem.getMessage()).strip();
    RunnelException told;
    if (isLost(problem)) {
      told =
          new RunnelException(
              "RN161",
              "The connection to the database is lost, or there is none: "
                  + words(said)
                  + "\n"
                  + sql.strip(),
              "if (ui.button(\"Try again\")) ui.rerun();   // the next statement gets a new connection");
    } else if (isCount(said, problem.getSQLState())) {
      told =
          new RunnelException(
              "RN167",
              "The arguments do not fit the question marks: " + words(said) + "\n" + sql.strip(),
              "sql.query(\"... where city = ? and year = ?\", city, year);");
    } else {
      told = new RunnelException("RN160", located(said, sql), fix(said));
    }
    told.initCause(problem);
    return told;
  }

  private static String fix(String said) {
    Matcher file = FORBIDDEN.matcher(said);
    return file.find()
        ? "from read_csv('"
            + file.group(1)
            + "')   -- its name in the statement, the file beside the app; others are not read"
        : "";
  }

  /** Whether there is no connection any more. */
  static boolean isLost(SQLException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLNonTransientConnectionException
          || cause instanceof SQLTransientConnectionException
          || cause instanceof SQLRecoverableException
          || cause instanceof java.io.IOException) {
        return true;
      }
    }
    String state = problem.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("57P") || state.equals("90067"));
  }

  private static boolean isCount(String said, @Nullable String state) {
    return "07001".equals(state)
        || said.contains("Parameter index out of bounds")
        || said.contains("No value specified for parameter")
        || said.contains("column index is out of range")
        || said.contains("Values were not provided for the following prepared statement parameters")
        || said.contains("Parameter argument/count mismatch");
  }

  private static String words(String said) {
    return POSITION.matcher(said).replaceAll("").strip();
  }

  /** With the line of the statement and a mark below it, which DuckDB does by itself. */
  private static String located(String said, String sql) {
    Matcher position = POSITION.matcher(said);
    if (!position.find()) {
      return said.contains("\nLINE ") ? said : said + "\n" + sql.strip();
    }
    String words = words(said);
    int at = Math.min(Integer.parseInt(position.group(1)) - 1, sql.length());
    int start = sql.lastIndexOf('\n', at - 1) + 1;
    int end = sql.indexOf('\n', at);
    long line = sql.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    String head = "LINE " + line + ": ";
    return words
        + "\n"
        + head
        + sql.substring(start, end < 0 ? sql.length() : end)
        + "\n"
        + " ".repeat(head.length() + at - start)
        + "^";
  }
}

package runnel.spi;

/** Finds the question marks of a statement that stand for values, and what is to be left alone. */
public final class SqlMarks {
  private SqlMarks() {}

  /** Where the next question mark is that stands for a value; -1 if there is none. */
  public static int next(String sql, int from) {
    int at = from;
    while (at < sql.length()) {
      int past = past(sql, at);
      if (past > at) {
        at = past;
      } else if (sql.charAt(at) == '?') {
        return at;
      } else {
        at++;
      }
    }
    return -1;
  }

  /** Where a literal, name in quotes, or comment that begins here ends; itself if none begins. */
  public static int past(String sql, int at) {
    return switch (sql.charAt(at)) {
      case '\'' -> end(sql, "'", at + 1);
      case '"' -> end(sql, "\"", at + 1);
      case '-' -> sql.startsWith("--", at) ? end(sql, "\n", at + 2) : at;
      case '/' -> sql.startsWith("/*", at) ? end(sql, "*/", at + 2) : at;
      case '$' -> {
        int close = sql.indexOf('$', at + 1);
        boolean tag = close > 0 && sql.substring(at + 1, close).matches("([A-Za-z_]\\w*)?");
        yield tag ? end(sql, sql.substring(at, close + 1), close + 1) : at;
      }
      default -> at;
    };
  }

  private static int end(String sql, String mark, int from) {
    int end = sql.indexOf(mark, from);
    return end < 0 ? sql.length() : end + mark.length();
  }
}

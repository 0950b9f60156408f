package runnel.sql;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import runnel.spi.SqlMarks;

/**
 * Says the folder of an app's files where a statement of DuckDB's names them, since DuckDB would
 * look into the folder in which the process was started first. Files are named after {@code from}
 * and {@code join}, and first of what a reader as {@code read_csv} is given.
 */
final class TableFiles {
  private static final Pattern TABLE =
      Pattern.compile("(?i).*\\.(csv|tsv|txt|json|ndjson|jsonl|parquet)(\\.gz|\\.zst)?");
  private static final Pattern READER =
      Pattern.compile("(read|sniff)_\\w+|parquet_(scan|metadata|schema)|glob");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[/\\\\~].*|[a-z]+:.*|");

  /** What is within a bracket. */
  private enum Within {
    READER,
    LIST_OF_A_READER,
    OTHER
  }

  private final String folder;
  private final String sql;
  private final StringBuilder made = new StringBuilder();
  private final Deque<Within> brackets = new ArrayDeque<>();

  private TableFiles(Path folder, String sql) {
    this.folder = folder.toString().replace('\\', '/') + "/";
    this.sql = sql;
  }

  /** The statement with the whole names of the files in this folder. */
  static String within(Path folder, String sql) {
    return new TableFiles(folder, sql).named();
  }

  private String named() {
    String word = ""; // the last, if nothing but blanks came since
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      int past = SqlMarks.past(sql, at);
      if (past > at) {
        boolean name = (c == '\'' || c == '"') && past - at > 1 && isFile(word, at + 1, past - 1);
        made.append(sql, at, at + 1)
            .append(name ? folder.replace("" + c, "" + c + c) : "")
            .append(sql, at + 1, past);
        word = c == '\'' || c == '"' ? "" : word;
      } else if (Character.isJavaIdentifierPart(c)) {
        past = at + 1;
        while (past < sql.length() && Character.isJavaIdentifierPart(sql.charAt(past))) {
          past++;
        }
        word = sql.substring(at, past).toLowerCase(Locale.ROOT);
        made.append(sql, at, past);
      } else {
        follow(c, word);
        word = Character.isWhitespace(c) ? word : "";
        made.append(c);
        past = at + 1;
      }
      at = past;
    }
    return made.toString();
  }

  private void follow(char c, String word) {
    if (c == '(') {
      brackets.push(READER.matcher(word).matches() ? Within.READER : Within.OTHER);
    } else if (c == '[') {
      brackets.push(isReader() ? Within.LIST_OF_A_READER : Within.OTHER);
    } else if (c == ')' || c == ']') {
      brackets.poll();
    } else if (c == ',' && brackets.peek() == Within.READER) {
      brackets.pop();
      brackets.push(Within.OTHER); // its options
    }
  }

  private boolean isReader() {
    return brackets.peek() == Within.READER || brackets.peek() == Within.LIST_OF_A_READER;
  }

  private boolean isFile(String word, int from, int to) {
    String name = sql.substring(from, to);
    boolean table = word.equals("from") || word.equals("join");
    return (isReader() || (table && TABLE.matcher(name).matches()))
        && !ELSEWHERE.matcher(name).matches();
  }
}

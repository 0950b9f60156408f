package runnel.browser.worker;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.spi.SqlMarks;

/**
 * Finds what a statement asks of DuckDB's extensions, which a site has not. The build looks at the
 * texts that stand in the app, the worker at those that are made while it runs.
 */
public final class SiteSql {
  /** Runnel reads these files, whole and as they are: sql.js has a macro of each name. */
  private static final Set<String> PARQUET = Set.of("read_parquet", "parquet_scan");

  private static final Set<String> JSON =
      Set.of("read_json", "read_json_auto", "read_ndjson", "read_ndjson_auto");
  private static final Set<String> CSV = Set.of("read_csv", "read_csv_auto", "sniff_csv");
  private static final Set<String> ELSEWHERE =
      Set.of(
          "delta_scan",
          "iceberg_scan",
          "mysql_scan",
          "parquet_file_metadata",
          "parquet_kv_metadata",
          "parquet_metadata",
          "parquet_schema",
          "postgres_scan",
          "read_avro",
          "read_json_objects",
          "read_json_objects_auto",
          "read_ndjson_objects",
          "read_xlsx",
          "sqlite_scan",
          "st_read");

  private final String sql;
  private int at;
  private int depth;
  private String reader = "";
  private int within;

  private SiteSql(String sql) {
    this.sql = sql;
  }

  /**
   * What is lacking.
   *
   * @param what as in the statement
   * @param instead what to write
   */
  public record Lack(String what, String instead) {}

  /** The first thing that is not there; null if the statement can be asked. */
  public static @Nullable Lack in(String sql) {
    return new SiteSql(sql).find();
  }

  private @Nullable Lack find() {
    String word = "";
    boolean first = true;
    while (at < sql.length()) {
      int past = SqlMarks.past(sql, at);
      char c = sql.charAt(at);
      Lack lack = null;
      if (past > at) {
        if (c == '\''
            && past - at > 1
            && (isReading() || word.equals("from") || word.equals("join"))) {
          lack = inFolder(sql.substring(at + 1, past - 1));
        }
        word = c == '\'' || c == '"' ? "" : word;
        at = past;
      } else if (Character.isLetter(c) || c == '_') {
        word = word();
        lack = first ? command(word) : isReading() && depth == within ? option(word) : null;
        first = false;
      } else {
        lack = c == '(' ? open(word) : null;
        close(c);
        word = Character.isWhitespace(c) ? word : "";
        first |= c == ';';
        at++;
      }
      if (lack != null) {
        return lack;
      }
    }
    return null;
  }

  private String word() {
    int from = at;
    while (at < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
      at++;
    }
    return sql.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private boolean isReading() {
    return !reader.isEmpty();
  }

  private @Nullable Lack open(String word) {
    depth++;
    if (PARQUET.contains(word) || JSON.contains(word) || CSV.contains(word)) {
      reader = word;
      within = depth;
    }
    return ELSEWHERE.contains(word)
        ? new Lack(word + "()", "read_csv, read_parquet or read_json of a file beside the app")
        : null;
  }

  private void close(char c) {
    if (c == ')') {
      reader = depth == within ? "" : reader;
      depth--;
    }
  }

  private @Nullable Lack option(String name) {
    int next = at;
    while (next < sql.length() && Character.isWhitespace(sql.charAt(next))) {
      next++;
    }
    boolean named = sql.startsWith("=", next) || sql.startsWith(":=", next);
    boolean known =
        CSV.contains(reader)
            || name.equals("union_by_name")
            || (JSON.contains(reader) && name.equals("format"));
    return named && !known
        ? new Lack(
            reader + "(..., " + name + " = ...)",
            reader + "('the file alone'), and the rest in SQL, as select cast(a as integer) as a")
        : null;
  }

  private static @Nullable Lack command(String word) {
    return word.equals("install") || word.equals("load")
        ? new Lack(word, "nothing: CSV, JSON and Parquet are read without")
        : null;
  }

  private static @Nullable Lack inFolder(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.length() < (file.startsWith("./") ? file.length() - 2 : file.length())
            && !file.contains("://")
            && WorkerTables.isOne(name)
        ? new Lack("'" + file + "'", "'" + name + "', with the file directly beside App.java")
        : null;
  }
}

package runnel.browser.worker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import runnel.RunnelException;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Databases;
import runnel.spi.SqlColumn;
import runnel.spi.SqlMarks;
import runnel.spi.SqlResult;

/** The app's own DuckDB in a worker of its own; who asks is suspended until the answer comes. */
final class WorkerDatabases implements Databases {
  /** A file that Runnel reads is a table for DuckDB. */
  private static final Pattern NO_FILE =
      Pattern.compile(
          "No files found that match|Table with name \\S*\\.(json|ndjson|jsonl|parquet) does not",
          Pattern.CASE_INSENSITIVE);

  private static final int FIRST = 0;

  private final WorkerTables tables = new WorkerTables();

  @Override
  public Database open(String name) {
    if (!name.isEmpty()) {
      throw new RunnelException(
          "RN165", "There is no database \"" + name + "\" in the browser", "ui.sql().query(...)");
    }
    return new DuckDb();
  }

  /** The connection of all, and those of transactions. */
  private class Asking implements Statements {
    final int connection;

    Asking(int connection) {
      this.connection = connection;
    }

    @Override
    public SqlResult query(String sql, List<@Nullable Object> args, int maxRows)
        throws InterruptedException {
      SiteSql.Lack lack = SiteSql.in(sql);
      if (lack != null) {
        throw new RunnelException(
            "RN242",
            lack.what()
                + " is not there in a site's DuckDB, which has no extensions: "
                + sql.strip(),
            lack.instead());
      }
      Bound bound = Bound.of(tables.give(sql, args, WorkerDatabases.this::call), args);
      JSObject answer =
          call(
              sql,
              pending ->
                  DuckDbCalls.ask(connection, bound.sql(), bound.args(), maxRows, pending::take));
      if (answer == null) {
        return new SqlResult(List.of(), 0);
      }
      if (DuckDbCalls.rows(answer) > maxRows) {
        throw new RunnelException(
            "RN169",
            "There are more than " + maxRows + " rows: " + sql.strip(),
            "select ... limit 1000   -- or o.maxRows(" + 2L * maxRows + "), or group by");
      }
      return WorkerColumn.result(answer);
    }

    @Override
    public long update(String sql, List<@Nullable Object> args) throws InterruptedException {
      SqlResult told = query(sql, args, Integer.MAX_VALUE);
      if (told.columns().size() == 1 && told.size() == 1) {
        SqlColumn count = told.columns().getFirst();
        return count.name().equals("Count") && count.get(0) instanceof Long n ? n : 0;
      }
      return 0;
    }
  }

  private final class DuckDb extends Asking implements Database {
    DuckDb() {
      super(FIRST);
    }

    @Override
    public Transaction begin() throws InterruptedException {
      JSObject begun = call("begin", pending -> DuckDbCalls.begin(pending::take));
      return new Within(begun == null ? FIRST : DuckDbCalls.number(begun));
    }
  }

  private final class Within extends Asking implements Transaction {
    private boolean over;

    Within(int connection) {
      super(connection);
    }

    @Override
    public void commit() throws InterruptedException {
      over = true;
      call("commit", pending -> DuckDbCalls.end(connection, "commit", pending::take));
    }

    @Override
    public void rollback() {
      if (!over) {
        over = true;
        DuckDbCalls.end(connection, "rollback", (problem, answer) -> {});
      }
    }
  }

  /** An answer that is awaited. Given by the browser, outside of any thread of Java's. */
  static final class Pending {
    final CountDownLatch over = new CountDownLatch(1);
    @Nullable String problem;
    @Nullable JSObject answer;

    void take(@Nullable String problem, @Nullable JSObject answer) {
      this.problem = problem;
      this.answer = answer;
      over.countDown();
    }
  }

  /** Not a Consumer of what is called back: TeaVM would wrap that. */
  @FunctionalInterface
  interface Call {
    void with(Pending pending);
  }

  private @Nullable JSObject call(String sql, Call work) throws InterruptedException {
    DuckDbCalls.load();
    Pending pending = new Pending();
    work.with(pending);
    pending.over.await();
    if (pending.problem != null) {
      throw failure(pending.problem, sql);
    }
    return pending.answer;
  }

  private RunnelException failure(String said, String sql) {
    if (said.contains("parameters: ") || said.contains("Parameter argument/count mismatch")) {
      return new RunnelException(
          "RN167",
          "The arguments do not fit the question marks: " + said + "\n" + sql.strip(),
          "sql.query(\"... where city = ? and year = ?\", city, year);");
    }
    int extension = said.indexOf("\n\nPlease try installing");
    String words = extension < 0 ? said : said.substring(0, extension);
    String located = words.contains("\nLINE ") ? words : words + "\n" + sql.strip();
    if (said.contains("but it exists in the ")) {
      return new RunnelException(
          "RN242",
          located,
          "select city, n from 'sales.json'   -- DuckDB in a site has no extensions: Runnel reads"
              + " JSON and Parquet files, and gives their rows as a table");
    }
    if (NO_FILE.matcher(said).find()) {
      return new RunnelException(
          "RN243",
          "There is no such file directly beside the app, where there are "
              + (tables.files().isEmpty() ? "none" : String.join(", ", tables.files()))
              + ". "
              + located,
          "from '"
              + (tables.files().isEmpty() ? "sales.csv" : tables.files().getFirst())
              + "'   -- a file that was there when the site was built");
    }
    return new RunnelException("RN160", located, "");
  }

  // ---- Arguments.

  /**
   * DuckDB for the browser takes texts, fractions and truth values only: others are texts here, and
   * the statement says what they are.
   */
  private record Bound(String sql, String args) {
    static Bound of(String sql, List<@Nullable Object> args) {
      StringBuilder text = new StringBuilder();
      List<@Nullable Object> values = new ArrayList<>();
      int from = 0;
      int n = 0;
      for (int mark = SqlMarks.next(sql, 0); mark >= 0; mark = SqlMarks.next(sql, mark + 1)) {
        Object arg = n < args.size() ? args.get(n) : null;
        String type = n < args.size() ? type(arg) : null;
        text.append(sql, from, mark).append(type == null ? "?" : "cast(? as " + type + ")");
        from = mark + 1;
        n++;
      }
      for (Object arg : args) {
        values.add(
            type(arg) == null
                ? arg
                : arg instanceof BigDecimal d ? d.toPlainString() : String.valueOf(arg));
      }
      return new Bound(text.append(sql, from, sql.length()).toString(), JsonWriter.text(values));
    }

    private static @Nullable String type(@Nullable Object arg) {
      return switch (arg) {
        case null -> null;
        case String _, Boolean _ -> null;
        case Long _ -> "bigint";
        case Double _ -> "double";
        case BigDecimal d -> "decimal(38," + Math.max(0, d.scale()) + ")";
        case java.math.BigInteger _ -> "hugeint";
        case java.time.LocalDate _ -> "date";
        case java.time.LocalDateTime _ -> "timestamp";
        case java.time.LocalTime _ -> "time";
        case Instant _ -> "timestamp";
        case byte[] _ ->
            throw new RunnelException(
                "RN167", "In the browser no bytes can be bound", "HexFormat.of().formatHex(bytes)");
        default -> "varchar";
      };
    }
  }
}

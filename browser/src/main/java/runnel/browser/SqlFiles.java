package runnel.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * DuckDB for the browser, 35 MB: only sites whose app asks in SQL have it. It comes from module
 * runnel-sql-wasm.
 */
final class SqlFiles {
  private static final String FOLDER = "runnel/sql/";
  private static final List<String> NAMES =
      List.of("sql.js", "parquet.js", "duckdb-worker.js", "duckdb.wasm");

  /** What {@code runnel.browser.worker.DuckDbCalls} calls it, and nothing else does. */
  private static final byte[] MARK = "runnelDuckDb".getBytes(StandardCharsets.US_ASCII);

  private SqlFiles() {}

  /** Whether the compiled app asks in SQL. */
  static boolean areNeededBy(Path wasm) throws IOException {
    byte[] bytes = Files.readAllBytes(wasm);
    for (int i = 0; i <= bytes.length - MARK.length; i++) {
      int n = 0;
      while (n < MARK.length && bytes[i + n] == MARK[n]) {
        n++;
      }
      if (n == MARK.length) {
        return true;
      }
    }
    return false;
  }

  /** Puts the files beside the app's worker. */
  static void write(Path folder) throws IOException {
    for (String name : NAMES) {
      try (InputStream in = SqlFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
        if (in == null) {
          throw new IOException("Module runnel-sql-wasm is not on the class path: it has " + name);
        }
        Files.copy(in, folder.resolve(name));
      }
    }
  }
}

package runnel.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * An app's own DuckDB, in memory, for as long as this is open. It reads the files of the app's
 * folder by their names, and neither files elsewhere nor the network; statements cannot change
 * that.
 */
final class AppDuckDb extends PlainSource {
  private static final List<String> PATTERNS =
      Stream.of("csv", "tsv", "txt", "json", "ndjson", "jsonl", "parquet")
          .map(ending -> "*." + ending)
          .toList();

  private final Path folder;
  private @Nullable DuckDBConnection root;

  AppDuckDb(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  String asked(String sql) {
    return TableFiles.within(folder, sql);
  }

  /** All connections are to the database of the first. */
  @Override
  public synchronized Connection getConnection() throws SQLException {
    if (root == null) {
      root = begin();
    }
    Connection made = root.duplicate();
    set(made, "file_search_path=" + literal(folder.toString())); // It is each connection's own.
    return made;
  }

  private static void set(Connection connection, String... settings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute("set " + setting);
      }
    }
  }

  private DuckDBConnection begin() throws SQLException {
    Connection made = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    if (!(made instanceof DuckDBConnection duckDb)) {
      throw new SQLException("DuckDB's driver is another than expected: " + made);
    }
    try {
      set(
          duckDb,
          "temp_directory=" + literal(spills().toString()),
          "allowed_directories=" + list(allowedFolders()),
          "allowed_paths=" + list(files()),
          "autoinstall_known_extensions=false",
          "enable_external_access=false"); // From here on none of these can be changed.
    } catch (SQLException e) {
      duckDb.close();
      throw e;
    }
    return duckDb;
  }

  /** Where what does not fit into memory goes. */
  private static Path spills() throws SQLException {
    try {
      Path made = Files.createTempDirectory("runnel-duckdb");
      made.toFile().deleteOnExit();
      return made;
    } catch (IOException e) {
      throw new SQLException("No folder for temporary files", e);
    }
  }

  /** By whole names, as statements have them; those of folders below, too, are in arguments. */
  private List<String> allowedFolders() {
    return Stream.concat(
            Stream.of(folder + "/"),
            beside(file -> Files.isDirectory(file)).map(name -> name + "/"))
        .toList();
  }

  /**
   * What arguments may say: DuckDB compares names as they are written. Patterns are names too; what
   * they find is asked for once more.
   */
  private List<String> files() {
    return Stream.concat(beside(file -> Files.isRegularFile(file)), PATTERNS.stream()).toList();
  }

  private Stream<String> beside(Predicate<Path> kind) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(kind)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !isHidden(name))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.of(); // Without a folder there are no files.
    }
  }

  /**
   * DuckDB would read what is called so in the process's own folder, which it looks into first:
   * rather neither than the wrong one.
   */
  private boolean isHidden(String name) {
    Path current = Path.of("").toAbsolutePath();
    return !current.equals(folder) && Files.exists(current.resolve(name));
  }

  private static String list(List<String> texts) {
    return texts.stream().map(AppDuckDb::literal).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The folder is the author's, and may have a quote in its name. */
  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public synchronized void close() throws SQLException {
    if (root != null) {
      root.close();
    }
  }
}

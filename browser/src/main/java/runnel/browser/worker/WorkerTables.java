package runnel.browser.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Int8Array;
import runnel.internal.wire.JsonWriter;

/**
 * The files beside the app that can be asked as tables. They are in the app's module, and given to
 * DuckDB when a statement names them: {@code from 'a.csv'}, {@code read_json(['a.json',
 * 'b.json'])}, {@code read_parquet('*.parquet')} or an argument. What DuckDB cannot read itself
 * becomes a table of the file's name, and a pattern that means several is a view of its own name.
 */
public final class WorkerTables {
  /** The resource that names them, one a line. */
  public static final String LIST = "META-INF/runnel-tables";

  private static final String NAME = "[^'\"/]+\\.(?:csv|tsv|txt|json|ndjson|jsonl|parquet)";
  private static final Pattern ONE = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);

  /** As a literal or a name in quotes: what is no file is not found, and DuckDB says so. */
  private static final Pattern NAMED =
      Pattern.compile("(['\"])(\\./)?(" + NAME + ")\\1", Pattern.CASE_INSENSITIVE);

  // By name, what DuckDB knows or is about to.
  private final Map<String, CountDownLatch> known = new HashMap<>();
  private @Nullable List<String> files;

  /** What makes something known to DuckDB. */
  @FunctionalInterface
  interface Giving {
    /** Calls, and waits for the end. */
    void call(String name, WorkerDatabases.Call work) throws InterruptedException;
  }

  /** Whether a file of this name, without a folder, can be asked as a table. */
  public static boolean isOne(String name) {
    return ONE.matcher(name).matches();
  }

  /** The names of all, in their order. */
  List<String> files() {
    if (files == null) {
      byte[] list = read(LIST);
      files = list == null ? List.of() : new String(list, StandardCharsets.UTF_8).lines().toList();
    }
    return files;
  }

  /**
   * Gives those that a statement or its arguments name.
   *
   * @return the statement for DuckDB, which knows no {@code ./} in a site; what follows keeps its
   *     place
   */
  String give(String sql, List<@Nullable Object> args, Giving giving) throws InterruptedException {
    for (Object arg : args) {
      if (arg instanceof String name && isOne(name)) {
        give(name, giving);
      }
    }
    StringBuilder text = new StringBuilder();
    int from = 0;
    Matcher named = NAMED.matcher(sql);
    while (named.find()) {
      String quote = named.group(1);
      if (give(named.group(3), giving) && named.group(2) != null) {
        text.append(sql, from, named.start()).append(quote + named.group(3) + quote + "  ");
        from = named.end();
      }
    }
    return text.append(sql, from, sql.length()).toString();
  }

  /** Whether there is such a file, or one that fits. */
  private boolean give(String name, Giving giving) throws InterruptedException {
    if (files().contains(name)) {
      once(
          name,
          giving,
          pending ->
              DuckDbCalls.register(
                  name,
                  Int8Array.copyFromJavaArray(Objects.requireNonNull(read(name))),
                  pending::take));
      return true;
    }
    List<String> all = files().stream().filter(file -> fits(file, name)).toList();
    for (String file : all) {
      give(file, giving);
    }
    if (!all.isEmpty()) {
      String names = JsonWriter.text(all);
      once(name, giving, pending -> DuckDbCalls.unite(name, names, pending::take));
    }
    return !all.isEmpty();
  }

  private void once(String name, Giving giving, WorkerDatabases.Call work)
      throws InterruptedException {
    CountDownLatch given = new CountDownLatch(1);
    CountDownLatch before = known.putIfAbsent(name, given);
    if (before != null) {
      before.await();
      return;
    }
    boolean done = false;
    try {
      giving.call(name, work);
      done = true;
    } finally {
      if (!done) {
        known.remove(name);
      }
      given.countDown();
    }
  }

  /** Whether a name fits a pattern, of which DuckDB knows {@code *} in a site. */
  private static boolean fits(String name, String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return name.equals(pattern);
    }
    String rest = pattern.substring(star + 1);
    return name.startsWith(pattern.substring(0, star))
        && IntStream.rangeClosed(star, name.length())
            .anyMatch(from -> fits(name.substring(from), rest));
  }

  private static byte @Nullable [] read(String name) {
    try (InputStream in = WorkerTables.class.getResourceAsStream("/" + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

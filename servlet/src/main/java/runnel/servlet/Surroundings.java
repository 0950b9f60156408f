package runnel.servlet;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/**
 * What stands around an app on a server: its folder, its databases and its secrets. What the
 * environment says comes before what files say.
 *
 * @param folder where the app's files are
 * @param sql what the settings say of databases, as they are now: {@code shop.url}
 * @param secrets what the file of secrets says, as it is now: {@code mail.password}
 * @param environment looks up a variable
 */
public record Surroundings(
    Path folder,
    Supplier<Map<String, String>> sql,
    Supplier<Map<String, String>> secrets,
    UnaryOperator<@Nullable String> environment) {
  private static final String PREFIX = "RUNNEL_SQL_";

  /** An app in {@code folder}. */
  public Surroundings(
      Path folder, Supplier<Map<String, String>> sql, Supplier<Map<String, String>> secrets) {
    this(folder, sql, secrets, name -> name == null ? null : System.getenv(name));
  }

  /** An app in the working directory, without files. */
  public static Surroundings none() {
    return new Surroundings(Path.of(""), Map::of, Map::of);
  }

  /**
   * A database.
   *
   * @param url of JDBC, like {@code jdbc:postgresql://localhost/shop}
   * @param user null if the URL says it, or none is needed
   * @param password likewise
   */
  public record Database(String url, @Nullable String user, @Nullable String password) {
    /** Without the password, which is nobody's business. */
    @Override
    public String toString() {
      return url.replaceFirst("(//|[?&;]).*", "$1...");
    }
  }

  /** The database of this name; null if nothing tells its URL. */
  public @Nullable Database database(String name) {
    Map<String, String> settings = sql.get();
    String url = setting(settings, name, "url");
    return url == null
        ? null
        : new Database(url, setting(settings, name, "user"), setting(settings, name, "password"));
  }

  private @Nullable String setting(Map<String, String> settings, String name, String key) {
    String set = environment.apply(PREFIX + Host.variable(name + "." + key));
    return set != null ? set : settings.get(name + "." + key);
  }

  /** The databases that the settings name. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String key : sql.get().keySet()) {
      if (key.toLowerCase(Locale.ROOT).endsWith(".url")) {
        names.add(key.substring(0, key.length() - ".url".length()));
      }
    }
    return names;
  }

  /** A secret; null if there is none. */
  public @Nullable String secret(String name) {
    String set = environment.apply(Host.variable(name));
    return set != null ? set : secrets.get().get(name);
  }
}

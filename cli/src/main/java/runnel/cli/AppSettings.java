package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import runnel.AppOptions;
import runnel.CompileError;
import runnel.Limit;
import runnel.RunnelException;
import runnel.SignInOptions;
import runnel.server.JettyServerBuilder;
import runnel.server.Logs;
import runnel.spi.Look;
import runnel.spi.SignIn;

/**
 * What {@code runnel.toml} beside the app says.
 *
 * @param look its theme and language
 * @param version of the app
 * @param limits those that it says
 * @param sources whether the app's own sources go into its site
 * @param sql what it says of databases: {@code shop.url}
 * @param signIn how users sign in; null if they do not
 * @param operations for those who operate the server
 * @param text what the file holds; empty if there is none
 */
record AppSettings(
    Look look,
    String version,
    Map<Limit, Long> limits,
    boolean sources,
    Map<String, String> sql,
    @Nullable SignIn signIn,
    Operations operations,
    String text) {
  /** The file's name. */
  static final String FILE = "runnel.toml";

  /** There is none. */
  static final AppSettings NONE =
      new AppSettings(Look.NONE, "", Map.of(), false, Map.of(), null, Operations.NONE, "");

  /** A value that the file may have: what it has to be, and what becomes of it. */
  private record Key<T>(Class<T> type, String kind, BiConsumer<Draft, T> set) {
    void take(Draft draft, String path, Object value) {
      if (!type.isInstance(value)) {
        throw new RunnelException("RN113", path + " is not " + kind + " but " + value, "");
      }
      set.accept(draft, type.cast(value));
    }
  }

  /** What is read so far. */
  private static final class Draft {
    final AppOptions options;
    final Map<String, String> sql = new TreeMap<>();
    final List<Consumer<SignInOptions>> signIn = new ArrayList<>();
    final Map<Limit, Long> limits = new EnumMap<>(Limit.class);
    Operations operations = Operations.NONE;
    String version = "";
    boolean sources;

    Draft(AppOptions options) {
      this.options = options;
    }
  }

  private static final Map<String, Key<?>> KEYS =
      new TreeMap<>(
          Map.ofEntries(
              text("language", AppOptions::language),
              text("theme.accent", (o, v) -> o.theme(t -> t.accent(v))),
              text("theme.background", (o, v) -> o.theme(t -> t.background(v))),
              text("theme.text", (o, v) -> o.theme(t -> t.text(v))),
              text("theme.font", (o, v) -> o.theme(t -> t.font(v))),
              text("theme.codeFont", (o, v) -> o.theme(t -> t.codeFont(v))),
              text("theme.base", (o, v) -> o.theme(t -> t.base(v))),
              text("theme.dark.accent", (o, v) -> o.theme(t -> t.dark(d -> d.accent(v)))),
              text("theme.dark.background", (o, v) -> o.theme(t -> t.dark(d -> d.background(v)))),
              text("theme.dark.text", (o, v) -> o.theme(t -> t.dark(d -> d.text(v)))),
              Map.entry(
                  "theme.radius",
                  new Key<>(
                      Number.class,
                      "a number of pixels",
                      (draft, v) -> draft.options.theme(t -> t.radius(v.doubleValue())))),
              auth("auth.issuer", SignInOptions::issuer),
              auth("auth.clientId", SignInOptions::clientId),
              auth("auth.redirect", SignInOptions::redirect),
              auth("auth.scopes", SignInOptions::scopes),
              auth("auth.header", SignInOptions::header),
              auth("auth.nameHeader", SignInOptions::nameHeader),
              auth("auth.emailHeader", SignInOptions::emailHeader),
              Map.entry(
                  "auth.hours",
                  new Key<>(
                      Long.class,
                      "a whole number of hours",
                      (draft, v) -> draft.signIn.add(o -> o.lasts(Duration.ofHours(v))))),
              Map.entry(
                  "auth.required",
                  new Key<>(
                      Boolean.class,
                      "true or false",
                      (draft, v) -> draft.signIn.add(o -> o.required(v)))),
              operating(
                  "metrics.from",
                  "a text with the addresses that may read the figures, like \"10.0.0.0/8\"",
                  v ->
                      new Operations(
                          v.isBlank() ? List.of() : List.of(v.strip().split("[\\s,]+", -1)),
                          null,
                          null,
                          null)),
              operating(
                  "log.format",
                  "text or json",
                  v ->
                      new Operations(
                          null, Logs.Format.valueOf(v.toUpperCase(Locale.ROOT)), null, null)),
              operating(
                  "log.level",
                  "error, warning, info or debug",
                  v -> new Operations(null, null, known(v), null)),
              Map.entry(
                  "drain",
                  new Key<>(
                      Long.class,
                      "a whole number of seconds",
                      (draft, v) ->
                          draft.operations =
                              new Operations(null, null, null, Math.max(0, v))
                                  .or(draft.operations))),
              Map.entry(
                  "version", new Key<>(String.class, "a text", (draft, v) -> draft.version = v)),
              Map.entry(
                  "site.sources",
                  new Key<>(Boolean.class, "true or false", (draft, v) -> draft.sources = v))));

  static {
    for (Limit limit : Limit.values()) {
      KEYS.put(
          "limits." + camelCase(limit.name()),
          new Key<>(
              Long.class,
              "a whole number, 0 or more",
              (draft, most) -> {
                if (most < 0) {
                  throw new RunnelException("RN113", limit + " is less than 0: " + most, "");
                }
                draft.limits.put(limit, most);
              }));
    }
  }

  /** {@code runSeconds} for {@code RUN_SECONDS}. */
  private static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
      name.append(
              name.isEmpty() ? word.substring(0, 1) : word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return name.toString();
  }

  private static Map.Entry<String, Key<?>> auth(
      String path, BiConsumer<SignInOptions, String> set) {
    return Map.entry(
        path,
        new Key<>(
            String.class,
            "a text",
            (draft, v) -> draft.signIn.add(options -> set.accept(options, v))));
  }

  private static Map.Entry<String, Key<?>> operating(
      String path, String kind, Function<String, Operations> meant) {
    return Map.entry(
        path,
        new Key<>(
            String.class,
            kind,
            (draft, v) -> {
              try {
                draft.operations = meant.apply(v).or(draft.operations);
              } catch (IllegalArgumentException e) {
                throw new RunnelException("RN113", path + " is not " + kind + " but " + v, "");
              }
            }));
  }

  private static String known(String level) {
    if (!Logs.isLevel(level)) {
      throw new IllegalArgumentException(level);
    }
    return level;
  }

  private static final Pattern SIGN_IN = Pattern.compile("(?m)^\\s*\\[?\\s*[\"']?auth\\b");

  /** Databases have names that the author gives. */
  private static final Pattern SQL = Pattern.compile("sql\\.[^.]+\\.(url|user|password)");

  private static Map.Entry<String, Key<?>> text(String path, BiConsumer<AppOptions, String> set) {
    return Map.entry(
        path, new Key<>(String.class, "a text", (draft, v) -> set.accept(draft.options, v)));
  }

  /**
   * Reads the file in {@code folder}, if there is one.
   *
   * @throws CompileFailure RN112 or RN113, with its line, if it says what cannot be
   */
  static AppSettings read(Path folder) throws CompileFailure {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw failure("", null, new RunnelException("RN113", "Cannot be read: " + e, ""));
    }
    return parse(text);
  }

  /** Whether the file says something of signing in, even if the rest of it cannot be read. */
  static boolean mentionsSignIn(Path folder) {
    try {
      return SIGN_IN.matcher(Files.readString(folder.resolve(FILE))).find();
    } catch (IOException e) {
      return true; // It is there, and nobody knows what it says.
    }
  }

  /** Gives a server what the file says of the app itself. */
  JettyServerBuilder applyTo(JettyServerBuilder server) {
    return server.look(look).version(version).signIn(signIn).limits(limits);
  }

  /** Reads what such a file holds. */
  static AppSettings parse(String text) throws CompileFailure {
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      TomlParseError first = toml.errors().getFirst();
      throw failure(
          text, first.position(), new RunnelException("RN113", "" + first.getMessage(), ""));
    }
    Reader reader = new Reader(toml);
    try {
      Draft[] read = new Draft[1];
      Look look =
          AppOptions.look(
              options -> {
                Draft draft = new Draft(options);
                reader.read(draft);
                read[0] = draft;
                reader.at = toml.inputPositionOf("theme");
              });
      Draft draft = read[0];
      reader.at = toml.inputPositionOf("auth");
      SignIn signIn =
          draft.signIn.isEmpty()
              ? null
              : SignInOptions.settings(options -> draft.signIn.forEach(set -> set.accept(options)));
      return new AppSettings(
          look,
          draft.version,
          draft.limits,
          draft.sources,
          draft.sql,
          signIn,
          draft.operations,
          text);
    } catch (RunnelException mistake) {
      throw failure(text, reader.at, mistake);
    }
  }

  /** Goes through the file, and knows where it is. */
  private static final class Reader {
    private final TomlParseResult toml;
    @Nullable TomlPosition at;

    Reader(TomlParseResult toml) {
      this.toml = toml;
    }

    void read(Draft draft) {
      for (List<String> name : toml.keyPathSet()) {
        Object value = toml.get(name);
        String path = String.join(".", name);
        at = toml.inputPositionOf(name);
        if (SQL.matcher(path).matches() && value instanceof String text) {
          draft.sql.put(path.substring("sql.".length()), text);
          continue;
        }
        Key<?> key = KEYS.get(path);
        if (key == null) {
          throw new RunnelException(
              "RN113",
              path
                  + " is not known; there are "
                  + String.join(", ", KEYS.keySet())
                  + ", and sql.NAME.url, .user and .password, which are texts",
              "");
        }
        if (value != null) {
          key.take(draft, path, value);
        }
      }
    }
  }

  private static CompileFailure failure(
      String text, @Nullable TomlPosition at, RunnelException mistake) {
    int line = at == null ? 0 : at.line();
    String source = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    // The fix is said in Java where an app says it in code.
    String fix = mistake.fix().replaceFirst("^[ot]\\.(\\w+)\\((.*)\\)$", "$1 = $2");
    String message = mistake.code() + " " + mistake.getMessage() + "\n" + fix;
    CompileFailure failure =
        new CompileFailure(
            new CompileError(FILE, line, 0, message.strip(), line > 0 ? source : "", 0));
    failure.initCause(mistake);
    return failure;
  }
}

package runnel.server;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.AppBody;
import runnel.Limit;
import runnel.Server;
import runnel.spi.Look;

/** Settings of a {@link JettyServer} that is not started yet. For one thread. */
public final class JettyServerBuilder implements Server.Builder {
  /** Where a server listens unless told otherwise. */
  public static final int DEFAULT_PORT = 8501;

  private static final int LEAST_MESSAGE_BYTES = 1024;

  private final AppBody body;
  private final Set<String> origins = new HashSet<>();
  private String host = "127.0.0.1";
  private int port = DEFAULT_PORT;
  private int maxMessageBytes = 1 << 20;
  private boolean metrics;
  private boolean development;
  private Look look = Look.NONE;
  private Surroundings around = Surroundings.none();
  private final Map<Limit, Long> limits = new EnumMap<>(Limit.class);
  private @Nullable Path sessions;
  private String version = "";

  JettyServerBuilder(AppBody body) {
    this.body = body;
    String lambda = body.getClass().getName();
    name(Path.of("").toAbsolutePath() + " " + lambda.replaceFirst("\\$\\$Lambda.*", ""));
  }

  /**
   * What tells the app from others: its sessions are kept under it. Default: its class, and the
   * working directory. Comes before {@link #sessions} and {@link #forgetful}.
   */
  public JettyServerBuilder name(String name) {
    sessions = StateFolder.of(name);
    return this;
  }

  @Override
  public JettyServerBuilder limit(Limit limit, long most) {
    if (most < 0) {
      throw new IllegalArgumentException(limit + " must be at least 0, not " + most);
    }
    limits.put(limit, most);
    return this;
  }

  /** All that are said. */
  public JettyServerBuilder limits(Map<Limit, Long> said) {
    said.forEach(this::limit);
    return this;
  }

  @Override
  public JettyServerBuilder sessions(String folder) {
    sessions = Path.of(folder);
    return this;
  }

  @Override
  public JettyServerBuilder forgetful() {
    sessions = null;
    return this;
  }

  /** As a user says it: a folder for {@link #sessions}, {@code none}, or null for the default. */
  public JettyServerBuilder keeping(@Nullable String said) {
    return said == null ? this : said.equals("none") ? forgetful() : sessions(said);
  }

  @Override
  public JettyServerBuilder version(String version) {
    this.version = version;
    return this;
  }

  @Override
  public JettyServerBuilder port(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be within 0 to 65535, not " + port);
    }
    this.port = port;
    return this;
  }

  @Override
  public JettyServerBuilder host(String host) {
    this.host = host;
    return this;
  }

  @Override
  public JettyServerBuilder allowOrigin(String origin) {
    if (!origin.matches("https?://[^/?#\\s]+")) {
      throw new IllegalArgumentException(
          "origin must be like https://apps.example.org, not " + origin);
    }
    origins.add(origin.toLowerCase(Locale.ROOT));
    return this;
  }

  @Override
  public JettyServerBuilder maxMessageBytes(int bytes) {
    if (bytes < LEAST_MESSAGE_BYTES) {
      throw new IllegalArgumentException(
          "maxMessageBytes must be at least " + LEAST_MESSAGE_BYTES + ", not " + bytes);
    }
    this.maxMessageBytes = bytes;
    return this;
  }

  @Override
  public JettyServerBuilder metrics() {
    metrics = true;
    return this;
  }

  /** Lets the pages look behind the scenes, for tools; see {@link runnel.App#development}. */
  public JettyServerBuilder development(boolean on) {
    development = on;
    return this;
  }

  /** How the app is shown at first; see {@link runnel.App#look}. */
  public JettyServerBuilder look(Look look) {
    this.look = look;
    return this;
  }

  /** Where the app stands: its files, databases and secrets. Default: the working directory. */
  public JettyServerBuilder around(Surroundings around) {
    this.around = around;
    return this;
  }

  @Override
  public JettyServer start() {
    return JettyServer.start(
        body,
        new Settings(
            host,
            port,
            Set.copyOf(origins),
            maxMessageBytes,
            metrics,
            development,
            look,
            around,
            sessions,
            version,
            Map.copyOf(limits)));
  }
}

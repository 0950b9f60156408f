package runnel.servlet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.AppBody;
import runnel.Limit;
import runnel.RunnelException;
import runnel.SignInOptions;
import runnel.spi.Look;
import runnel.spi.Observer;
import runnel.spi.SignIn;

/**
 * Settings of an app that is not in its container yet. For one thread. What is not described here
 * is as in {@link runnel.Server.Builder}.
 */
public final class AppServletsBuilder {
  private static final int LEAST_MESSAGE_BYTES = 1024;

  private final AppBody body;
  private final Set<String> origins = new HashSet<>();
  private final Set<AddressRange> proxies = new HashSet<>();
  private String host = "0.0.0.0";
  private String path = "";
  private int maxMessageBytes = 1 << 20;
  private @Nullable Set<AddressRange> metricsFrom;
  private final List<Observer> observers = new ArrayList<>();
  private BooleanSupplier ready = () -> true;
  private Duration drain = Duration.ZERO;
  private boolean development;
  private Look look = Look.NONE;
  private Surroundings around = Surroundings.none();
  private String name;
  private Function<String, @Nullable Path> sessions = StateFolder::of;
  private String version = "";
  private final Map<Limit, Long> limits = new EnumMap<>(Limit.class);
  private @Nullable SignIn signIn;

  AppServletsBuilder(AppBody body) {
    this.body = body;
    String lambda = body.getClass().getName();
    name = Path.of("").toAbsolutePath() + " " + lambda.replaceFirst("\\$\\$Lambda.*", "");
  }

  /** See {@link runnel.Server.Builder#path}. Within the path of the web application. */
  public AppServletsBuilder path(String path) {
    this.path = PagePath.mount(path);
    return this;
  }

  /**
   * The address that the server listens on: on one of this machine only it answers to no foreign
   * names. Default: to all, as far as the container does.
   */
  public AppServletsBuilder host(String host) {
    this.host = host;
    return this;
  }

  /** See {@link runnel.Server.Builder#allowOrigin}. */
  public AppServletsBuilder allowOrigin(String origin) {
    if (!origin.matches("https?://[^/?#\\s]+")) {
      throw new IllegalArgumentException(
          "origin must be like https://apps.example.org, not " + origin);
    }
    origins.add(origin.toLowerCase(Locale.ROOT));
    return this;
  }

  /**
   * See {@link runnel.Server.Builder#trustProxy}. Not needed where the container itself knows its
   * proxies, as by Tomcat's {@code RemoteIpValve}.
   */
  public AppServletsBuilder trustProxy(String address) {
    proxies.add(AddressRange.of(address));
    return this;
  }

  /** See {@link runnel.Server.Builder#maxMessageBytes}. */
  public AppServletsBuilder maxMessageBytes(int bytes) {
    if (bytes < LEAST_MESSAGE_BYTES) {
      throw new IllegalArgumentException(
          "maxMessageBytes must be at least " + LEAST_MESSAGE_BYTES + ", not " + bytes);
    }
    this.maxMessageBytes = bytes;
    return this;
  }

  /** See {@link runnel.Server.Builder#metrics}. */
  public AppServletsBuilder metrics(String... from) {
    Set<AddressRange> ranges = new HashSet<>();
    for (String address : from) {
      ranges.add(AddressRange.of(address));
    }
    metricsFrom = Set.copyOf(ranges);
    return this;
  }

  /** See {@link runnel.Server.Builder#observer}. */
  public AppServletsBuilder observer(Observer observer) {
    observers.add(observer);
    return this;
  }

  /** See {@link runnel.Server.Builder#drain}. */
  public AppServletsBuilder drain(Duration drain) {
    if (drain.isNegative()) {
      throw new IllegalArgumentException("drain must be at least 0, not " + drain);
    }
    this.drain = drain;
    return this;
  }

  /** Whether the app can be shown yet: until then {@code readyz} says that it starts. */
  public AppServletsBuilder readyWhen(BooleanSupplier ready) {
    this.ready = ready;
    return this;
  }

  /** Lets the pages look behind the scenes, for tools; see {@link runnel.App#development}. */
  public AppServletsBuilder development(boolean on) {
    development = on;
    return this;
  }

  /** How the app is shown at first; see {@link runnel.App#look}. */
  public AppServletsBuilder look(Look look) {
    this.look = look;
    return this;
  }

  /** Where the app stands: its files, databases and secrets. Default: the working directory. */
  public AppServletsBuilder around(Surroundings around) {
    this.around = around;
    return this;
  }

  /**
   * What tells the app from others, besides its path: its sessions are kept under it. Default: its
   * class, and the working directory.
   */
  public AppServletsBuilder name(String name) {
    this.name = name;
    return this;
  }

  /** See {@link runnel.Server.Builder#limit}. */
  public AppServletsBuilder limit(Limit limit, long most) {
    if (most < 0) {
      throw new IllegalArgumentException(limit + " must be at least 0, not " + most);
    }
    limits.put(limit, most);
    return this;
  }

  /** See {@link runnel.Server.Builder#sessions}. */
  public AppServletsBuilder sessions(String folder) {
    Path given = Path.of(folder);
    sessions = any -> given;
    return this;
  }

  /** See {@link runnel.Server.Builder#forgetful}. */
  public AppServletsBuilder forgetful() {
    sessions = any -> null;
    return this;
  }

  /** As a user says it: a folder for {@link #sessions}, {@code none}, or null for the default. */
  public AppServletsBuilder keeping(@Nullable String said) {
    return said == null ? this : said.equals("none") ? forgetful() : sessions(said);
  }

  /** See {@link runnel.Server.Builder#version}. */
  public AppServletsBuilder version(String version) {
    this.version = version;
    return this;
  }

  /** See {@link runnel.Server.Builder#signIn}. In place of what the container may do. */
  public AppServletsBuilder signIn(Consumer<SignInOptions> options) {
    return signIn(SignInOptions.settings(options));
  }

  /** How users sign in, as settings say it; null if they do not. */
  public AppServletsBuilder signIn(@Nullable SignIn signIn) {
    this.signIn = signIn;
    return this;
  }

  private @Nullable SignIn signIn() {
    if (signIn == null) {
      return null;
    }
    if (!signIn.isByProvider() && proxies.isEmpty()) {
      throw new RunnelException(
          "RN212",
          "The sign-in cannot work so: the header "
              + signIn.header()
              + " is believed from trusted proxies only, and there is none",
          "--trust-proxy 127.0.0.1");
    }
    String secret = around.secret("auth.clientSecret");
    return signIn.clientSecret().isEmpty() && secret != null ? signIn.withSecret(secret) : signIn;
  }

  /** The app, to be registered with a container. */
  public AppServlets build() {
    return new AppServlets(
        body,
        new Settings(
            host,
            path,
            Set.copyOf(origins),
            Set.copyOf(proxies),
            maxMessageBytes,
            path.isEmpty() ? name : name + " " + path,
            metricsFrom,
            List.copyOf(observers),
            ready,
            drain,
            development,
            look,
            around,
            sessions.apply(path.isEmpty() ? name : name + " " + path),
            version,
            Map.copyOf(limits),
            signIn()));
  }
}

package runnel.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.AppBody;
import runnel.RunnelException;
import runnel.spi.Observer;
import runnel.spi.SignIn;

/**
 * One app in a servlet container with Jakarta Servlet 6.1 and Jakarta WebSocket 2.2: all that
 * answers below its path. Made and registered while the web application starts, and closed when it
 * stops:
 *
 * <pre>{@code
 * @WebListener
 * public final class Start implements ServletContextListener {
 *   private final AppServlets sales = AppServlets.of(new Sales()::app).path("/sales").build();
 *
 *   public void contextInitialized(ServletContextEvent event) {
 *     sales.register(event.getServletContext());
 *   }
 *
 *   public void contextDestroyed(ServletContextEvent event) {
 *     sales.close();
 *   }
 * }
 * }</pre>
 *
 * <p>Who has signed in by the container is the user of the session: the name of the request's
 * principal. Safe for use by several threads.
 */
public final class AppServlets implements AutoCloseable {
  private static final String METRICS = "metrics";
  private static final long GRACE_MILLIS = 2_000;
  private static final long LOOK_MILLIS = 10;

  private final Settings settings;
  private final Meter meter = new Meter();
  private final JvmHost machine;
  private final ClientFiles files;
  private final App app;
  private final @Nullable Door door;
  private final AtomicBoolean leaving = new AtomicBoolean();

  AppServlets(AppBody body, Settings settings) {
    this.settings = settings;
    SignIn signIn = settings.signIn();
    List<Observer> observers = new ArrayList<>(settings.observers());
    observers.add(new LogObserver(shortened(settings.name()), new UserCode()));
    observers.add(meter);
    machine =
        new JvmHost(
            settings.around(),
            settings.sessions(),
            settings.version(),
            settings.limits(),
            signIn != null && signIn.isByProvider(),
            settings.metricsFrom() == null ? Set.of() : Set.of(METRICS),
            new Observers(List.copyOf(observers)));
    door = signIn == null ? null : new Door(settings, signIn, machine);
    files = ClientFiles.load(AppServlets.class.getClassLoader());
    app = new App(body, machine, files.build());
    app.look(settings.look());
    if (settings.development()) {
      app.development();
    }
  }

  /** An app to be configured and built. */
  public static AppServletsBuilder of(AppBody body) {
    return new AppServletsBuilder(body);
  }

  /** The app, to put new code in. */
  public App app() {
    return app;
  }

  /** The path within the web application, without a slash at its end: {@code /sales}, or empty. */
  public String path() {
    return settings.path();
  }

  /** Whether whoever can reach the server can use the app, and not from this machine only. */
  public boolean isForEverybody() {
    return door == null && !Gate.isLoopback(settings.host());
  }

  /**
   * Adds the servlets to a web application that starts. Several apps may be in one, below different
   * paths.
   *
   * @throws IllegalStateException if the web application has started
   * @throws runnel.RunnelException RN200 if another servlet is at the path
   */
  public void register(ServletContext context) {
    Gate gate = new Gate(settings.host(), settings.origins());
    int max = settings.maxMessageBytes();
    Registration to = new Registration(context, settings.path());
    to.filter("proxies", new ProxyFilter(settings.proxies()));
    to.filter("gate", new GateFilter(gate));
    Logins logins = door == null ? null : door.logins();
    Set<AddressRange> from = settings.metricsFrom();
    if (door != null) {
      Set<String> open =
          from == null
              ? Set.of("/healthz", "/readyz")
              : Set.of("/healthz", "/readyz", "/" + METRICS);
      to.filter("sign-in", new SignInFilter(door, files, open));
      if (door.settings().isByProvider()) {
        to.servlet(
            "sign-in",
            new SignInServlet(door, gate),
            "/_runnel/login",
            "/_runnel/callback",
            "/_runnel/logout");
      }
    }
    to.servlet("socket", new WebSocketServlet(gate, app, machine, max, logins), "/ws");
    List<String> streams = new ArrayList<>();
    StreamServlet.PATHS.forEach(path -> streams.add("/_runnel/" + path));
    to.servlet(
        "stream",
        new StreamServlet(gate, app, machine, max, logins),
        streams.toArray(String[]::new));
    to.servlet("health", new HealthServlet(leaving::get), "/healthz");
    to.servlet("ready", new ReadyServlet(this::unready), "/readyz");
    if (from != null) {
      to.servlet(
          METRICS, new MetricsServlet(app, meter, () -> unready() == null, from), "/" + METRICS);
    }
    to.servlet("media", new MediaServlet(machine.depot()), "/" + JvmDepot.MEDIA + "*");
    to.servlet("upload", new UploadServlet(gate, machine.depot()), "/" + JvmDepot.UPLOADS + "*");
    to.servlet(
        "page",
        new AssetServlet(files, app::look, settings.path(), machine::newToken),
        settings.path().isEmpty() ? "/" : "/*");
  }

  /** Why a load balancer is to send nobody, or null. */
  private @Nullable String unready() {
    if (leaving.get()) {
      return "draining";
    }
    return settings.ready().getAsBoolean() ? app.closedBecause() : "starting";
  }

  /** {@code sales/App.java} of {@code /home/ann/sales/App.java}. */
  private static String shortened(String name) {
    String[] parts = name.substring(name.lastIndexOf(' ') + 1).split("/", -1);
    int from = Math.max(0, parts.length - 2);
    return String.join("/", Arrays.asList(parts).subList(from, parts.length));
  }

  /**
   * Tells load balancers to send nobody, after the time to drain also the clients to come back
   * later; runs in progress have two seconds to come to their end. The servlets go on to answer.
   * Done twice it does nothing.
   */
  public void leave() {
    if (leaving.compareAndSet(false, true)) {
      try {
        Thread.sleep(settings.drain());
        app.leave();
        long end = machine.millis() + GRACE_MILLIS;
        while (app.isBusy() && machine.millis() < end) {
          Thread.sleep(LOOK_MILLIS);
        }
      } catch (InterruptedException e) {
        app.leave();
        Thread.currentThread().interrupt();
      }
      app.close();
    }
  }

  /** Leaves, and drops what the app holds. */
  @Override
  public void close() {
    leave();
    machine.close();
  }

  private record Registration(ServletContext context, String path) {
    void filter(String name, Filter filter) {
      FilterRegistration.Dynamic added = there(context.addFilter(nameOf(name), filter));
      added.setAsyncSupported(true);
      added.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, path + "/*");
    }

    void servlet(String name, Servlet servlet, String... patterns) {
      ServletRegistration.Dynamic added = there(context.addServlet(nameOf(name), servlet));
      added.setAsyncSupported(true);
      for (String pattern : patterns) {
        if (!added.addMapping(path + pattern).isEmpty()) {
          throw taken();
        }
      }
    }

    /** A container has null for what is there already. */
    private <T> T there(@Nullable T registration) {
      if (registration == null) {
        throw taken();
      }
      return registration;
    }

    private RunnelException taken() {
      return new RunnelException(
          "RN200",
          "The path "
              + context.getContextPath()
              + path
              + "/ is taken: another servlet of the web application answers there",
          "AppServlets.of(app).path(\"/app\")");
    }

    private String nameOf(String part) {
      return "runnel" + path + " " + part;
    }
  }
}

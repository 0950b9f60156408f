package runnel.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import runnel.App;
import runnel.spi.SignIn;

/** The servlets of one app: all that answers below its path, in any Jakarta container. */
final class AppServlets {
  private final ServletContext context;
  private final String mount;

  private AppServlets(ServletContext context, String mount) {
    this.context = context;
    this.mount = mount;
  }

  /** Adds them to a context that is not started yet. */
  static void register(
      ServletContext context,
      Settings settings,
      App app,
      ClientFiles files,
      JvmHost machine,
      BooleanSupplier stopping) {
    Gate gate = new Gate(settings.host(), settings.origins());
    int max = settings.maxMessageBytes();
    AppServlets to = new AppServlets(context, settings.path());
    to.filter("proxies", new ProxyFilter(settings.proxies()));
    to.filter("gate", new GateFilter(gate));
    SignIn signIn = settings.signIn();
    Door door = signIn == null ? null : new Door(settings, signIn, machine);
    Logins logins = door == null ? null : door.logins();
    if (door != null) {
      to.filter("sign-in", new SignInFilter(door, files));
      if (door.settings().isByProvider()) {
        to.servlet(
            "sign-in",
            new SignInServlet(door, gate),
            "/_runnel/login",
            "/_runnel/callback",
            "/_runnel/logout");
      }
    }
    to.servlet("socket", new WebSocketServlet(gate, app, max, logins), "/ws");
    List<String> streams = new ArrayList<>();
    StreamServlet.PATHS.forEach(path -> streams.add("/_runnel/" + path));
    to.servlet(
        "stream",
        new StreamServlet(gate, app, machine, max, logins),
        streams.toArray(String[]::new));
    to.servlet("health", new HealthServlet(stopping), "/healthz");
    if (settings.metrics()) {
      to.servlet("metrics", new MetricsServlet(app), "/_runnel/metrics");
    }
    to.servlet("media", new MediaServlet(machine.depot()), "/" + JvmDepot.MEDIA + "*");
    to.servlet("upload", new UploadServlet(gate, machine.depot()), "/" + JvmDepot.UPLOADS + "*");
    to.servlet(
        "page",
        new AssetServlet(files, app::look, settings.path()),
        settings.path().isEmpty() ? "/" : "/*");
  }

  private void filter(String name, Filter filter) {
    FilterRegistration.Dynamic added = context.addFilter(nameOf(name), filter);
    added.setAsyncSupported(true);
    added.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, mount + "/*");
  }

  private void servlet(String name, Servlet servlet, String... patterns) {
    ServletRegistration.Dynamic added = context.addServlet(nameOf(name), servlet);
    added.setAsyncSupported(true);
    for (String pattern : patterns) {
      added.addMapping(mount + pattern);
    }
  }

  private String nameOf(String part) {
    return "runnel" + mount + " " + part;
  }
}

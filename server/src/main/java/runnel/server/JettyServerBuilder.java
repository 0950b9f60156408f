package runnel.server;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.AppBody;
import runnel.Limit;
import runnel.Server;
import runnel.SignInOptions;
import runnel.servlet.AppServlets;
import runnel.servlet.AppServletsBuilder;
import runnel.servlet.Surroundings;
import runnel.spi.Look;
import runnel.spi.Observer;
import runnel.spi.SignIn;

/** Settings of a {@link JettyServer} that is not started yet. For one thread. */
public final class JettyServerBuilder implements Server.Builder {
  /** Where a server listens unless told otherwise. */
  public static final int DEFAULT_PORT = 8501;

  private final AppServletsBuilder app;
  private String host = "127.0.0.1";
  private int port = DEFAULT_PORT;

  JettyServerBuilder(AppBody body) {
    app = AppServlets.of(body);
  }

  /** See {@link AppServletsBuilder#name}. */
  public JettyServerBuilder name(String name) {
    app.name(name);
    return this;
  }

  @Override
  public JettyServerBuilder limit(Limit limit, long most) {
    app.limit(limit, most);
    return this;
  }

  /** All that are said. */
  public JettyServerBuilder limits(Map<Limit, Long> said) {
    said.forEach(app::limit);
    return this;
  }

  @Override
  public JettyServerBuilder sessions(String folder) {
    app.sessions(folder);
    return this;
  }

  @Override
  public JettyServerBuilder forgetful() {
    app.forgetful();
    return this;
  }

  /** See {@link AppServletsBuilder#keeping}. */
  public JettyServerBuilder keeping(@Nullable String said) {
    app.keeping(said);
    return this;
  }

  @Override
  public JettyServerBuilder version(String version) {
    app.version(version);
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
  public JettyServerBuilder path(String path) {
    app.path(path);
    return this;
  }

  @Override
  public JettyServerBuilder allowOrigin(String origin) {
    app.allowOrigin(origin);
    return this;
  }

  @Override
  public JettyServerBuilder trustProxy(String address) {
    app.trustProxy(address);
    return this;
  }

  @Override
  public JettyServerBuilder maxMessageBytes(int bytes) {
    app.maxMessageBytes(bytes);
    return this;
  }

  @Override
  public JettyServerBuilder metrics(String... from) {
    app.metrics(from);
    return this;
  }

  @Override
  public JettyServerBuilder observer(Observer observer) {
    app.observer(observer);
    return this;
  }

  @Override
  public JettyServerBuilder drain(Duration drain) {
    app.drain(drain);
    return this;
  }

  /** See {@link AppServletsBuilder#readyWhen}. */
  public JettyServerBuilder readyWhen(BooleanSupplier ready) {
    app.readyWhen(ready);
    return this;
  }

  /** See {@link AppServletsBuilder#development}. */
  public JettyServerBuilder development(boolean on) {
    app.development(on);
    return this;
  }

  /** See {@link AppServletsBuilder#look}. */
  public JettyServerBuilder look(Look look) {
    app.look(look);
    return this;
  }

  /** See {@link AppServletsBuilder#around}. */
  public JettyServerBuilder around(Surroundings around) {
    app.around(around);
    return this;
  }

  @Override
  public JettyServerBuilder signIn(Consumer<SignInOptions> options) {
    app.signIn(options);
    return this;
  }

  /** See {@link AppServletsBuilder#signIn(SignIn)}. */
  public JettyServerBuilder signIn(@Nullable SignIn signIn) {
    app.signIn(signIn);
    return this;
  }

  @Override
  public JettyServer start() {
    return JettyServer.start(app.host(host).build(), host, port);
  }
}

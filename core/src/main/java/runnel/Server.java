package runnel;

import java.time.Duration;
import java.util.function.Consumer;
import runnel.spi.Observer;

/** A running server for one app. Made by {@link Runnel#server}. */
public interface Server extends AutoCloseable {
  /** The port it listens on. */
  int port();

  /** The address to open in a browser, like {@code http://127.0.0.1:8501}. */
  String url();

  /** Waits until the server is closed. */
  void await() throws InterruptedException;

  /** Tells the clients to come back later and stops. Closing twice does nothing. */
  @Override
  void close();

  /** Settings of a server that is not started yet. */
  interface Builder {
    /**
     * The port to listen on; 0 takes a free one. Default 8501.
     *
     * @throws IllegalArgumentException if not within 0 to 65535
     */
    Builder port(int port);

    /** The address to listen on. Default {@code 127.0.0.1}: only this machine. */
    Builder host(String host);

    /**
     * A further origin, like {@code https://apps.example.org}, whose pages may connect. The
     * server's own origin always may.
     */
    Builder allowOrigin(String origin);

    /**
     * The path that the app is at, like {@code /teams/sales}: everything of it is below. Default:
     * {@code /}. Not needed behind a proxy that takes its own prefix away.
     *
     * @throws IllegalArgumentException if it does not begin with a slash, or has other characters
     *     than letters, digits and {@code - . _ ~}
     */
    Builder path(String path);

    /**
     * The address of a proxy in front of the server, like {@code 10.0.0.7}, or a range of them,
     * like {@code 10.0.0.0/8}. What such a proxy says of the visitor is believed: {@code
     * X-Forwarded-For}, {@code -Proto}, {@code -Host}, {@code -Port} and {@code -Prefix}, or {@code
     * Forwarded}. It has to set them itself, or pages could make them up. Default: nobody is
     * believed.
     *
     * @throws IllegalArgumentException if it is no address
     */
    Builder trustProxy(String address);

    /**
     * The largest message taken from a client. Default 1 MiB.
     *
     * @param bytes at least 1024
     */
    Builder maxMessageBytes(int bytes);

    /**
     * What the app and its visitors may use up; see {@link Limit} for what there is, and what holds
     * if nothing is said.
     *
     * @throws IllegalArgumentException if negative
     */
    Builder limit(Limit limit, long most);

    /**
     * The folder where sessions are kept, so that they go on after a restart of the server, or
     * within 24 hours when their page was closed or away for long: what their states, inputs and
     * tasks hold. Default: one for the app in {@code $XDG_STATE_HOME/runnel/sessions}, else in
     * {@code ~/.local/state/runnel/sessions}. Whoever can read it reads what users have entered.
     */
    Builder sessions(String folder);

    /** Sessions end with the server: nothing of them is written to the disk. */
    Builder forgetful();

    /**
     * The version of the app. Sessions that were kept under another begin anew, and their users are
     * told so. Default: an empty text; then what the app's code no longer takes begins anew, and
     * the rest goes on.
     */
    Builder version(String version);

    /**
     * Lets users sign in: {@code signIn(o -> o.issuer("https://accounts.example.org")
     * .clientId("my-app"))}; then {@code ui.user()} says who looks. Default: nobody can sign in,
     * and everybody who can reach the server can use the app.
     *
     * @throws RunnelException RN212 if the options make no sense together
     */
    Builder signIn(Consumer<SignInOptions> options);

    /**
     * Serves what there is to measure at {@code /metrics}, in the OpenMetrics format that
     * Prometheus reads, to this machine and to the addresses that are said. Default: not served.
     *
     * <p>No page of the app can have the path {@code metrics} then (RN098).
     *
     * @param from addresses like {@code 10.0.0.7} or ranges like {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if one is no address
     */
    Builder metrics(String... from);

    /** Tells what the app does to somebody else too, as for traces. Default: to nobody. */
    Builder observer(Observer observer);

    /**
     * For how long the server goes on after it was told to end, while {@code readyz} says so: until
     * load balancers send nobody any more. Then it sends the pages away. Default: not at all.
     *
     * @throws IllegalArgumentException if negative
     */
    Builder drain(Duration drain);

    /**
     * Starts listening.
     *
     * @throws RunnelException RN104 if the port is taken
     */
    Server start();
  }
}

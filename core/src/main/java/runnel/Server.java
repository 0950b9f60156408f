package runnel;

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
     * Serves what there is to measure at {@code /_runnel/metrics}, in the OpenMetrics format that
     * Prometheus reads, to everybody who can reach the server. Default: not served.
     */
    Builder metrics();

    /**
     * Starts listening.
     *
     * @throws RunnelException RN104 if the port is taken
     */
    Server start();
  }
}

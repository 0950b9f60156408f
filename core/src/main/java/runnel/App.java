package runnel;

import runnel.spi.Connection;
import runnel.spi.Host;
import runnel.spi.Peer;

/** One app with its sessions. Everything hangs off it, so that many apps run in one process. */
public final class App implements AutoCloseable {
  /**
   * An app on a host. {@code build} names the client files, see {@code welcome} in docs/wire.md.
   */
  public App(AppBody body, Host host, String build) {}

  /** A client has connected; what it sends goes to the returned peer. */
  public Peer connect(Connection connection) {
    throw new IllegalStateException("stub " + connection);
  }

  /** Puts new code in place of the old: every session runs it with its values and state kept. */
  public void replace(AppBody body) {}

  /**
   * Shows a compile error over the page of every session until {@link #replace} brings code that
   * compiles.
   */
  public void compileFailed(CompileError error) {}

  /** How many sessions there are, also those whose client is away. */
  public int sessions() {
    return 0;
  }

  /** Ends all sessions: their connections are closed with code 1001. */
  @Override
  public void close() {}
}

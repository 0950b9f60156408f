package runnel;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Engine;
import runnel.internal.run.Script;
import runnel.internal.tree.Props;
import runnel.spi.Connection;
import runnel.spi.Figures;
import runnel.spi.Host;
import runnel.spi.Identity;
import runnel.spi.Look;
import runnel.spi.Peer;

/**
 * One app with its sessions, on a host. Everything hangs off it, so that many apps run in one
 * process. Made by hosts; apps themselves start with {@link Runnel#run}. Safe for use by several
 * threads.
 */
public final class App implements AutoCloseable {
  private final Engine engine;

  /**
   * An app without sessions yet.
   *
   * @param build fingerprint of the client files, so that an outdated client reloads; see {@code
   *     welcome} in docs/wire.md
   */
  public App(AppBody body, Host host, String build) {
    engine = new Engine(script(body), host, build);
  }

  private static Script script(AppBody body) {
    return main -> body.run(new Ui(main));
  }

  /** A client has connected; what it sends is to be given to the returned peer. */
  public Peer connect(Connection connection) {
    return engine.connect(connection, null);
  }

  /**
   * A client has connected whose user the host has made sure of: sessions are taken up again by the
   * same user only.
   */
  public Peer connect(Connection connection, Identity user) {
    return engine.connect(connection, user);
  }

  /** Puts new code in place of the old: every session runs it, with its values and state kept. */
  public void replace(AppBody body) {
    replace(body, value -> value);
  }

  /**
   * Puts new code in place of the old: every session runs it, with its values kept.
   *
   * @param adopter carries each value of a {@link State} over to the classes of the new code; where
   *     it throws {@link IllegalArgumentException} the state begins anew
   */
  public void replace(AppBody body, UnaryOperator<@Nullable Object> adopter) {
    engine.replace(script(body), adopter);
  }

  /**
   * Shows a compile error over the page of every session until {@link #replace} brings code that
   * compiles.
   */
  public void compileFailed(CompileError error) {
    engine.compileFailed(
        Props.of()
            .with("file", error.file())
            .with("line", error.line())
            .with("column", error.column())
            .with("message", error.message())
            .with("source", error.source())
            .with("more", error.more() == 0 ? null : error.more()));
  }

  /** How the app is shown from now on, also to those who are there. Default: as Runnel has it. */
  public void look(Look look) {
    engine.look(look);
  }

  /** How the app is shown. */
  public Look look() {
    return engine.look();
  }

  /**
   * The app is being written: from now on whoever connects may look behind the scenes, at the loads
   * that the session can see, and act on them. See {@code inspect} in docs/wire.md.
   */
  public void development() {
    engine.development();
  }

  /** What there is to measure. */
  public Figures figures() {
    return engine.figures();
  }

  /** Why nobody new is let in at the moment, in words for the operator; null if somebody is. */
  public @Nullable String closedBecause() {
    return engine.closedBecause();
  }

  /** How many sessions there are, also those whose client is away. */
  public int sessions() {
    return engine.sessions();
  }

  /**
   * Sends all clients away, with code 1001, and lets nobody in any more. Runs in progress go on:
   * what they change is kept for the host that comes next, if that is kept.
   */
  public void leave() {
    engine.leave();
  }

  /** Whether a run is in progress. */
  public boolean isBusy() {
    return engine.isBusy();
  }

  /** Ends all sessions: their connections are closed with code 1001. */
  @Override
  public void close() {
    engine.close();
  }
}

package runnel.servlet;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import runnel.spi.Depot;
import runnel.spi.Host;

/** A host whose clock on the wall is wrong as a test wants it, and that writes down warnings. */
final class FaultyHost implements Host {
  private final JvmHost host = new JvmHost();
  final List<String> warnings = new CopyOnWriteArrayList<>();

  /** How far the clock on the wall is ahead. */
  volatile long aheadMillis;

  @Override
  public long millis() {
    return host.millis();
  }

  @Override
  public long wallMillis() {
    return host.wallMillis() + aheadMillis;
  }

  @Override
  public Task start(String name, Runnable body) {
    return host.start(name, body);
  }

  @Override
  public Task schedule(long delayMillis, Runnable body) {
    return host.schedule(delayMillis, body);
  }

  @Override
  public Signal signal() {
    return host.signal();
  }

  @Override
  public String newToken() {
    return host.newToken();
  }

  @Override
  public Code code() {
    return host.code();
  }

  @Override
  public Depot depot() {
    return host.depot();
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }
}

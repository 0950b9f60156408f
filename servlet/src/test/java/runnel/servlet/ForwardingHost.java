package runnel.servlet;

import runnel.spi.Databases;
import runnel.spi.Depot;
import runnel.spi.Host;

/** A host on a JVM, for hosts that differ from it in something. Benchmarks have one, too. */
public class ForwardingHost implements Host, AutoCloseable {
  private final JvmHost host = new JvmHost();

  @Override
  public long millis() {
    return host.millis();
  }

  @Override
  public long wallMillis() {
    return host.wallMillis();
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
  public Databases databases() {
    return host.databases();
  }

  @Override
  public void warn(String message) {
    host.warn(message);
  }

  @Override
  public void close() {
    host.close();
  }
}

package runnel.servlet;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A host whose clock on the wall is wrong as a test wants it, and that writes down warnings. */
final class FaultyHost extends ForwardingHost {
  final List<String> warnings = new CopyOnWriteArrayList<>();

  /** How far the clock on the wall is ahead. */
  volatile long aheadMillis;

  @Override
  public long wallMillis() {
    return super.wallMillis() + aheadMillis;
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }
}

package runnel.internal.cache;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.LoadKey;
import runnel.spi.Host;

/**
 * One cached value. An object that all share is closed when it is kept no more and nobody uses it.
 */
public final class CacheEntry {
  final LoadKey key;
  final long at;
  // Whether it holds objects of classes that are reloaded with the app's code.
  final boolean ofApp;
  private final Host host;
  private final @Nullable Object value;
  private final Supplier<? extends @Nullable Object> forReader;
  private final boolean closes;

  // The app's function that brought it; null if that was of an older version.
  volatile @Nullable Class<?> code;
  private Host.@Nullable Task timer;
  private int users;
  private boolean retired;
  private boolean closed;

  CacheEntry(
      LoadKey key,
      Host host,
      @Nullable Object value,
      Supplier<? extends @Nullable Object> forReader,
      CachePolicy policy,
      Class<?> code,
      boolean ofApp) {
    this.key = key;
    this.host = host;
    this.at = host.millis();
    this.value = value;
    this.forReader = forReader;
    this.closes = !policy.own() && value instanceof AutoCloseable;
    this.code = code;
    this.ofApp = ofApp;
  }

  long age() {
    return host.millis() - at;
  }

  /** The value itself. */
  @Nullable Object value() {
    return value;
  }

  /** The value for one reader. */
  @Nullable Object forReader() {
    return forReader.get();
  }

  /** Whether somebody who uses it must say when that is over. */
  boolean closes() {
    return closes;
  }

  /** Somebody more uses it; false if it is kept no more. */
  synchronized boolean acquire() {
    if (retired) {
      return false;
    }
    users++;
    return true;
  }

  /** Somebody uses it no more. */
  public void release() {
    synchronized (this) {
      users--;
    }
    closeIfFree();
  }

  /** This will retire it. */
  synchronized void expires(Host.Task timer) {
    this.timer = timer;
    if (retired) {
      timer.interrupt();
    }
  }

  /** It is kept no more. */
  void retire() {
    synchronized (this) {
      retired = true;
      if (timer != null) {
        timer.interrupt();
      }
    }
    closeIfFree();
  }

  private void closeIfFree() {
    if (mayClose(false)) {
      // What close() throws is for the host to report, as of any thread that dies of it.
      host.start("runnel-close-" + key.name(), this::closeValue);
    }
  }

  /** Closes it here and now, whoever may use it. */
  void closeNow() {
    if (mayClose(true)) {
      try {
        closeValue();
      } catch (RuntimeException e) {
        host.start(
            "runnel-close-" + key.name(),
            () -> {
              throw e;
            });
      }
    }
  }

  private synchronized boolean mayClose(boolean now) {
    boolean may = closes && !closed && (now || (retired && users == 0));
    closed |= may;
    return may;
  }

  private void closeValue() {
    try {
      if (value instanceof AutoCloseable open) {
        open.close();
      }
    } catch (Exception e) {
      throw e instanceof RuntimeException ours ? ours : new IllegalStateException(e);
    }
  }
}

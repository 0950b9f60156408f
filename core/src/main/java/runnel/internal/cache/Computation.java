package runnel.internal.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.spi.Host;

/**
 * One computation of a cached value, on a thread of its own: whoever wants the value meanwhile
 * waits for this one. Guarded by {@link Cache}.
 */
final class Computation {
  final Cache cache;
  final Region region;
  final CacheRequest request;
  final Supplier<@Nullable String> source;
  final List<Host.Signal> signals = new ArrayList<>();
  // Objects that the function uses: they stay open until it is done.
  final List<CacheEntry> uses = new ArrayList<>();

  Host.@Nullable Task task;
  // Another one that its function waits for.
  @Nullable Computation waitsFor;
  // How many wait for it.
  int waiters;
  boolean started;
  // Nobody waits for it any more.
  boolean abandoned;
  // Nobody wants what it brings: it need not begin.
  volatile boolean givenUp;
  // What it brings is not to be kept.
  boolean obsolete;
  volatile boolean done;
  @Nullable CacheEntry entry;
  @Nullable Throwable failure;

  Computation(Cache cache, Region region, CacheRequest request) {
    this.cache = cache;
    this.region = region;
    this.request = request;
    this.source = request.source().get();
  }

  void start() {
    started = true;
    task = cache.host.start("runnel-cache-" + request.key().name(), this::run);
  }

  private void run() {
    CacheEntry brought = null;
    Throwable thrown = null;
    cache.enter(this);
    try {
      if (givenUp) {
        throw new InterruptedException();
      }
      brought = region.entry(request, request.function().call(), source);
    } catch (Throwable t) {
      thrown = t;
    } finally {
      cache.leave();
      uses.forEach(CacheEntry::release);
    }
    cache.finished(this, brought, thrown);
  }

  /**
   * The function of {@code this} waits for {@code other} from now on.
   *
   * @throws RunnelException RN081 if that waits for it already
   */
  void waitFor(Computation other) {
    for (Computation next = other; next != null; next = next.waitsFor) {
      if (next == this) {
        String here = request.source().get().get();
        throw new RunnelException(
            "RN081",
            "What is kept as "
                + other.request.key()
                + " asks for itself and would wait forever"
                + (here == null
                    ? ""
                    : "\n  " + here + "\n  " + other.source.get() + " (the first)"),
            "long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\n"
                + "ui.cached(\"fib\", n, () -> fib(n));   // the function itself asks for nothing kept");
      }
    }
    waitsFor = other;
  }
}

package runnel.internal.cache;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.spi.Host;

/**
 * One computation of a kept value, on a thread of its own: whoever wants the value meanwhile waits
 * for this one. Guarded by {@link Memory}.
 */
final class Flight {
  final Memory memory;
  final Shelf shelf;
  final CacheAsk ask;
  final @Nullable String source;
  final List<Host.Signal> signals = new ArrayList<>();
  // Objects that the function uses: they stay open until it is done.
  final List<Kept> uses = new ArrayList<>();

  Host.@Nullable Task task;
  // Another one that its function waits for.
  @Nullable Flight waitsFor;
  // How many wait for it.
  int asking;
  boolean launched;
  // Nobody waits for it any more.
  boolean abandoned;
  // Nobody wants what it brings: it need not begin.
  volatile boolean givenUp;
  // What it brings is not to be kept.
  boolean obsolete;
  volatile boolean done;
  @Nullable Kept kept;
  @Nullable Throwable failure;

  Flight(Memory memory, Shelf shelf, CacheAsk ask) {
    this.memory = memory;
    this.shelf = shelf;
    this.ask = ask;
    this.source = ask.source().get();
  }

  void launch() {
    launched = true;
    task = memory.host.start("runnel-cache-" + ask.key().name(), this::run);
  }

  private void run() {
    Kept brought = null;
    Throwable thrown = null;
    memory.enter(this);
    try {
      if (givenUp) {
        throw new InterruptedException();
      }
      brought = shelf.kept(ask, ask.function().call(), source);
    } catch (Throwable t) {
      thrown = t;
    } finally {
      memory.leave();
      uses.forEach(Kept::release);
    }
    memory.landed(this, brought, thrown);
  }

  /**
   * The function of {@code this} waits for {@code other} from now on.
   *
   * @throws RunnelException RN081 if that waits for it already
   */
  void waitFor(Flight other) {
    for (Flight next = other; next != null; next = next.waitsFor) {
      if (next == this) {
        String here = ask.source().get();
        throw new RunnelException(
            "RN081",
            "What is kept as "
                + other.ask.key()
                + " asks for itself and would wait forever"
                + (here == null ? "" : "\n  " + here + "\n  " + other.source + " (the first)"),
            "long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\n"
                + "ui.cached(\"fib\", n, () -> fib(n));   // the function itself asks for nothing kept");
      }
    }
    waitsFor = other;
  }
}

package runnel.internal.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.load.LoadKey;
import runnel.spi.Bounded;
import runnel.spi.Host;

/** What is kept under one name for one owner. */
final class Shelf {
  /** Which function the name stands for, since which version of the app's code. */
  private record Binding(Class<?> code, int generation, int maxEntries, @Nullable String source) {}

  private final Host host;
  private volatile Binding binding;
  private volatile Bounded<LoadKey, Kept> values;
  // Guarded by the memory.
  final Map<LoadKey, Flight> flights = new HashMap<>();

  Shelf(Host host, CacheAsk first) {
    this.host = host;
    this.binding = bindingOf(first);
    this.values = bounded(first.terms().maxEntries());
  }

  private static Binding bindingOf(CacheAsk ask) {
    return new Binding(ask.code(), ask.generation(), ask.terms().maxEntries(), ask.source().get());
  }

  private Bounded<LoadKey, Kept> bounded(int max) {
    Bounded<LoadKey, Kept> best = host.bounded(max, Kept::retire);
    return best == null ? new Lru<>(max, Kept::retire) : best;
  }

  /**
   * The name stands for this function.
   *
   * @throws RunnelException RN080 if it stands for another one
   */
  void bind(CacheAsk ask) {
    Binding now = binding;
    if (now.code() == ask.code() && now.generation() == ask.generation()) {
      return;
    }
    if (now.code() != ask.code()
        && now.generation() == ask.generation()
        && now.code().getClassLoader() == ask.code().getClassLoader()) {
      String here = ask.source().get();
      String call = ask.terms().call();
      String name = ask.key().name();
      throw new RunnelException(
          "RN080",
          "The name \""
              + name
              + "\" is given to two functions"
              + (here == null ? "" : "\n  " + here + "\n  " + now.source() + " (the first)"),
          "ui."
              + call
              + "(\"another name\", ...);\n"
              + "T "
              + name
              + "(Ui ui) { return ui."
              + call
              + "(\""
              + name
              + "\", () -> ...); }   // called from both");
    }
    binding = bindingOf(ask);
    if (now.maxEntries() != ask.terms().maxEntries()) {
      Bounded<LoadKey, Kept> resized = bounded(ask.terms().maxEntries());
      values.values().forEach(kept -> resized.put(kept.key, kept));
      values = resized;
    }
  }

  /** The value that can be given out, fresh or old; or null. */
  @Nullable Kept find(CacheAsk ask) {
    Kept kept = values.get(ask.key());
    if (kept == null) {
      return null;
    }
    Class<?> code = kept.code;
    if (kept.age() >= ask.terms().life() || (code != null && code != ask.code())) {
      drop(kept);
      return null;
    }
    return kept;
  }

  /** Makes something that can be kept of what a function has brought. */
  Kept kept(CacheAsk ask, @Nullable Object value, @Nullable String source) {
    CacheTerms terms = ask.terms();
    UnaryOperator<@Nullable Object> copy = terms.copy();
    Supplier<? extends @Nullable Object> forReader;
    boolean ofApp = Copies.isOfApp(value, ask.code());
    if (!terms.own()) {
      forReader = () -> value;
    } else if (copy != null) {
      Object own = copy.apply(value);
      forReader = () -> copy.apply(own);
    } else {
      Copies copies = new Copies(ask.key().name(), ask.code(), source, host.code());
      forReader = copies.keep(value);
      ofApp = copies.ofApp();
    }
    for (Object arg : ask.key().args()) {
      ofApp |= Copies.isOfApp(arg, ask.code());
    }
    return new Kept(ask.key(), host, value, forReader, terms, ask.code(), ofApp);
  }

  void put(Kept kept, long life) {
    Kept before = values.get(kept.key);
    values.put(kept.key, kept);
    if (before != null) {
      before.retire();
    }
    if (life != CacheTerms.NEVER) {
      kept.expires(host.schedule(life, () -> drop(kept)));
    }
  }

  /** It is kept no more. */
  void drop(Kept kept) {
    values.remove(kept.key, kept);
    kept.retire();
  }

  /** Keeps none of these, nor what is being computed for them. Called with the monitor. */
  void drop(Predicate<LoadKey> which) {
    for (Kept kept : values.values()) {
      if (which.test(kept.key)) {
        drop(kept);
      }
    }
    flights
        .values()
        .removeIf(
            flight -> {
              boolean gone = which.test(flight.ask.key());
              flight.obsolete |= gone;
              return gone;
            });
  }

  /** The app has new code. Called with the monitor. */
  void replaced() {
    for (Kept kept : values.values()) {
      if (kept.ofApp) {
        drop(kept);
      } else {
        kept.code = null;
      }
    }
    flights.values().forEach(flight -> flight.obsolete = true);
    flights.clear();
  }

  /** The app is over. */
  void close() {
    values.values().forEach(Kept::closeNow);
  }
}

package runnel.internal.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.load.LoadKey;
import runnel.spi.BoundedMap;
import runnel.spi.Host;

/** What is kept under one name for one owner. */
final class Region {
  /** Which function the name stands for, since which version of the app's code. */
  private record Binding(
      Class<?> code, int generation, int maxEntries, Supplier<@Nullable String> source) {}

  // A browser's timers take no more milliseconds; what lives longer goes when next asked for.
  private static final long LONGEST_TIMER = Integer.MAX_VALUE;

  private final Host host;
  private volatile Binding binding;
  private volatile BoundedMap<LoadKey, CacheEntry> values;
  // Guarded by the cache.
  final Map<LoadKey, Computation> inFlight = new HashMap<>();

  Region(Host host, CacheRequest first) {
    this.host = host;
    this.binding = bindingOf(first);
    this.values = bounded(first.policy().maxEntries());
  }

  private static Binding bindingOf(CacheRequest request) {
    return new Binding(
        request.code(),
        request.generation(),
        request.policy().maxEntries(),
        request.source().get());
  }

  private BoundedMap<LoadKey, CacheEntry> bounded(int max) {
    BoundedMap<LoadKey, CacheEntry> best = host.bounded(max, CacheEntry::retire);
    return best == null ? new LruMap<>(max, CacheEntry::retire) : best;
  }

  /**
   * The name stands for this function.
   *
   * @throws RunnelException RN080 if it stands for another one
   */
  void bind(CacheRequest request) {
    Binding now = binding;
    if (now.code() == request.code() && now.generation() == request.generation()) {
      return;
    }
    if (now.code() != request.code()
        && now.generation() == request.generation()
        && now.code().getClassLoader() == request.code().getClassLoader()) {
      String here = request.source().get().get();
      String call = request.policy().call();
      String name = request.key().name();
      throw new RunnelException(
          "RN080",
          "The name \""
              + name
              + "\" is given to two functions"
              + (here == null ? "" : "\n  " + here + "\n  " + now.source().get() + " (the first)"),
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
    binding = bindingOf(request);
    if (now.maxEntries() != request.policy().maxEntries()) {
      BoundedMap<LoadKey, CacheEntry> resized = bounded(request.policy().maxEntries());
      values.values().forEach(entry -> resized.put(entry.key, entry));
      values = resized;
    }
  }

  /** The value that can be given out, fresh or old; or null. */
  @Nullable CacheEntry find(CacheRequest request) {
    CacheEntry entry = values.get(request.key());
    if (entry == null) {
      return null;
    }
    Class<?> code = entry.code;
    if (entry.age() >= request.policy().life() || (code != null && code != request.code())) {
      drop(entry);
      return null;
    }
    return entry;
  }

  /** Makes something that can be kept of what a function has brought. */
  CacheEntry entry(
      CacheRequest request, @Nullable Object value, Supplier<@Nullable String> source) {
    CachePolicy policy = request.policy();
    UnaryOperator<@Nullable Object> copy = policy.copy();
    Supplier<? extends @Nullable Object> forReader;
    boolean ofApp = DefensiveCopies.isOfApp(value, request.code());
    if (!policy.own()) {
      forReader = () -> value;
    } else if (copy != null) {
      Object own = copy.apply(value);
      forReader = () -> copy.apply(own);
    } else {
      DefensiveCopies copies =
          new DefensiveCopies(request.key().name(), request.code(), source, host.code());
      forReader = copies.keep(value);
      ofApp = copies.ofApp();
    }
    for (Object arg : request.key().args()) {
      ofApp |= DefensiveCopies.isOfApp(arg, request.code());
    }
    return new CacheEntry(request.key(), host, value, forReader, policy, request.code(), ofApp);
  }

  void put(CacheEntry entry, long life) {
    CacheEntry before = values.get(entry.key);
    values.put(entry.key, entry);
    if (before != null) {
      before.retire();
    }
    if (life <= LONGEST_TIMER) {
      entry.expires(host.schedule(life, () -> drop(entry)));
    }
  }

  /** How many values are kept. */
  int size() {
    return values.values().size();
  }

  /** It is kept no more. */
  void drop(CacheEntry entry) {
    values.remove(entry.key, entry);
    entry.retire();
  }

  /** Keeps none of these, nor what is being computed for them. Called with the monitor. */
  void drop(Predicate<LoadKey> which) {
    for (CacheEntry entry : values.values()) {
      if (which.test(entry.key)) {
        drop(entry);
      }
    }
    inFlight
        .values()
        .removeIf(
            computation -> {
              boolean gone = which.test(computation.request.key());
              computation.obsolete |= gone;
              return gone;
            });
  }

  /** The app has new code. Called with the monitor. */
  void replaced() {
    for (CacheEntry entry : values.values()) {
      if (entry.ofApp) {
        drop(entry);
      } else {
        entry.code = null;
      }
    }
    inFlight.values().forEach(computation -> computation.obsolete = true);
    inFlight.clear();
  }

  /** The app is over. */
  void close() {
    values.values().forEach(CacheEntry::closeNow);
  }
}

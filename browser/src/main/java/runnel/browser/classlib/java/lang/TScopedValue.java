package runnel.browser.classlib.java.lang;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;

public final class TScopedValue<T> {
  /** What is bound in each thread; the innermost binding first. */
  private static final ThreadLocal<Carrier> BOUND = new ThreadLocal<>();

  private TScopedValue() {}

  public static <T> TScopedValue<T> newInstance() {
    return new TScopedValue<>();
  }

  public static <T> Carrier where(TScopedValue<T> key, T value) {
    return new Carrier(Objects.requireNonNull(key), value, null);
  }

  private Carrier find() {
    for (Carrier each = BOUND.get(); each != null; each = each.outer) {
      Carrier found = each.find(this);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  public T get() {
    Carrier found = find();
    if (found == null) {
      throw new NoSuchElementException("ScopedValue not bound");
    }
    return (T) found.value;
  }

  public boolean isBound() {
    return find() != null;
  }

  public T orElse(T other) {
    return isBound() ? get() : Objects.requireNonNull(other);
  }

  public <X extends Throwable> T orElseThrow(Supplier<? extends X> exceptionSupplier) throws X {
    if (!isBound()) {
      throw exceptionSupplier.get();
    }
    return get();
  }

  @FunctionalInterface
  public interface CallableOp<T, X extends Throwable> {
    T call() throws X;
  }

  public static final class Carrier {
    private final TScopedValue<?> key;
    private final Object value;
    private final Carrier before;
    private Carrier outer;

    private Carrier(TScopedValue<?> key, Object value, Carrier before) {
      this.key = key;
      this.value = value;
      this.before = before;
    }

    public <T> Carrier where(TScopedValue<T> key, T value) {
      return new Carrier(Objects.requireNonNull(key), value, this);
    }

    private Carrier find(TScopedValue<?> wanted) {
      for (Carrier each = this; each != null; each = each.before) {
        if (each.key == wanted) {
          return each;
        }
      }
      return null;
    }

    @SuppressWarnings("unchecked")
    public <T> T get(TScopedValue<T> key) {
      Carrier found = find(Objects.requireNonNull(key));
      if (found == null) {
        throw new NoSuchElementException("No mapping present");
      }
      return (T) found.value;
    }

    public void run(Runnable op) {
      Objects.requireNonNull(op);
      call(
          () -> {
            op.run();
            return null;
          });
    }

    public <R, X extends Throwable> R call(CallableOp<? extends R, X> op) throws X {
      Objects.requireNonNull(op);
      Carrier outside = BOUND.get();
      Carrier mine = new Carrier(key, value, before);
      mine.outer = outside;
      BOUND.set(mine);
      try {
        return op.call();
      } finally {
        BOUND.set(outside);
      }
    }
  }
}

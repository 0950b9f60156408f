package runnel.browser.classlib.java.util.stream;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** An intermediate step of a stream, made by its user. All streams are sequential here. */
public interface TGatherer<T, A, R> {
  Integrator<A, T, R> integrator();

  default Supplier<A> initializer() {
    return defaultInitializer();
  }

  default BinaryOperator<A> combiner() {
    return defaultCombiner();
  }

  default BiConsumer<A, Downstream<? super R>> finisher() {
    return defaultFinisher();
  }

  default <Q> TGatherer<T, ?, Q> andThen(TGatherer<? super R, ?, ? extends Q> that) {
    return TGathererChain.of(this, Objects.requireNonNull(that));
  }

  static <A> Supplier<A> defaultInitializer() {
    return () -> null;
  }

  static <A> BinaryOperator<A> defaultCombiner() {
    return (_, _) -> {
      throw new UnsupportedOperationException("This combiner cannot be used!");
    };
  }

  static <A, R> BiConsumer<A, Downstream<? super R>> defaultFinisher() {
    return (_, _) -> {};
  }

  static <T, R> TGatherer<T, Void, R> ofSequential(Integrator<Void, T, R> integrator) {
    return of(defaultInitializer(), integrator, defaultCombiner(), defaultFinisher());
  }

  static <T, R> TGatherer<T, Void, R> ofSequential(
      Integrator<Void, T, R> integrator, BiConsumer<Void, Downstream<? super R>> finisher) {
    return of(defaultInitializer(), integrator, defaultCombiner(), finisher);
  }

  static <T, A, R> TGatherer<T, A, R> ofSequential(
      Supplier<A> initializer, Integrator<A, T, R> integrator) {
    return of(initializer, integrator, defaultCombiner(), defaultFinisher());
  }

  static <T, A, R> TGatherer<T, A, R> ofSequential(
      Supplier<A> initializer,
      Integrator<A, T, R> integrator,
      BiConsumer<A, Downstream<? super R>> finisher) {
    return of(initializer, integrator, defaultCombiner(), finisher);
  }

  static <T, R> TGatherer<T, Void, R> of(Integrator<Void, T, R> integrator) {
    return ofSequential(integrator);
  }

  static <T, R> TGatherer<T, Void, R> of(
      Integrator<Void, T, R> integrator, BiConsumer<Void, Downstream<? super R>> finisher) {
    return ofSequential(integrator, finisher);
  }

  static <T, A, R> TGatherer<T, A, R> of(
      Supplier<A> initializer,
      Integrator<A, T, R> integrator,
      BinaryOperator<A> combiner,
      BiConsumer<A, Downstream<? super R>> finisher) {
    return new TGathererParts<>(
        Objects.requireNonNull(initializer),
        Objects.requireNonNull(integrator),
        Objects.requireNonNull(combiner),
        Objects.requireNonNull(finisher));
  }

  /** What comes after the step. */
  @FunctionalInterface
  interface Downstream<T> {
    /** Whether more is wanted. */
    boolean push(T element);

    default boolean isRejecting() {
      return false;
    }
  }

  /** Takes an element. */
  @FunctionalInterface
  interface Integrator<A, T, R> {
    /** Whether more is wanted. */
    boolean integrate(A state, T element, Downstream<? super R> downstream);

    static <A, T, R> Integrator<A, T, R> of(Integrator<A, T, R> integrator) {
      return integrator;
    }

    static <A, T, R> Greedy<A, T, R> ofGreedy(Greedy<A, T, R> greedy) {
      return greedy;
    }

    /** Takes all elements. */
    @FunctionalInterface
    interface Greedy<A, T, R> extends Integrator<A, T, R> {}
  }
}

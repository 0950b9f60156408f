package runnel.browser.classlib.java.util.stream;

import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** A gatherer out of its parts. */
record TGathererParts<T, A, R>(
    Supplier<A> initializer,
    TGatherer.Integrator<A, T, R> integrator,
    BinaryOperator<A> combiner,
    BiConsumer<A, TGatherer.Downstream<? super R>> finisher)
    implements TGatherer<T, A, R> {}

package runnel.browser.classlib.java.util.stream;

/** Two gatherers, one after the other. */
final class TGathererChain<A, B, R, Q> {
  private final A first;
  private final B second;
  private final TGatherer.Integrator<B, R, Q> next;

  /** Whether the second has said that it wants no more. */
  private boolean full;

  private TGathererChain(A first, B second, TGatherer.Integrator<B, R, Q> next) {
    this.first = first;
    this.second = second;
    this.next = next;
  }

  static <T, A, R, B, Q> TGatherer<T, ?, Q> of(
      TGatherer<T, A, R> first, TGatherer<? super R, B, ? extends Q> then) {
    @SuppressWarnings("unchecked")
    TGatherer<R, B, Q> second = (TGatherer<R, B, Q>) then;
    return TGatherer.<T, TGathererChain<A, B, R, Q>, Q>ofSequential(
        () ->
            new TGathererChain<>(
                first.initializer().get(), second.initializer().get(), second.integrator()),
        (chain, element, downstream) ->
            first.integrator().integrate(chain.first, element, chain.into(downstream))
                && !chain.full,
        (chain, downstream) -> {
          first.finisher().accept(chain.first, chain.into(downstream));
          second.finisher().accept(chain.second, downstream);
        });
  }

  private TGatherer.Downstream<R> into(TGatherer.Downstream<? super Q> downstream) {
    return new TGatherer.Downstream<>() {
      @Override
      public boolean push(R element) {
        full = full || !next.integrate(second, element, downstream);
        return !full;
      }

      @Override
      public boolean isRejecting() {
        return full;
      }
    };
  }
}

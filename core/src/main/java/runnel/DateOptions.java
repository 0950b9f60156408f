package runnel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/**
 * What an input for a date, a time, or both can be told.
 *
 * @param <T> {@code LocalDate}, {@code LocalTime} or {@code LocalDateTime}
 */
public final class DateOptions<T extends Comparable<? super T>>
    extends InputOptions<DateOptions<T>> {
  private @Nullable T min;
  private @Nullable T max;
  private long step = 60;
  private @Nullable Consumer<T> onChange;

  DateOptions() {}

  /** The earliest that it takes. Default: none. */
  public DateOptions<T> min(T earliest) {
    min = earliest;
    return this;
  }

  /** The latest that it takes. Default: none. */
  public DateOptions<T> max(T latest) {
    max = latest;
    return this;
  }

  /**
   * What the arrow keys and the list of times go by; others can be typed. In whole seconds.
   * Default: a minute. Seconds are shown if it is less. Says nothing to a date.
   *
   * @throws RunnelException RN010 if less than a second
   */
  public DateOptions<T> step(Duration step) {
    this.step = Numbers.positiveMillis("step", step) / 1000;
    if (this.step == 0) {
      throw new RunnelException(
          "RN010", "step is at least a second, got " + step, "o.step(Duration.ofMinutes(15))");
    }
    return this;
  }

  /** Called for each change but to empty, before the page is drawn. */
  public DateOptions<T> onChange(Consumer<T> action) {
    onChange = action;
    return this;
  }

  /** One that always has a value: emptied, its initial one. */
  static <T extends Comparable<? super T>> T place(
      Place at, String kind, Iso<T> iso, String label, T initial, Consumer<DateOptions<T>> with) {
    return placeOptional(at, kind, iso, label, Optional.of(initial), with).orElse(initial);
  }

  /** One that may be empty if it is so at first. */
  static <T extends Comparable<? super T>> Optional<T> placeOptional(
      Place at,
      String kind,
      Iso<T> iso,
      String label,
      Optional<T> initial,
      Consumer<DateOptions<T>> with) {
    DateOptions<T> o = new DateOptions<>();
    with.accept(o);
    Optional<T> first = initial.map(iso.whole());
    MomentCodec<T> codec = new MomentCodec<>(iso, o.min, o.max, first);
    if (first.isPresent()) {
      try {
        codec.read(codec.wire(first));
      } catch (Codec.Refused refused) {
        throw Mistake.argument(
            kind,
            label,
            "the initial value " + first.get() + " is not " + refused.getMessage(),
            "ui." + kind + "(\"" + label + "\")   // empty at first");
      }
    }
    Consumer<T> onChange = o.onChange;
    return at.input(
        kind,
        o.key,
        o.props(label)
            .with("min", text(o.min))
            .with("max", text(o.max))
            .with("step", o.step == 60 || kind.equals("dateInput") ? null : o.step)
            .flag("required", initial.isPresent()),
        new Widget.Input<>(
            label, o.disabled, codec, onChange == null ? null : value -> value.ifPresent(onChange)),
        first);
  }

  static @Nullable String text(@Nullable Object moment) {
    return moment == null ? null : moment.toString();
  }

  private record MomentCodec<T extends Comparable<? super T>>(
      Iso<T> iso, @Nullable T min, @Nullable T max, Optional<T> initial)
      implements Codec<Optional<T>> {
    @Override
    public @Nullable Object wire(Optional<T> value) {
      return value.isPresent() ? value.get().toString() : null;
    }

    @Override
    public Optional<T> read(@Nullable Object wire) throws Refused {
      if (wire == null) {
        return initial;
      }
      T value = iso.read(wire);
      if (min != null && value.compareTo(min) < 0) {
        throw new Refused(iso.takes() + ", not before " + min);
      }
      if (max != null && value.compareTo(max) > 0) {
        throw new Refused(iso.takes() + ", not after " + max);
      }
      return Optional.of(value);
    }
  }
}

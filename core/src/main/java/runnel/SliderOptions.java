package runnel;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/** What a slider or a range slider can be told, for whole and for fractional numbers alike. */
public final class SliderOptions extends InputOptions<SliderOptions> {
  private double step = Double.NaN;
  private int decimals = -1;
  private @Nullable String unit;
  private @Nullable Consumer<Number> onChange;
  private @Nullable Consumer<DoubleRange> onRangeChange;

  SliderOptions() {}

  /**
   * The distance between values that can be chosen, counted from the least. Default: 1 for whole
   * numbers, a hundredth of the way for others.
   *
   * @throws RunnelException RN010 if not above 0
   */
  public SliderOptions step(double step) {
    this.step = Numbers.positive("step", step);
    return this;
  }

  /**
   * Digits shown after the point. Default: as many as the step has.
   *
   * @throws RunnelException RN010 if not within 0 to 10
   */
  public SliderOptions decimals(int decimals) {
    this.decimals = Numbers.decimals(decimals);
    return this;
  }

  /** Shown behind the value, like {@code °C}. Default: nothing. */
  public SliderOptions unit(String unit) {
    this.unit = unit;
    return this;
  }

  /** Called with the new value of a slider for each change, before the page is drawn. */
  public SliderOptions onChange(Consumer<Number> action) {
    onChange = action;
    return this;
  }

  /** Called with the new value of a range slider for each change, before the page is drawn. */
  public SliderOptions onRangeChange(Consumer<DoubleRange> action) {
    onRangeChange = action;
    return this;
  }

  static double place(
      Place at,
      String label,
      boolean whole,
      double min,
      double max,
      double initial,
      Consumer<SliderOptions> options) {
    SliderOptions o = of(options);
    Numbers numbers = o.numbers("slider", label, whole, min, max);
    numbers.check("slider", label, "the value", initial);
    Consumer<Number> onChange = o.onChange;
    Consumer<Number> typed =
        onChange == null
            ? null
            : value -> onChange.accept(whole ? (Number) value.intValue() : value);
    return at.input(
            "slider",
            o.key,
            o.props(label, numbers),
            new Widget.Input<>(label, o.disabled, new One(numbers), typed),
            (Number) initial)
        .doubleValue();
  }

  static DoubleRange placeRange(
      Place at,
      String label,
      boolean whole,
      double min,
      double max,
      DoubleRange initial,
      Consumer<SliderOptions> options) {
    SliderOptions o = of(options);
    Numbers numbers = o.numbers("rangeSlider", label, whole, min, max);
    numbers.check("rangeSlider", label, "the low value", initial.low());
    numbers.check("rangeSlider", label, "the high value", initial.high());
    return at.input(
        "rangeSlider",
        o.key,
        o.props(label, numbers),
        new Widget.Input<>(label, o.disabled, new Two(numbers), o.onRangeChange),
        initial);
  }

  private static SliderOptions of(Consumer<SliderOptions> options) {
    SliderOptions o = new SliderOptions();
    options.accept(o);
    return o;
  }

  private Numbers numbers(String kind, String label, boolean whole, double min, double max) {
    if (!(min < max)) {
      throw Mistake.argument(
          kind,
          label,
          "min " + Display.number(min) + " is not below max " + Display.number(max),
          "ui." + kind + "(\"" + label + "\", 0, 100, 50)");
    }
    double distance = Double.isNaN(step) ? (whole ? 1 : (max - min) / 100) : step;
    if (whole && distance != Math.rint(distance)) {
      throw Mistake.argument(
          kind,
          label,
          "step " + distance + " does not fit whole numbers",
          "ui." + kind + "(\"" + label + "\", 0.0, 100.0, 50.0, o -> o.step(" + distance + "))");
    }
    return new Numbers(whole, min, max, distance, decimals);
  }

  private Props props(String label, Numbers numbers) {
    return props(label)
        .with("min", numbers.wire(numbers.min()))
        .with("max", numbers.wire(numbers.max()))
        .with("step", numbers.wire(numbers.step()))
        .with("decimals", numbers.decimals() == 0 ? null : numbers.decimals())
        .with("unit", unit);
  }

  private record One(Numbers numbers) implements Codec<Number> {
    @Override
    public Object wire(Number value) {
      return numbers.wire(value.doubleValue());
    }

    @Override
    public Number read(@Nullable Object wire) throws Refused {
      return numbers.snap(numbers.read(wire));
    }

    @Override
    public @Nullable Object fit(@Nullable Object wire) {
      return numbers.clamp(wire);
    }
  }

  private record Two(Numbers numbers) implements Codec<DoubleRange> {
    @Override
    public Object wire(DoubleRange value) {
      return List.of(numbers.wire(value.low()), numbers.wire(value.high()));
    }

    @Override
    public DoubleRange read(@Nullable Object wire) throws Refused {
      if (wire instanceof List<?> pair && pair.size() == 2) {
        double low = numbers.snap(numbers.read(pair.get(0)));
        double high = numbers.snap(numbers.read(pair.get(1)));
        if (low <= high) {
          return new DoubleRange(low, high);
        }
      }
      throw new Refused("[low, high], each " + numbers.takes());
    }

    @Override
    public @Nullable Object fit(@Nullable Object wire) {
      if (wire instanceof List<?> pair && pair.size() == 2) {
        Object low = numbers.clamp(pair.get(0));
        Object high = numbers.clamp(pair.get(1));
        if (low != null && high != null) {
          return List.of(low, high);
        }
      }
      return wire;
    }
  }
}

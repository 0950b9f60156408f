package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a number input can be told, for whole and for fractional numbers alike. */
public final class NumberOptions extends InputOptions<NumberOptions> {
  private double min = Double.NaN;
  private double max = Double.NaN;
  private double step = Double.NaN;
  private @Nullable String placeholder;
  private @Nullable Consumer<Number> onChange;

  NumberOptions() {}

  /** The least number it takes. Default: none, for an {@code int} the least that fits. */
  public NumberOptions min(double min) {
    this.min = min;
    return this;
  }

  /** The greatest number it takes. Default: none, for an {@code int} the greatest that fits. */
  public NumberOptions max(double max) {
    this.max = max;
    return this;
  }

  /**
   * What the buttons and arrow keys add. Default 1.
   *
   * @throws RunnelException RN010 if not above 0
   */
  public NumberOptions step(double step) {
    this.step = Numbers.positive("step", step);
    return this;
  }

  /** Shown in the empty field. Default: the initial value, which an empty field stands for. */
  public NumberOptions placeholder(String text) {
    placeholder = text;
    return this;
  }

  /** Called with the new number for each change, before the page is drawn. */
  public NumberOptions onChange(Consumer<Number> action) {
    onChange = action;
    return this;
  }

  static double place(
      Place at, String label, boolean whole, double initial, Consumer<NumberOptions> options) {
    NumberOptions o = new NumberOptions();
    options.accept(o);
    double low = Double.isNaN(o.min) ? (whole ? Integer.MIN_VALUE : -Double.MAX_VALUE) : o.min;
    double high = Double.isNaN(o.max) ? (whole ? Integer.MAX_VALUE : Double.MAX_VALUE) : o.max;
    double step = Double.isNaN(o.step) ? 1 : o.step;
    Numbers numbers = new Numbers(whole, low, high, step, -1);
    numbers.check("numberInput", label, "the value", initial);
    String placeholder = o.placeholder == null ? Display.number(initial) : o.placeholder;
    Consumer<Number> onChange = o.onChange;
    Consumer<Number> typed =
        onChange == null
            ? null
            : value -> onChange.accept(whole ? (Number) value.intValue() : value);
    return at.input(
            "numberInput",
            o.key,
            o.props(label)
                .with("min", Double.isNaN(o.min) ? null : numbers.wire(low))
                .with("max", Double.isNaN(o.max) ? null : numbers.wire(high))
                .with("step", numbers.wire(step))
                .flag("whole", whole)
                .with("placeholder", placeholder),
            new Widget.Input<>(label, o.disabled, new NumberCodec(numbers, initial), typed),
            (Number) initial)
        .doubleValue();
  }

  private record NumberCodec(Numbers numbers, double initial) implements Codec<Number> {
    @Override
    public Object wire(Number value) {
      return numbers.wire(value.doubleValue());
    }

    @Override
    public Number read(@Nullable Object wire) throws Refused {
      return wire == null ? initial : numbers.read(wire);
    }

    @Override
    public @Nullable Object fit(@Nullable Object wire) {
      return numbers.clamp(wire);
    }
  }
}

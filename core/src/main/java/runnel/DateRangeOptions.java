package runnel;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a date range input can be told. */
public final class DateRangeOptions extends InputOptions<DateRangeOptions> {
  private @Nullable LocalDate min;
  private @Nullable LocalDate max;
  private @Nullable Consumer<DateRange> onChange;

  DateRangeOptions() {}

  /** The first day that it takes. Default: none. */
  public DateRangeOptions min(LocalDate earliest) {
    min = earliest;
    return this;
  }

  /** The last day that it takes. Default: none. */
  public DateRangeOptions max(LocalDate latest) {
    max = latest;
    return this;
  }

  /** Called with the new range for each change, before the page is drawn. */
  public DateRangeOptions onChange(Consumer<DateRange> action) {
    onChange = action;
    return this;
  }

  static DateRange place(
      Place at, String label, DateRange initial, Consumer<DateRangeOptions> options) {
    DateRangeOptions o = new DateRangeOptions();
    options.accept(o);
    Codec<DateRange> codec = new RangeCodec(o.min, o.max);
    try {
      codec.read(codec.wire(initial));
    } catch (Codec.Refused refused) {
      throw Mistake.argument(
          "dateRange",
          label,
          initial.from() + " to " + initial.to() + " is not " + refused.getMessage(),
          "ui.dateRange(\"" + label + "\", today.minusDays(6), today)");
    }
    return at.input(
        "dateRange",
        o.key,
        o.props(label).with("min", DateOptions.text(o.min)).with("max", DateOptions.text(o.max)),
        new Widget.Input<>(label, o.disabled, codec, o.onChange),
        initial);
  }

  private record RangeCodec(@Nullable LocalDate min, @Nullable LocalDate max)
      implements Codec<DateRange> {
    @Override
    public Object wire(DateRange value) {
      return List.of(value.from().toString(), value.to().toString());
    }

    @Override
    public DateRange read(@Nullable Object wire) throws Refused {
      if (wire instanceof List<?> days && days.size() == 2) {
        LocalDate from = Iso.DATE.read(days.get(0));
        LocalDate to = Iso.DATE.read(days.get(1));
        boolean within = (min == null || !from.isBefore(min)) && (max == null || !to.isAfter(max));
        if (within && !from.isAfter(to)) {
          return new DateRange(from, to);
        }
      }
      throw new Refused(
          "[first day, last day]"
              + (min == null ? "" : ", not before " + min)
              + (max == null ? "" : ", not after " + max));
    }
  }
}

package runnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/**
 * How the user chooses in a chart. On the wire {@code {"points":[[series, mark],…]}} or {@code
 * {"x":[low, high],"y":[low, high]}}, or null.
 *
 * <p>Not final: a call on a final class is in the app in a browser even if there is never an
 * instance.
 */
class Selecting {
  private static final int MOST_POINTS = 10_000;

  private final String by;

  /**
   * @param by {@code points}, {@code box}, or {@code span}: a box as high as the chart
   */
  Selecting(String by) {
    this.by = by;
  }

  /** Whether points are chosen, rather than a box. */
  boolean choosesPoints() {
    return by.equals("points");
  }

  <T> Chart<T> put(
      Place at, String kind, String label, FigureOptions<T, ?> o, Props props, Drawn<T> drawn) {
    String how = by.equals("box") && !kind.equals("scatterChart") ? "span" : by;
    Consumer<ChartSelection> onSelect = o.onSelect;
    Widget.Input<Chosen> input =
        new Widget.Input<>(
            label,
            false,
            new ChosenCodec(how, drawn),
            onSelect == null ? null : chosen -> onSelect.accept(chosen.selection(drawn)));
    Chosen chosen = at.input(kind, o.key, props.with("select", how), input, Chosen.NONE);
    return new Chart<>(at.inside(kind, o.key, input), drawn, chosen.selection(drawn));
  }

  /** Marks, or a box, or nothing. */
  private record Chosen(List<int[]> points, @Nullable DoubleRange x, @Nullable DoubleRange y) {
    static final Chosen NONE = new Chosen(List.of(), null, null);

    ChartSelection selection(Drawn<?> drawn) {
      if (x == null && y == null) {
        return points.isEmpty()
            ? ChartSelection.NONE
            : new ChartSelection(drawn.rowsOf(points), ChartSelection.ALL, ChartSelection.ALL);
      }
      DoubleRange across = x == null ? ChartSelection.ALL : x;
      DoubleRange up = y == null ? ChartSelection.ALL : y;
      return new ChartSelection(drawn.rowsIn(across, up), across, up);
    }
  }

  private record ChosenCodec(String by, Drawn<?> drawn) implements Codec<Chosen> {
    @Override
    public @Nullable Object wire(Chosen value) {
      if (!value.points().isEmpty()) {
        return Map.of(
            "points", value.points().stream().map(p -> List.of((long) p[0], (long) p[1])).toList());
      }
      Map<String, Object> box = new LinkedHashMap<>();
      if (value.x() != null) {
        box.put("x", List.of(number(value.x().low()), number(value.x().high())));
      }
      if (value.y() != null) {
        box.put("y", List.of(number(value.y().low()), number(value.y().high())));
      }
      return box.isEmpty() ? null : box;
    }

    @Override
    public Chosen read(@Nullable Object wire) throws Refused {
      if (wire == null) {
        return Chosen.NONE;
      }
      if (!(wire instanceof Map<?, ?> map)) {
        throw refused();
      }
      if (by.equals("points") && map.size() == 1 && map.get("points") instanceof List<?> list) {
        return points(list);
      }
      for (Object name : map.keySet()) {
        if (by.equals("points") || !(name.equals("x") || (name.equals("y") && by.equals("box")))) {
          throw refused();
        }
      }
      return new Chosen(List.of(), range(map.get("x")), range(map.get("y")));
    }

    private Chosen points(List<?> list) throws Refused {
      // Bounded before it is read: a hostile list may be long.
      if (list.size() > Math.min(MOST_POINTS, drawn.marks())) {
        throw refused();
      }
      List<int[]> points = new ArrayList<>(list.size());
      for (Object item : list) {
        if (!(item instanceof List<?> pair)
            || pair.size() != 2
            || !drawn.has(index(pair.get(0)), index(pair.get(1)))) {
          throw refused();
        }
        points.add(new int[] {index(pair.get(0)), index(pair.get(1))});
      }
      return new Chosen(List.copyOf(points), null, null);
    }

    // As it comes out of JSON, so that it is found to be the same.
    private static Object number(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? (Object) Long.valueOf((long) value)
          : (Object) Double.valueOf(value);
    }

    private static int index(@Nullable Object number) {
      return number instanceof Number n && n.doubleValue() == n.intValue() ? n.intValue() : -1;
    }

    private @Nullable DoubleRange range(@Nullable Object wire) throws Refused {
      if (wire == null) {
        return null;
      }
      if (wire instanceof List<?> pair
          && pair.size() == 2
          && pair.get(0) instanceof Number low
          && pair.get(1) instanceof Number high
          && low.doubleValue() <= high.doubleValue()) {
        return new DoubleRange(low.doubleValue(), high.doubleValue());
      }
      throw refused();
    }

    private Refused refused() {
      return new Refused(
          by.equals("points")
              ? "points of the chart, {\"points\":[[series, point],…]}, or null"
              : "a box in the chart, {\"x\":[low, high]}, or null");
    }

    /** Marks that are there no longer go. */
    @Override
    public @Nullable Object fit(@Nullable Object wire) {
      if (!(wire instanceof Map<?, ?> map) || !(map.get("points") instanceof List<?> list)) {
        return wire;
      }
      List<?> left =
          list.stream()
              .filter(
                  item ->
                      item instanceof List<?> pair
                          && pair.size() == 2
                          && drawn.has(index(pair.get(0)), index(pair.get(1))))
              .toList();
      return left.isEmpty() ? null : Map.of("points", left);
    }
  }
}

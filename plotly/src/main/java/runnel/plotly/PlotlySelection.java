package runnel.plotly;

import java.util.List;
import java.util.Optional;

/**
 * What the user has chosen in a figure.
 *
 * @param points those that are chosen, the first 2,000
 * @param count how many are chosen in all
 * @param box the box around them, if one was drawn
 */
public record PlotlySelection(List<PlotlyPoint> points, int count, Optional<PlotlyBox> box) {
  /** Nothing. */
  public static final PlotlySelection NONE = new PlotlySelection(List.of(), 0, Optional.empty());

  /** Takes a copy of the list; refuses fewer than there are. */
  public PlotlySelection {
    points = List.copyOf(points);
    if (count < points.size()) {
      throw new IllegalArgumentException("there are more points than are counted");
    }
  }

  /** Whether nothing is chosen. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** The numbers of the points that are chosen in one trace. */
  public List<Integer> of(int trace) {
    return points.stream().filter(p -> p.trace() == trace).map(PlotlyPoint::index).toList();
  }
}

package runnel.plotly;

/**
 * A point of a figure, by where it stands in it.
 *
 * @param trace number of its trace, from 0
 * @param index its number in the trace, from 0; of a grid, like a heat map, counted along its lines
 */
public record PlotlyPoint(int trace, int index) {
  /** Refuses what is below 0. */
  public PlotlyPoint {
    if (trace < 0 || index < 0) {
      throw new IllegalArgumentException("a point has numbers from 0 on");
    }
  }
}

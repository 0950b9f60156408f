package runnel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * A chart on the page: what the user has chosen in it, and a way to add points without drawing the
 * page again.
 *
 * @param <T> type of the rows
 */
public final class Chart<T> {
  private final @Nullable Place self;
  private final Drawn<T> drawn;
  private final ChartSelection selection;

  Chart(@Nullable Place self, Drawn<T> drawn, ChartSelection selection) {
    this.self = self;
    this.drawn = drawn;
    this.selection = selection;
  }

  /**
   * What the user has chosen, with {@code o.selectPoints()} or {@code o.selectBox()}; empty without
   * these.
   */
  public ChartSelection selection() {
    return selection;
  }

  /** The rows that the user has chosen; none if nothing is chosen. */
  public List<T> selected() {
    return drawn.rows(selection.rows());
  }

  /** The rows that the user has chosen, or all of them as long as nothing is chosen. */
  public List<T> selectedOrAll() {
    return selection.isEmpty() ? drawn.allRows() : selected();
  }

  /**
   * Adds a row behind the others: only its numbers go to the page, at once, without a run. For
   * lines, areas, bars and points.
   *
   * <p>May be called at any time from any thread: from a fragment, a load, a thread of your own.
   * Does nothing once the chart has gone. A run draws the rows that it gives the chart, so keep
   * what you add in a list of yours if the page may be drawn again. With {@code o.last(500)} the
   * oldest go.
   *
   * @throws RunnelException RN154 if this chart cannot go on, RN155 if the row does not fit the
   *     others
   */
  public void append(T row) {
    appendAll(List.of(row));
  }

  /** Adds rows behind the others: {@link #append}. */
  public void appendAll(Collection<? extends T> rows) {
    if (self != null) {
      drawn.append(self, new ArrayList<>(rows));
    }
  }
}

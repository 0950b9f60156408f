package runnel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;

/**
 * Lines, spans and marks that are drawn over a chart.
 *
 * <p>Not final: a call on a final class is in the app in a browser even if there is never an
 * instance.
 */
class ChartNotes {
  private record Note(String axis, Object from, Object to, String text) {}

  private final List<Note> notes = new ArrayList<>();

  /**
   * @param axis {@code x} or {@code y} for a line or a span, {@code point} for a mark
   * @param from where it begins; of a mark its x
   * @param to where it ends; of a mark its y
   */
  void add(String axis, Object from, Object to, String text) {
    notes.add(new Note(axis, from, to, text));
  }

  /**
   * As properties.
   *
   * @throws RunnelException RN010 if one has no place on the axis
   */
  List<Props> wire(ChartAxis x) {
    List<Props> wire = new ArrayList<>();
    for (Note note : notes) {
      Props props = Props.of("axis", note.axis).with("text", note.text);
      boolean alongX = !note.axis.equals("y");
      boolean span = !note.axis.equals("point");
      props.with("from", alongX ? place(x, note.from) : note.from);
      props.with("to", alongX && span ? place(x, note.to) : note.to);
      wire.add(props);
    }
    return wire;
  }

  /** A place on the axis as JSON. */
  static Raw place(ChartAxis x, Object value) {
    String json = x.json(value);
    if (json == null) {
      throw new RunnelException(
          "RN010",
          "The horizontal axis is of the type " + x.type + ", and has no place " + value,
          x.type.equals("number")
              ? "o.xLine(5, \"here\")"
              : "o.xLine(LocalDate.of(2026, 5, 1), \"here\")");
    }
    return new Raw(json);
  }

  static @Nullable Raw placeOrNull(ChartAxis x, @Nullable Object value) {
    return value == null ? null : place(x, value);
  }
}

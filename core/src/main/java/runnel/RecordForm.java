package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.data.Growing;
import runnel.internal.edit.EditColumn;
import runnel.internal.edit.EditRow;
import runnel.spi.Host;

/** Records in a data editor: what was not edited of a record stays what it was. */
final class RecordForm<R extends Record> extends EditForm<R> {
  private final Host.Code code;
  private final Class<R> type;
  private final Map<String, String> shape;
  private final List<R> rows;
  private final List<Map<String, @Nullable Object>> parts = new ArrayList<>();

  RecordForm(String label, Host.Code code, Class<R> type, Map<String, String> shape, List<R> rows) {
    super(label);
    this.code = code;
    this.type = type;
    this.shape = shape;
    this.rows = rows;
    rows.forEach(row -> parts.add(parts(row)));
  }

  private Map<String, @Nullable Object> parts(Object row) {
    return Objects.requireNonNullElse(code.components(row), Map.of());
  }

  @Override
  List<String> names() {
    return List.copyOf(shape.keySet());
  }

  @Override
  String javaType(String name) {
    return Objects.requireNonNull(shape.get(name));
  }

  @Override
  ColumnType type(String name, boolean chosen) {
    return switch (JavaValue.unboxed(javaType(name))) {
      case "int", "long", "short", "byte", "java.math.BigInteger" -> ColumnType.INTEGER;
      case "double", "float", "java.math.BigDecimal" -> ColumnType.NUMBER;
      case "boolean" -> ColumnType.BOOLEAN;
      case "java.lang.String" -> ColumnType.TEXT;
      case "java.time.LocalDate" -> ColumnType.DATE;
      case "java.time.LocalTime" -> ColumnType.TIME;
      case "java.time.LocalDateTime" -> ColumnType.DATE_TIME;
      case "java.time.Instant" -> ColumnType.INSTANT;
      default -> chosen || isEnum(name) ? ColumnType.TEXT : ColumnType.OTHER;
    };
  }

  private boolean isEnum(String name) {
    return parts.stream().anyMatch(row -> row.get(name) instanceof Enum);
  }

  @Override
  int size() {
    return rows.size();
  }

  @Override
  Column column(String name, ColumnType type) {
    Growing column = new Growing(type);
    for (Map<String, @Nullable Object> row : parts) {
      add(column, row.get(name));
    }
    return column.build();
  }

  private static void add(Growing column, @Nullable Object value) {
    Object plain = value instanceof Enum<?> constant ? constant.name() : value;
    if (!column.add(plain)) {
      column.addNull(); // A number beyond what a column holds.
    }
  }

  @Override
  List<?> sources() {
    return rows;
  }

  @Override
  @Nullable Object[] cells(R row) {
    Map<String, @Nullable Object> parts = parts(row);
    @Nullable Object[] cells = new @Nullable Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      Growing one = new Growing(columns.get(i).type());
      add(one, parts.get(columns.get(i).name()));
      cells[i] = EditColumn.cell(one.build(), 0);
    }
    return cells;
  }

  @Override
  R row(EditRow row, @Nullable Object[] cells) {
    R source = type.isInstance(row.source()) ? type.cast(row.source()) : null;
    if (source != null && isSource(row, cells)) {
      return source;
    }
    Map<String, @Nullable Object> before = source == null ? Map.of() : parts(source);
    List<String> names = names();
    @Nullable Object[] made = new @Nullable Object[names.size()];
    for (int i = 0; i < made.length; i++) {
      String name = names.get(i);
      int at = at(name);
      if (source != null && (at < 0 || isSource(row, cells, at))) {
        made[i] = before.get(name);
      } else {
        made[i] = at < 0 ? none(javaType(name)) : value(columns.get(at), cells[at]);
      }
    }
    return type.cast(code.make(type, made));
  }

  private int at(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Object value(EditColumn column, @Nullable Object cell) {
    String java = javaType(column.name());
    if (cell == null) {
      return none(java);
    }
    Growing one = new Growing(column.type());
    EditColumn.add(one, cell);
    Object value = new FrameColumn(column.name(), one.build()).value(0);
    Object made = value == null ? null : JavaValue.made(value, java, code);
    if (made == null) {
      throw new IllegalArgumentException(column.name() + ": " + Display.text(value));
    }
    return made;
  }

  // What a component is that nobody has said anything of.
  private static @Nullable Object none(String java) {
    return switch (java) {
      case "int" -> (Object) 0;
      case "long" -> 0L;
      case "short" -> (short) 0;
      case "byte" -> (byte) 0;
      case "double" -> 0.0;
      case "float" -> 0f;
      case "boolean" -> false;
      case "char" -> ' ';
      case "java.lang.String" -> "";
      default -> null;
    };
  }

  @Override
  @Nullable Object blank(String name, ColumnType type) {
    return switch (javaType(name)) {
      case "boolean" -> false;
      case "java.lang.String" -> "";
      default -> null;
    };
  }
}

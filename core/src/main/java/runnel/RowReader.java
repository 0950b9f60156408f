package runnel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Gathered;
import runnel.spi.RecordParts;

/** Takes records and maps apart into the columns of a frame. */
final class RowReader {
  private @Nullable RecordParts parts;

  /** The first rows, at most so many. */
  static Frame read(Collection<?> rows, int most) {
    RowReader reader = new RowReader();
    Gathered gathered = new Gathered();
    int n = 0;
    for (Object row : rows) {
      if (n++ == most) {
        break;
      }
      Map<?, ?> known = row instanceof Map<?, ?> map ? map : reader.components(row);
      gathered.add(known == null ? null : reader.flat(known), row);
    }
    return new Frame(gathered.table());
  }

  // The usual row holds no record: then it stays as it is.
  private Map<?, ?> flat(Map<?, ?> row) {
    for (Object value : row.values()) {
      if (value instanceof Record) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        row.forEach((name, part) -> plain.put(String.valueOf(name), plain(part)));
        return plain;
      }
    }
    return row;
  }

  /** A record as a map of its components, as far as it can be looked into; else the value. */
  @Nullable Object plain(@Nullable Object value) {
    Map<String, @Nullable Object> components = components(value);
    return components == null ? value : flat(components);
  }

  private @Nullable Map<String, @Nullable Object> components(@Nullable Object value) {
    if (!(value instanceof Record)) {
      return null;
    }
    if (parts == null) {
      parts = find();
    }
    return parts.components(value);
  }

  private static RecordParts find() {
    for (RecordParts parts :
        ServiceLoader.load(RecordParts.class, RowReader.class.getClassLoader())) {
      return parts;
    }
    throw new RunnelException(
        "RN001",
        "Nothing on the class path can look into records",
        "Frame.of(rows, o -> o.column(\"name\", Person::name))");
  }
}

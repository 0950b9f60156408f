package runnel.internal.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.ColumnType;
import runnel.RunnelException;

/**
 * Reads the IPC format of Apache Arrow, files and streams: https://arrow.apache.org/docs/format. By
 * hand, as Arrow's own library needs memory that a browser has not; see decision 70. What a file
 * says of its sizes is believed only as far as there are bytes.
 */
public final class Arrow {
  private static final String MAGIC = "ARROW1";
  private static final int V4 = 3;
  private static final int V5 = 4;
  private static final int SCHEMA = 1;
  private static final int DICTIONARY = 2;
  private static final int RECORDS = 3;
  private static final int BYTES_OF_BLOCK = 24;

  private final ArrowBytes bytes;
  private final List<String> only;
  private final Map<Long, ArrowField> lookedUp = new HashMap<>();
  private final Map<Long, ArrowDictionary> dictionaries = new HashMap<>();
  private final ArrowRoom room;
  private final ArrowValues values;
  private @Nullable List<ArrowField> fields;
  private List<String> names = List.of();
  private final Map<String, Growing> columns = new HashMap<>();
  private int rows;

  private Arrow(byte[] bytes, List<String> only) {
    this.bytes = ArrowBytes.of(bytes);
    this.only = only;
    room = new ArrowRoom(bytes.length);
    values = new ArrowValues(dictionaries, room);
  }

  /**
   * Reads all.
   *
   * @param only the columns to be read; none: all
   * @throws RunnelException RN190 if it is no Arrow or damaged, RN191 if it has what a frame has
   *     not, RN192 if a value has no room, RN140 if a column is not there, RN141 if two have one
   *     name
   */
  public static Table read(byte[] bytes, List<String> only) {
    return new Arrow(bytes, only).read();
  }

  private Table read() {
    if (isMagic(0)) {
      file();
    } else {
      stream();
    }
    List<Column> built = new ArrayList<>();
    Column empty = null;
    for (String name : names) {
      Growing column = columns.get(name);
      if (column != null) {
        built.add(column.build());
      } else {
        empty = empty == null ? gaps() : empty;
        built.add(empty);
      }
    }
    return new Table(names, built, rows);
  }

  private Column gaps() {
    Growing gaps = new Growing(ColumnType.TEXT);
    for (int i = 0; i < rows; i++) {
      gaps.addNull();
    }
    return gaps.build();
  }

  // ---- The two ways in which messages are arranged.

  private void stream() {
    int first = bytes.size() < 4 ? 0 : bytes.i32(0);
    if (first != -1 && (first <= 0 || first > bytes.size())) {
      throw foreign();
    }
    long at = 0;
    while (at < bytes.size()) {
      Message message = message(at);
      if (message == null) {
        break;
      }
      take(message);
      at = message.end;
    }
    if (fields == null) {
      throw ArrowBytes.damaged("it has no schema");
    }
  }

  /** The footer says where the messages are: dictionaries may be behind what needs them. */
  private void file() {
    int size = bytes.size();
    if (size < 2 * MAGIC.length() + 4 || !isMagic(size - MAGIC.length())) {
      throw ArrowBytes.damaged("it does not end in " + MAGIC);
    }
    int end = size - MAGIC.length() - 4;
    int length = bytes.i32(end);
    ArrowFlat footer = ArrowFlat.root(bytes.part((long) end - length, length));
    version(footer.i16(0, 0));
    schema(footer.table(1));
    long left = size;
    for (int blocks = 2; blocks <= 3; blocks++) {
      int count = footer.count(blocks, BYTES_OF_BLOCK);
      for (int i = 0; i < count; i++) {
        long at = footer.i64(blocks, i, BYTES_OF_BLOCK, 0);
        Message message = message(at);
        left -= message == null ? 0 : message.end - at;
        if (message == null || left < 0) {
          throw ArrowBytes.damaged("its parts lie one upon the other");
        }
        take(message);
      }
    }
  }

  private record Message(int kind, ArrowFlat header, ArrowBytes body, long end) {}

  private @Nullable Message message(long start) {
    long at = start;
    int length = bytes.i32(at);
    at += 4;
    if (length == -1) {
      length = bytes.i32(at);
      at += 4;
    }
    if (length == 0) {
      return null;
    }
    ArrowFlat message = ArrowFlat.root(bytes.part(at, length));
    version(message.i16(0, 0));
    ArrowBytes body = bytes.part(at + length, message.i64(3));
    return new Message(message.i8(1, 0), message.table(2), body, at + length + body.size());
  }

  private static void version(int version) {
    if (version != V4 && version != V5) {
      throw ArrowField.refused(
          "The Arrow data is of version V" + (version + 1) + " of the format; V4 and V5 are read",
          "Write it with a version of Arrow from 0.8 on");
    }
  }

  private boolean isMagic(int at) {
    return bytes.size() >= at + MAGIC.length() && bytes.text(at, MAGIC.length()).equals(MAGIC);
  }

  private RunnelException foreign() {
    StringBuilder begin = new StringBuilder();
    for (int i = 0; i < Math.min(8, bytes.size()); i++) {
      int each = bytes.i8(i);
      begin.append(each >= ' ' && each < 0x7f ? (char) each : '·');
    }
    if (begin.indexOf("PAR1") == 0) {
      return new RunnelException(
          "RN190",
          "This is a Parquet file, no Arrow",
          "ui.sql().frame(\"from 'data.parquet'\")   // on a server");
    }
    return ArrowBytes.damaged(
        "it begins with \"" + begin + "\", and has " + bytes.size() + " bytes");
  }

  // ---- The messages.

  private void take(Message message) {
    switch (message.kind) {
      case SCHEMA -> schema(message.header);
      case DICTIONARY -> dictionary(message.header, message.body);
      case RECORDS -> records(new ArrowBatch(message.header, message.body, room));
      default -> throw ArrowField.refused("The Arrow data has tensors", "Write it as a table");
    }
  }

  private void schema(ArrowFlat schema) {
    if (fields != null) {
      throw ArrowBytes.damaged("it has two schemas");
    }
    fields = ArrowField.of(schema);
    List<String> all = fields.stream().map(ArrowField::name).toList();
    Csv.distinct(all);
    Csv.distinct(only);
    for (String name : only) {
      if (!all.contains(name)) {
        throw Csv.missing(name, all);
      }
    }
    names = only.isEmpty() ? all : only;
    Set<String> wanted = Set.copyOf(names);
    for (ArrowField field : fields) {
      if (wanted.contains(field.name()) && field.kind() != ArrowField.Kind.NULL) {
        columns.put(field.name(), new Growing(field.type()));
        dictionaries(field);
      }
    }
  }

  private void dictionaries(ArrowField field) {
    if (field.dictionary() != null) {
      lookedUp.putIfAbsent(field.dictionary().id(), field.values());
    }
    field.children().forEach(this::dictionaries);
  }

  private void dictionary(ArrowFlat message, ArrowBytes body) {
    long id = message.i64(0);
    ArrowField field = lookedUp.get(id);
    if (field == null) {
      return; // Of a column that is not wanted.
    }
    Growing read = new Growing(field.type());
    values.append(field, new ArrowBatch(message.table(1), body, room), read);
    boolean more = message.i8(2, 0) != 0;
    ArrowDictionary dictionary = more ? dictionaries.get(id) : null;
    if (dictionary == null) {
      dictionary = new ArrowDictionary();
      dictionaries.put(id, dictionary);
    }
    dictionary.add(read.build());
  }

  private void records(ArrowBatch batch) {
    if (fields == null) {
      throw ArrowBytes.damaged("rows come before the schema");
    }
    long all = (long) rows + batch.rows();
    for (ArrowField field : fields) {
      Growing column = columns.get(field.name());
      if (column == null) {
        batch.skip(field);
        continue;
      }
      values.append(field, batch, column);
      if (column.size() != all) {
        throw ArrowBytes.damaged(
            "column \"" + field.name() + "\" has " + column.size() + " rows of " + all);
      }
    }
    room.rows(all); // What has bytes has been decompressed by now.
    rows = (int) all;
  }
}

package runnel.internal.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/** Puts the values of batches at the ends of columns. */
final class ArrowValues {
  private static final int BYTES_OF_VIEW = 16;
  private static final int WITHIN_VIEW = 12;

  private final Map<Long, ArrowDictionary> dictionaries;
  private final ArrowRoom room;

  /** Looks up values in these. */
  ArrowValues(Map<Long, ArrowDictionary> dictionaries, ArrowRoom room) {
    this.dictionaries = dictionaries;
    this.room = room;
  }

  /** Which of so many values are there. */
  private record Cells(int count, ArrowBytes valid) {
    boolean has(int i) {
      return valid.size() == 0 || valid.bit(i);
    }
  }

  /** The values of the next column of the batch. */
  void append(ArrowField field, ArrowBatch batch, Growing to) {
    int count = batch.node();
    if (field.kind() == ArrowField.Kind.NULL) {
      room.make(count);
      for (int i = 0; i < count; i++) {
        to.addNull();
      }
      return;
    }
    Cells cells = new Cells(count, batch.buffer());
    if (field.dictionary() != null) {
      lookUp(field.dictionary(), cells, batch.buffer(), to);
      return;
    }
    switch (field.kind()) {
      case BOOL -> truths(cells, batch.buffer(), to);
      case FLOAT -> numbers(field.width(), cells, batch.buffer(), to);
      case DECIMAL -> decimals(field, cells, batch.buffer(), to);
      case UTF8 -> texts(32, cells, batch.buffer(), batch.buffer(), to);
      case LARGE_UTF8 -> texts(64, cells, batch.buffer(), batch.buffer(), to);
      case UTF8_VIEW -> views(cells, batch.buffer(), batch.viewed(), to);
      case LIST -> lists(32, field, cells, batch.buffer(), batch, to);
      case LARGE_LIST -> lists(64, field, cells, batch.buffer(), batch, to);
      case FIXED_SIZE_LIST -> fixedLists(field, cells, batch, to);
      case STRUCT -> structures(field, cells, batch, to);
      default -> wholes(field, cells, batch.buffer(), to);
    }
  }

  private void lookUp(ArrowField.Dictionary by, Cells cells, ArrowBytes values, Growing to) {
    ArrowDictionary dictionary = dictionaries.get(by.id());
    if (dictionary == null) {
      throw ArrowBytes.damaged("dictionary " + by.id() + " is missing");
    }
    room(values, cells, by.width());
    for (int i = 0; i < cells.count(); i++) {
      if (cells.has(i)) {
        dictionary.copy(whole(values, i, by.width(), by.signed()), to);
      } else {
        to.addNull();
      }
    }
  }

  private static void truths(Cells cells, ArrowBytes values, Growing to) {
    room(values, cells, 1);
    for (int i = 0; i < cells.count(); i++) {
      if (cells.has(i)) {
        to.add(values.bit(i));
      } else {
        to.addNull();
      }
    }
  }

  private static void wholes(ArrowField field, Cells cells, ArrowBytes values, Growing to) {
    room(values, cells, field.width());
    boolean signed = field.kind() != ArrowField.Kind.INT || field.flag();
    for (int i = 0; i < cells.count(); i++) {
      if (cells.has(i)) {
        to.add(kept(field, whole(values, i, field.width(), signed), to.size()));
      } else {
        to.addNull();
      }
    }
  }

  private static long whole(ArrowBytes values, int i, int width, boolean signed) {
    return switch (width) {
      case 8 -> signed ? values.i8(i) : values.i8(i) & 0xff;
      case 16 -> signed ? (short) values.u16(2L * i) : values.u16(2L * i);
      case 32 -> signed ? values.i32(4L * i) : values.i32(4L * i) & 0xffff_ffffL;
      default -> values.i64(8L * i);
    };
  }

  private static long kept(ArrowField field, long value, int row) {
    return switch (field.kind()) {
      case DATE -> field.width() == 32 ? value : Math.floorDiv(value, Dates.DAY);
      case TIMESTAMP -> millis(field, value, row);
      case TIME -> {
        long millis = millis(field, value, row);
        if (millis < 0 || millis >= Dates.DAY) {
          throw misfit(field, Long.toString(value), "no time of day", row);
        }
        yield millis;
      }
      default -> {
        if (value < 0 && field.width() == 64 && !field.flag()) {
          throw misfit(field, Long.toUnsignedString(value), "more than a long holds", row);
        }
        yield value;
      }
    };
  }

  private static long millis(ArrowField field, long value, int row) {
    int unit = field.unit();
    if (unit >= 1_000) {
      return Math.floorDiv(value, unit / 1_000);
    }
    if (value > Long.MAX_VALUE / 1_000 || value < Long.MIN_VALUE / 1_000) {
      throw misfit(field, value + " seconds", "too far from 1970", row);
    }
    return value * 1_000;
  }

  private static void numbers(int width, Cells cells, ArrowBytes values, Growing to) {
    room(values, cells, width);
    for (int i = 0; i < cells.count(); i++) {
      if (cells.has(i)) {
        to.add(
            switch (width) {
              case 16 -> half(values.u16(2L * i));
              case 32 -> (double) Float.intBitsToFloat(values.i32(4L * i));
              default -> Double.longBitsToDouble(values.i64(8L * i));
            });
      } else {
        to.addNull();
      }
    }
  }

  /** A number of 16 bits: a sign, 5 bits of exponent, 10 of fraction. */
  private static double half(int bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 0x3ff;
    double size =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24;
          case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Float.intBitsToFloat((exponent + 112) << 23 | fraction << 13);
        };
    return (bits & 0x8000) == 0 ? size : -size;
  }

  private static void decimals(ArrowField field, Cells cells, ArrowBytes values, Growing to) {
    room(values, cells, field.width());
    int width = field.width() / 8;
    for (int i = 0; i < cells.count(); i++) {
      if (cells.has(i)) {
        byte[] big = values.copy((long) i * width, width);
        for (int left = 0, right = width - 1; left < right; left++, right--) {
          byte swapped = big[left];
          big[left] = big[right];
          big[right] = swapped;
        }
        to.add(new BigDecimal(new BigInteger(big), field.unit()).doubleValue());
      } else {
        to.addNull();
      }
    }
  }

  private static void texts(int width, Cells cells, ArrowBytes ends, ArrowBytes texts, Growing to) {
    long start = cells.count() == 0 ? 0 : whole(ends, 0, width, true);
    for (int i = 0; i < cells.count(); i++) {
      long end = whole(ends, i + 1, width, true);
      if (end < start) {
        throw ArrowBytes.damaged("texts lie one upon the other");
      }
      if (cells.has(i)) {
        to.add(texts.text(start, end - start));
      } else {
        to.addNull();
      }
      start = end;
    }
  }

  private record View(int part, int at, int length) {}

  // Many rows may mean the same text, and a hostile file could have each mean another part of it.
  private static void views(Cells cells, ArrowBytes views, ArrowBytes[] texts, Growing to) {
    room(views, cells, BYTES_OF_VIEW * 8);
    Map<View, String> known = new HashMap<>();
    long left = views.size();
    for (ArrowBytes part : texts) {
      left += 4L * part.size();
    }
    for (int i = 0; i < cells.count(); i++) {
      long at = (long) BYTES_OF_VIEW * i;
      if (!cells.has(i)) {
        to.addNull();
        continue;
      }
      int length = views.i32(at);
      if (length <= WITHIN_VIEW) {
        to.add(views.text(at + 4, length));
        continue;
      }
      View view = new View(views.i32(at + 8), views.i32(at + 12), length);
      String text = known.get(view);
      if (text == null) {
        left -= length;
        if (view.part < 0 || view.part >= texts.length || left < 0) {
          throw ArrowBytes.damaged("row " + to.size() + " has a text that is not there");
        }
        text = texts[view.part].text(view.at, length);
        known.put(view, text);
      }
      to.add(text);
    }
  }

  private void lists(
      int width, ArrowField field, Cells cells, ArrowBytes ends, ArrowBatch batch, Growing to) {
    Column items = items(field, batch);
    room.make(cells.count());
    long last = 0;
    for (int i = 0; i < cells.count(); i++) {
      long start = whole(ends, i, width, true);
      long end = whole(ends, i + 1, width, true);
      if (start < last || end < start) {
        throw ArrowBytes.damaged("lists lie one upon the other");
      }
      last = end;
      list(cells, i, items, start, end, to);
    }
  }

  private void fixedLists(ArrowField field, Cells cells, ArrowBatch batch, Growing to) {
    Column items = items(field, batch);
    room.make(cells.count());
    for (int i = 0; i < cells.count(); i++) {
      list(cells, i, items, (long) i * field.width(), (i + 1L) * field.width(), to);
    }
  }

  private Column items(ArrowField field, ArrowBatch batch) {
    if (field.children().size() != 1) {
      throw ArrowBytes.damaged("a list is to have one kind of items");
    }
    return child(field.children().get(0), batch);
  }

  private Column child(ArrowField field, ArrowBatch batch) {
    Growing values = new Growing(field.type());
    append(field, batch, values);
    return values.build();
  }

  private static void list(Cells cells, int i, Column items, long start, long end, Growing to) {
    if (!cells.has(i)) {
      to.addNull();
      return;
    }
    if (start < 0 || end < start || end > items.size()) {
      throw ArrowBytes.damaged("row " + to.size() + " has a list that is not there");
    }
    List<@Nullable Object> list = new ArrayList<>((int) (end - start));
    for (int item = (int) start; item < end; item++) {
      list.add(object(items, item));
    }
    to.add((Object) list);
  }

  private void structures(ArrowField field, Cells cells, ArrowBatch batch, Growing to) {
    room.make(cells.count());
    Map<String, Column> parts = new LinkedHashMap<>();
    for (ArrowField each : field.children()) {
      Column part = child(each, batch);
      if (part.size() < cells.count()) {
        throw ArrowBytes.damaged("a part of column \"" + field.name() + "\" is too short");
      }
      parts.put(each.name(), part);
    }
    for (int i = 0; i < cells.count(); i++) {
      if (cells.has(i)) {
        Map<String, @Nullable Object> structure = new LinkedHashMap<>();
        for (Map.Entry<String, Column> part : parts.entrySet()) {
          structure.put(part.getKey(), object(part.getValue(), i));
        }
        to.add((Object) structure);
      } else {
        to.addNull();
      }
    }
  }

  /** Dates and times within lists are texts, as in JSON. */
  private static @Nullable Object object(Column column, int row) {
    if (column.isNull(row)) {
      return null;
    }
    return switch (column.type()) {
      case INTEGER -> (Object) column.whole(row);
      case NUMBER -> (Object) column.number(row);
      case BOOLEAN -> column.whole(row) != 0;
      default -> column.thing(row);
    };
  }

  private static void room(ArrowBytes values, Cells cells, int bits) {
    values.part(0, ((long) cells.count() * bits + 7) / 8);
  }

  private static RunnelException misfit(ArrowField field, String value, String what, int row) {
    return new RunnelException(
        "RN192",
        "Row " + row + " of column \"" + field.name() + "\" is " + value + ", which is " + what,
        "Frame.arrow(stream, \"a\", \"b\")   // the columns to be read, without this one");
  }
}

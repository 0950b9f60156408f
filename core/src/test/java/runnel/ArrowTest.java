package runnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static runnel.FrameTest.assertCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampSecVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.DenseUnionVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.compression.CompressionUtil;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.holders.NullableFloat8Holder;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.UnionMode;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Arrow's own libraries write is read, and nothing else does harm. */
class ArrowTest {
  private final ArrowFiles files = new ArrowFiles();
  private final BufferAllocator memory = files.memory;

  @AfterEach
  void close() {
    files.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void each_type_is_read_with_its_gaps(boolean file) {
    Frame frame = Frame.arrow(new ByteArrayInputStream(files.write(file, 1, files.kinds())));
    assertThat(frame)
        .hasToString(
            "Frame(3 rows: i8 INTEGER, i16 INTEGER, i32 INTEGER, i64 INTEGER, u8 INTEGER,"
                + " u32 INTEGER, u64 INTEGER, f16 NUMBER, f32 NUMBER, f64 NUMBER, decimal NUMBER,"
                + " bool BOOLEAN, text TEXT, large TEXT, view TEXT, day DATE, dayMillis DATE,"
                + " second TIME, micro TIME, wall DATE_TIME, wallNano DATE_TIME, moment INSTANT,"
                + " none TEXT)");
    List<Object> first =
        List.of(
            -7L,
            -300L,
            -70_000L,
            Long.MIN_VALUE,
            200L,
            4_000_000_000L,
            Long.MAX_VALUE,
            -1.5,
            0.25,
            Math.PI,
            1234.56);
    for (int i = 0; i < first.size(); i++) {
      assertThat(frame.columns().get(i).value(0)).as(frame.names().get(i)).isEqualTo(first.get(i));
    }
    assertThat(frame.column("bool").value(0)).isEqualTo(true);
    assertThat(frame.column("text").value(0)).isEqualTo("Zürich 🏔");
    assertThat(frame.column("large").value(0)).isEqualTo("large");
    assertThat(frame.column("view").value(0)).isEqualTo("more than twelve bytes of text");
    assertThat(frame.column("view").value(2)).isEqualTo("short");
    assertThat(frame.column("day").value(0)).isEqualTo(LocalDate.of(1969, 7, 20));
    assertThat(frame.column("dayMillis").value(0)).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(frame.column("second").value(0)).isEqualTo(LocalTime.of(23, 59, 58));
    assertThat(frame.column("micro").value(0)).isEqualTo(LocalTime.of(1, 2, 3, 4_000_000));
    assertThat(frame.column("wall").value(0)).isEqualTo(LocalDateTime.of(1969, 12, 31, 23, 59, 59));
    assertThat(frame.column("wallNano").value(0))
        .isEqualTo(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000));
    assertThat(frame.column("moment").value(0)).isEqualTo(Instant.parse("2026-11-22T00:20:00.5Z"));
    for (FrameColumn column : frame.columns()) {
      assertThat(column.value(1)).as(column.name()).isNull();
      assertThat(column.isNull(2)).as(column.name()).isEqualTo(column.name().equals("none"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void compressed_columns_are_those_that_are_not(boolean file) {
    FieldVector[] more = {
      files.list("list", 3), files.views("views", "twelve bytes or more", "", "x")
    };
    Frame plain = Frame.arrow(files.write(file, 3, files.kindsAnd(more)));
    FieldVector[] again = {
      files.list("list", 3), files.views("views", "twelve bytes or more", "", "x")
    };
    byte[] bytes = files.compressed(file, 3, files.kindsAnd(again));

    assertThat(Frame.arrow(bytes).contentHash()).isEqualTo(plain.contentHash());
    assertThat(Frame.arrow(bytes, "views", "i64").contentHash())
        .isEqualTo(plain.select("views", "i64").contentHash());
  }

  @Test
  void buffers_may_be_as_they_are_in_a_compressed_batch() {
    byte[] bytes = files.pretending(CompressionUtil.CodecType.LZ4_FRAME, files.kinds());
    assertThat(Frame.arrow(bytes).contentHash())
        .isEqualTo(Frame.arrow(files.write(true, 1, files.kinds())).contentHash());
  }

  /** By default: LZ4, with a dictionary, in blocks that go on where the one before ended. */
  @Test
  void what_pyarrow_writes_by_default_is_read() throws IOException {
    try (InputStream stream = ArrowTest.class.getResourceAsStream("pyarrow-lz4.feather")) {
      Frame frame = Frame.arrow(stream);
      assertThat(frame)
          .hasToString("Frame(40000 rows: n INTEGER, level TEXT, name TEXT, list OTHER)");
      for (int i = 0; i < frame.rows(); i++) {
        assertThat(frame.column("n").value(i)).isEqualTo((long) i % 7);
        assertThat(frame.column("level").value(i))
            .isEqualTo(i % 3 == 0 ? "low" : i % 3 == 1 ? "high" : null);
      }
      assertThat(frame.column("name").value(1)).isEqualTo("Zürich");
      assertThat(frame.column("name").value(39_999)).isNull();
      assertThat(frame.column("list").value(1)).isEqualTo(List.of(1L, 2L));
      assertThat(frame.column("list").value(39_999)).isEqualTo(List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void batches_follow_each_other(boolean file) {
    Frame frame = Frame.arrow(files.write(file, 3, files.kinds()));
    assertThat(frame.rows()).isEqualTo(9);
    for (FrameColumn column : frame.columns()) {
      assertThat(column.value(6)).as(column.name()).isEqualTo(column.value(0));
      assertThat(column.isNull(7)).as(column.name()).isTrue();
    }
    assertThat(frame.contentHash())
        .isEqualTo(Frame.arrow(files.write(!file, 3, files.kinds())).contentHash());
  }

  @Test
  void no_rows_are_a_frame_with_columns() {
    VarCharVector text = new VarCharVector("text", memory);
    ListVector list = files.list("list", 0);
    Frame frame = Frame.arrow(files.write(true, 1, text, list));
    assertThat(frame).hasToString("Frame(0 rows: text TEXT, list OTHER)");
    assertThat(Frame.arrow(files.write(false, 0)).names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void dictionaries_are_looked_up(boolean file) {
    VarCharVector words = files.texts("words", "low", "high");
    BigIntVector sizes = new BigIntVector("sizes", memory);
    sizes.setSafe(0, 38);
    sizes.setSafe(1, 40);
    sizes.setValueCount(2);
    Dictionary word =
        new Dictionary(words, new DictionaryEncoding(1, true, new ArrowType.Int(32, true)));
    Dictionary size =
        new Dictionary(sizes, new DictionaryEncoding(2, false, new ArrowType.Int(8, false)));
    VarCharVector level = files.texts("level", "high", null, "low", "high");
    BigIntVector shoe = new BigIntVector("shoe", memory);
    shoe.setSafe(0, 40);
    shoe.setNull(1);
    shoe.setSafe(2, 40);
    shoe.setSafe(3, 38);
    shoe.setValueCount(4);
    FieldVector levels = (FieldVector) DictionaryEncoder.encode(level, word);
    FieldVector shoes = (FieldVector) DictionaryEncoder.encode(shoe, size);
    byte[] bytes =
        files.write(
            file, 2, new DictionaryProvider.MapDictionaryProvider(word, size), levels, shoes);
    Frame frame = Frame.arrow(bytes);
    assertThat(frame).hasToString("Frame(8 rows: level TEXT, shoe INTEGER)");
    assertThat(frame.column("level").texts())
        .containsExactly("high", "", "low", "high", "high", "", "low", "high");
    assertThat(frame.column("shoe").value(1)).isNull();
    assertThat(frame.column("shoe").value(7)).isEqualTo(38L);
    assertThat(Frame.arrow(bytes, "shoe").column("shoe").value(4)).isEqualTo(40L);
    level.close();
    shoe.close();
    words.close();
    sizes.close();
  }

  /** Written by Arrow's JavaScript library, which Arrow's Java cannot: see below. */
  @Test
  void dictionaries_grow_and_are_replaced() throws IOException {
    // red, green; then blue behind them; then white in place of all.
    try (InputStream stream = ArrowTest.class.getResourceAsStream("dictionary.arrows")) {
      assertThat(Frame.arrow(stream).column("colour").texts())
          .containsExactly("green", "red", "red", "blue", "", "green", "white");
    }
  }

  @Test
  void lists_and_structures_are_kept_as_such() {
    StructVector place = StructVector.empty("place", memory);
    BigIntVector x =
        place.addOrGet("x", FieldType.nullable(new ArrowType.Int(64, true)), BigIntVector.class);
    DateDayVector since =
        place.addOrGet(
            "since", FieldType.nullable(new ArrowType.Date(DateUnit.DAY)), DateDayVector.class);
    x.setSafe(0, 5);
    since.setSafe(0, 0);
    place.setIndexDefined(0);
    place.setNull(1);
    place.setIndexDefined(2);
    place.setValueCount(3);
    FixedSizeListVector pair = FixedSizeListVector.empty("pair", 2, memory);
    pair.addOrGetVector(FieldType.nullable(new ArrowType.Bool()));
    BitVector bits = (BitVector) pair.getDataVector();
    pair.setNotNull(0);
    bits.setSafe(0, 1);
    bits.setSafe(1, 0);
    pair.setNull(1);
    pair.setNotNull(2);
    pair.setValueCount(3);
    Frame frame = Frame.arrow(files.write(true, 2, files.list("list", 3), place, pair));
    assertThat(frame).hasToString("Frame(6 rows: list OTHER, place OTHER, pair OTHER)");
    assertThat(frame.column("list").value(0)).isEqualTo(List.of());
    assertThat(frame.column("list").value(1)).isNull();
    assertThat(frame.column("list").value(5)).isEqualTo(List.of(0.0, 0.5));
    assertThat(frame.column("place").value(3)).isEqualTo(Map.of("x", 5L, "since", "1970-01-01"));
    assertThat(frame.column("place").value(4)).isNull();
    assertThat(frame.column("pair").value(0)).isEqualTo(List.of(true, false));
    assertThat(frame.column("pair").value(5)).isEqualTo(Arrays.asList(null, null));
  }

  @Test
  void columns_are_chosen_and_others_left_out_whatever_they_are() {
    VarBinaryVector blob = new VarBinaryVector("blob", memory);
    blob.setSafe(0, new byte[] {1, 2});
    blob.setValueCount(1);
    DenseUnionVector union = DenseUnionVector.empty("union", memory);
    byte id =
        union.registerNewTypeId(
            Field.nullable("number", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)));
    union.addVector(id, new Float8Vector("number", memory));
    union.setTypeId(0, id);
    union.setSafe(0, numberHolder());
    union.setValueCount(1);
    assertThat(union.getField().getType())
        .isInstanceOfSatisfying(
            ArrowType.Union.class, u -> assertThat(u.getMode()).isEqualTo(UnionMode.Dense));
    byte[] bytes =
        files.write(
            false,
            1,
            files.texts("a", "x"),
            blob,
            union,
            files.list("list", 1),
            files.views("view", "many more than twelve bytes"),
            new NullVector("none", 1),
            files.texts("b", "y"));
    Frame frame = Frame.arrow(bytes, "b", "a");
    assertThat(frame).hasToString("Frame(1 rows: b TEXT, a TEXT)");
    assertThat(frame.column("b").text(0)).isEqualTo("y");
    assertThat(frame.column("a").text(0)).isEqualTo("x");
    assertCode("RN191", () -> Frame.arrow(bytes));
    assertThatThrownBy(() -> Frame.arrow(bytes, "a", "union"))
        .hasMessageContaining("\"union\" is of Arrow's type UNION");
    assertCode("RN140", () -> Frame.arrow(bytes, "A"));
    assertCode("RN141", () -> Frame.arrow(bytes, "a", "a"));
    assertCode(
        "RN141",
        () -> Frame.arrow(files.write(true, 1, files.texts("a", "x"), files.texts("a", "y"))));
  }

  private static NullableFloat8Holder numberHolder() {
    var holder = new NullableFloat8Holder();
    holder.isSet = 1;
    holder.value = 2.5;
    return holder;
  }

  @Test
  void values_without_room_are_named_with_their_place() {
    UInt8Vector id = new UInt8Vector("id", memory);
    id.setSafe(0, 1);
    id.setSafe(1, -1);
    id.setValueCount(2);
    assertThatThrownBy(() -> Frame.arrow(files.write(true, 1, id)))
        .isInstanceOfSatisfying(RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN192"))
        .hasMessage(
            "Row 1 of column \"id\" is 18446744073709551615, which is more than a long holds");
    TimeSecVector time = new TimeSecVector("time", memory);
    time.setSafe(0, 86_400);
    time.setValueCount(1);
    assertCode("RN192", () -> Frame.arrow(files.write(true, 1, time)));
    TimeStampSecVector far = new TimeStampSecVector("far", memory);
    far.setSafe(0, Long.MAX_VALUE);
    far.setValueCount(1);
    assertCode("RN192", () -> Frame.arrow(files.write(true, 1, far)));
  }

  @Test
  void what_is_compressed_or_no_arrow_says_so() {
    byte[] bytes = files.pretending(CompressionUtil.CodecType.ZSTD, files.texts("a", "x"));
    assertThatThrownBy(() -> Frame.arrow(bytes))
        .isInstanceOfSatisfying(RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN191"))
        .hasMessageContaining("compressed with ZSTD");
    for (String foreign : List.of("", "abc", "city,degrees\nOslo,3\n", "PAR1....PAR1", "ARROW1")) {
      byte[] text = foreign.getBytes(StandardCharsets.UTF_8);
      assertCode("RN190", () -> Frame.arrow(text));
    }
    assertThatThrownBy(() -> Frame.arrow("PAR1\0\0\0\0PAR1".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("Parquet");
  }

  @Test
  void a_stream_that_fails_or_is_closed_says_so() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> Frame.arrow(broken)).isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_is_cut_off_is_an_error_wherever_it_is_cut(boolean file) {
    byte[] bytes = files.write(file, 2, files.texts("a", "x", "y"), files.list("list", 2));
    int whole = 0;
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      try {
        // A stream may end behind any batch.
        assertThat(Frame.arrow(cut).rows() % 2).isZero();
        whole++;
      } catch (RunnelException e) {
        assertThat(e.code()).isEqualTo("RN190");
      }
    }
    assertThat(whole).isLessThanOrEqualTo(file ? 0 : 12);
  }

  /** What no writer writes: each byte may be any other, and some are the most or least there is. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void damaged_bytes_give_an_error_or_a_frame(boolean file) {
    Random random = new Random(7);
    byte[] bytes =
        files.write(
            file,
            2,
            files.kindsAnd(
                files.list("list", 3),
                files.views(
                    "views", "one text of more than twelve", "x", "another one of many bytes")));
    int read = 0;
    for (int i = 0; i < 6_000; i++) {
      byte[] damaged = bytes.clone();
      for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
        int at = random.nextInt(damaged.length - 8);
        switch (random.nextInt(4)) {
          case 0 -> damaged[at] = (byte) random.nextInt();
          case 1 ->
              ByteBuffer.wrap(damaged)
                  .order(ByteOrder.LITTLE_ENDIAN)
                  .putInt(at, -1 >>> random.nextInt(32));
          case 2 ->
              ByteBuffer.wrap(damaged)
                  .order(ByteOrder.LITTLE_ENDIAN)
                  .putLong(at & -8, -1L >>> random.nextInt(64));
          default -> damaged[at] = 0;
        }
      }
      try {
        Frame frame = Frame.arrow(damaged);
        assertThat(frame.rows()).isLessThan(1 << 21);
        frame.columns().forEach(column -> column.texts());
        read++;
      } catch (RunnelException e) {
        assertThat(e.code()).isIn("RN140", "RN141", "RN190", "RN191", "RN192");
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("Change " + i, e);
      }
    }
    assertThat(read).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void damaged_compressed_bytes_give_an_error_or_a_frame(boolean file) {
    Random random = new Random(11);
    byte[] bytes = files.compressed(file, 2, files.kindsAnd(files.list("list", 3), many()));
    for (int i = 0; i < 6_000; i++) {
      byte[] damaged =
          i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
      for (int changes = random.nextInt(4); changes > 0 && damaged.length > 0; changes--) {
        int at = random.nextInt(damaged.length);
        damaged[at] =
            (byte) (random.nextBoolean() ? random.nextInt() : damaged[at] ^ 1 << random.nextInt(8));
      }
      try {
        Frame.arrow(damaged).columns().forEach(column -> column.texts());
      } catch (RunnelException e) {
        assertThat(e.code()).isIn("RN140", "RN141", "RN190", "RN191", "RN192");
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("Change " + i, e);
      }
    }
  }

  /** Three texts, long and alike enough for the compressor to find what repeats. */
  private VarCharVector many() {
    return files.texts("many", "Oslo, Bergen, ".repeat(90), null, "Bergen, Oslo, ".repeat(70));
  }

  @Test
  void gaps_without_bytes_are_not_believed() {
    byte[] bytes = files.write(false, 1, new NullVector("none", 77_777));
    assertThat(Frame.arrow(bytes).rows()).isEqualTo(77_777);
    ByteBuffer changed = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < bytes.length - 8; at += 4) {
      if (changed.getInt(at) == 77_777) {
        changed.putInt(at, Integer.MAX_VALUE - 9);
      }
    }
    assertCode("RN190", () -> Frame.arrow(bytes));
  }
}

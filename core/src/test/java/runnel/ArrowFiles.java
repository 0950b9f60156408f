package runnel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.BitVectorHelper;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float2Vector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampNanoVector;
import org.apache.arrow.vector.TimeStampSecVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.compression.AbstractCompressionCodec;
import org.apache.arrow.vector.compression.CompressionCodec;
import org.apache.arrow.vector.compression.CompressionUtil;
import org.apache.arrow.vector.compression.NoCompressionCodec;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.jspecify.annotations.Nullable;

/** Columns and files that Arrow's own library makes. */
final class ArrowFiles implements AutoCloseable {
  private static final DictionaryProvider NO_DICTIONARIES =
      new DictionaryProvider.MapDictionaryProvider();

  final BufferAllocator memory = new RootAllocator();

  @Override
  public void close() {
    memory.close();
  }

  byte[] write(boolean file, int batches, FieldVector... columns) {
    return write(file, batches, NO_DICTIONARIES, columns);
  }

  /** Writes the columns so many times, and lets them go. */
  byte[] write(boolean file, int batches, DictionaryProvider dictionaries, FieldVector... columns) {
    return write(
        file,
        batches,
        dictionaries,
        NoCompressionCodec.Factory.INSTANCE,
        CompressionUtil.CodecType.NO_COMPRESSION,
        columns);
  }

  /** Says that it is compressed, and leaves each buffer as it is. */
  byte[] pretending(CompressionUtil.CodecType codec, FieldVector... columns) {
    return write(true, 1, NO_DICTIONARIES, new Codecs(), codec, columns);
  }

  /** Compressed with LZ4. */
  byte[] compressed(boolean file, int batches, FieldVector... columns) {
    return compressed(file, batches, NO_DICTIONARIES, columns);
  }

  byte[] compressed(
      boolean file, int batches, DictionaryProvider dictionaries, FieldVector... columns) {
    return write(
        file,
        batches,
        dictionaries,
        CommonsCompressionFactory.INSTANCE,
        CompressionUtil.CodecType.LZ4_FRAME,
        columns);
  }

  private byte[] write(
      boolean file,
      int batches,
      DictionaryProvider dictionaries,
      CompressionCodec.Factory codecs,
      CompressionUtil.CodecType codec,
      FieldVector... columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WritableByteChannel to = Channels.newChannel(out);
    try (VectorSchemaRoot root = VectorSchemaRoot.of(columns);
        ArrowWriter writer =
            file
                ? new ArrowFileWriter(
                    root, dictionaries, to, Map.of(), IpcOption.DEFAULT, codecs, codec)
                : new ArrowStreamWriter(root, dictionaries, to, IpcOption.DEFAULT, codecs, codec)) {
      root.setRowCount(columns.length == 0 ? 0 : columns[0].getValueCount());
      writer.start();
      for (int i = 0; i < batches; i++) {
        writer.writeBatch();
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Say that they compress, and leave the bytes as they are. */
  private static final class Codecs implements CompressionCodec.Factory {
    @Override
    public CompressionCodec createCodec(CompressionUtil.CodecType type) {
      return new AbstractCompressionCodec() {
        @Override
        protected ArrowBuf doCompress(BufferAllocator memory, ArrowBuf from) {
          // Longer than before, so that the buffer itself is written, and a length of -1.
          long longer = CompressionUtil.SIZE_OF_UNCOMPRESSED_LENGTH + from.writerIndex() + 1;
          ArrowBuf made = memory.buffer(longer);
          made.setZero(0, longer);
          made.writerIndex(longer);
          return made;
        }

        @Override
        protected ArrowBuf doDecompress(BufferAllocator memory, ArrowBuf from) {
          return CompressionUtil.extractUncompressedBuffer(from);
        }

        @Override
        public CompressionUtil.CodecType getCodecType() {
          return type;
        }
      };
    }

    @Override
    public CompressionCodec createCodec(CompressionUtil.CodecType type, int level) {
      return createCodec(type);
    }
  }

  VarCharVector texts(String name, @Nullable String... texts) {
    VarCharVector vector = new VarCharVector(name, memory);
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      if (text == null) {
        vector.setNull(i);
      } else {
        vector.setSafe(i, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    vector.setValueCount(texts.length);
    return vector;
  }

  ViewVarCharVector views(String name, String... texts) {
    ViewVarCharVector vector = new ViewVarCharVector(name, memory);
    vector.allocateNew();
    for (int i = 0; i < texts.length; i++) {
      vector.setSafe(i, texts[i].getBytes(StandardCharsets.UTF_8));
    }
    vector.setValueCount(texts.length);
    return vector;
  }

  /** In row i a list of i numbers; none in row 1. */
  ListVector list(String name, int rows) {
    ListVector list = ListVector.empty(name, memory);
    list.addOrGetVector(
        FieldType.nullable(new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)));
    Float8Vector items = (Float8Vector) list.getDataVector();
    int used = 0;
    for (int row = 0; row < rows; row++) {
      if (row == 1) {
        list.setNull(row);
        continue;
      }
      list.startNewValue(row);
      for (int i = 0; i < row; i++) {
        items.setSafe(used++, i / 2.0);
      }
      list.endValue(row, row);
    }
    items.setValueCount(used);
    list.setValueCount(rows);
    return list;
  }

  FieldVector[] kindsAnd(FieldVector... more) {
    FieldVector[] kinds = kinds();
    FieldVector[] all = Arrays.copyOf(kinds, kinds.length + more.length);
    System.arraycopy(more, 0, all, kinds.length, more.length);
    return all;
  }

  /** A value, none, and the smallest there is, of each type that a frame has columns for. */
  FieldVector[] kinds() {
    TinyIntVector i8 = new TinyIntVector("i8", memory);
    i8.setSafe(0, -7);
    SmallIntVector i16 = new SmallIntVector("i16", memory);
    i16.setSafe(0, -300);
    IntVector i32 = new IntVector("i32", memory);
    i32.setSafe(0, -70_000);
    BigIntVector i64 = new BigIntVector("i64", memory);
    i64.setSafe(0, Long.MIN_VALUE);
    UInt1Vector u8 = new UInt1Vector("u8", memory);
    u8.setSafe(0, 200);
    UInt4Vector u32 = new UInt4Vector("u32", memory);
    u32.setSafe(0, (int) 4_000_000_000L);
    UInt8Vector u64 = new UInt8Vector("u64", memory);
    u64.setSafe(0, Long.MAX_VALUE);
    Float2Vector f16 = new Float2Vector("f16", memory);
    f16.setSafeWithPossibleTruncate(0, -1.5f);
    Float4Vector f32 = new Float4Vector("f32", memory);
    f32.setSafe(0, 0.25f);
    Float8Vector f64 = new Float8Vector("f64", memory);
    f64.setSafe(0, Math.PI);
    DecimalVector decimal = new DecimalVector("decimal", memory, 10, 2);
    decimal.setSafe(0, new BigDecimal("1234.56"));
    BitVector bool = new BitVector("bool", memory);
    bool.setSafe(0, 1);
    LargeVarCharVector large = new LargeVarCharVector("large", memory);
    large.setSafe(0, "large".getBytes(StandardCharsets.UTF_8));
    large.setSafe(2, new byte[0]);
    DateDayVector day = new DateDayVector("day", memory);
    day.setSafe(0, -165);
    DateMilliVector dayMillis = new DateMilliVector("dayMillis", memory);
    dayMillis.setSafe(0, LocalDate.of(2026, 11, 22).toEpochDay() * 86_400_000);
    TimeSecVector second = new TimeSecVector("second", memory);
    second.setSafe(0, 86_398);
    TimeMicroVector micro = new TimeMicroVector("micro", memory);
    micro.setSafe(0, 3_723_004_005L);
    TimeStampSecVector wall = new TimeStampSecVector("wall", memory);
    wall.setSafe(0, -1);
    TimeStampNanoVector wallNano = new TimeStampNanoVector("wallNano", memory);
    wallNano.setSafe(0, -1);
    TimeStampMicroTZVector moment = new TimeStampMicroTZVector("moment", memory, "Asia/Tokyo");
    moment.setSafe(0, Instant.parse("2026-11-22T00:20:00Z").toEpochMilli() * 1_000 + 500_000);
    FieldVector[] kinds = {
      i8,
      i16,
      i32,
      i64,
      u8,
      u32,
      u64,
      f16,
      f32,
      f64,
      decimal,
      bool,
      texts("text", "Zürich 🏔", null, ""),
      large,
      views("view", "more than twelve bytes of text", "", "short"),
      day,
      dayMillis,
      second,
      micro,
      wall,
      wallNano,
      moment,
      new NullVector("none", 3)
    };
    for (FieldVector kind : kinds) {
      if (!(kind instanceof NullVector)) {
        kind.setNull(1);
      }
      kind.setValueCount(3);
      if (!(kind instanceof NullVector)) {
        BitVectorHelper.setBit(kind.getValidityBuffer(), 2);
      }
    }
    return kinds;
  }
}

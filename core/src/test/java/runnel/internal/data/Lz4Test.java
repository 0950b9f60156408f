package runnel.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runnel.RunnelException;

/** Frames that another library writes, and such as none writes. */
class Lz4Test {
  private static final String HEAD = "04224d18 6040 82 ";

  private static byte[] content(int length, int kinds, long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i > 300 && i % 500 < 400 ? bytes[i - 300] : random.nextInt(kinds));
    }
    return bytes;
  }

  private static byte[] framed(byte[] content, Parameters how) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var lz4 = new FramedLZ4CompressorOutputStream(out, how)) {
      lz4.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] read(byte[] frame, long length) {
    return Lz4.frame(ArrowBytes.of(frame), length);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, false, false",
    "100, 256, false, false",
    "70000, 3, true, false",
    "300000, 1, false, true",
    "300000, 4, true, true",
    "300000, 256, true, false"
  })
  void frames_of_all_kinds_are_read(int length, int kinds, boolean sums, boolean linked)
      throws IOException {
    byte[] content = content(length, kinds, 5);
    byte[] frame = framed(content, new Parameters(BlockSize.K64, sums, sums, linked));

    assertThat(read(frame, length)).isEqualTo(content);
    assertDamaged(frame, length + 1);
    assertDamaged(frame, length - 1);
  }

  @Test
  void sequences_are_as_the_description_has_them() {
    // Five bytes, then nine of the last two; five bytes at the end. As another block: one repeated.
    byte[] frame =
        hex(
            HEAD
                + "0e000000 55 6162636465 0200 50 767778797a"
                + "05000000 00 0100 10 21"
                + "00000000");
    frame[7] = 14;
    assertThat(new String(read(frame, 24), java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("abcdededededede".substring(0, 14) + "vwxyz" + "zzzz!");
    assertThat(read(hex(HEAD + "03000080 616263 00000000"), 3)).containsExactly('a', 'b', 'c');
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "04224d18, 1",
    "04224d19 6040 82 01000080 61 00000000, 1", // another magic number
    "04224d18 2040 82 01000080 61 00000000, 1", // another version
    "04224d18 6140 01000000 82 01000080 61 00000000, 1", // with a dictionary
    "04224d18 6040 82 01000080 61, 1", // no end
    "04224d18 6040 82 ffffffff 61 00000000, 1", // a block that is longer than all
    "04224d18 6040 82 03000000 f0ffff 00000000, 9", // bytes without an end
    "04224d18 6040 82 02000000 2061 00000000, 2", // fewer bytes than said
    "04224d18 6040 82 04000000 10610000 00000000, 5", // repeats what is at its own place
    "04224d18 6040 82 04000000 10610200 00000000, 5", // repeats what is before the begin
    "04224d18 6040 82 03000000 106101 00000000, 5", // half of a place
    "04224d18 6040 82 00000080 00000080 00000080, 0" // empty ones, without an end
  })
  void what_no_writer_writes_is_damaged(String frame, int length) {
    assertDamaged(hex(frame), length);
  }

  @Test
  void a_length_is_believed_as_far_as_there_are_bytes() {
    byte[] frame = hex(HEAD + "01000080 61 00000000");
    for (long length :
        new long[] {-2, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 100_000}) {
      assertDamaged(frame, length);
    }
  }

  @Test
  void hostile_bytes_end_in_an_error_or_in_as_many_bytes() throws IOException {
    Random random = new Random(23);
    byte[] good = framed(content(5_000, 4, 9), new Parameters(BlockSize.K64, true, true, true));
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = i % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      for (int changes = random.nextInt(1, 6); changes > 0 && bytes.length > 0; changes--) {
        int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 30 : bytes.length));
        bytes[at] = (byte) (random.nextBoolean() ? -1 >>> random.nextInt(32) : random.nextInt());
      }
      try {
        assertThat(read(bytes, 5_000)).hasSize(5_000);
      } catch (RunnelException e) {
        assertThat(e.code()).isEqualTo("RN190");
      } catch (RuntimeException e) {
        fail("Change " + i, e);
      }
    }
  }

  private static void assertDamaged(byte[] frame, long length) {
    assertThatThrownBy(() -> read(frame, length))
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN190"));
  }
}

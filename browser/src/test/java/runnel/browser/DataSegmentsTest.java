package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DataSegmentsTest {
  private static final String HEADER = "0061736d01000000";
  private static final String CODE = "0a 01 00";
  private static final String NAMES = "00 02 01 6e";

  private static String mended(String hex) {
    return HexFormat.of().formatHex(DataSegments.mended(bytes(hex)));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  @Test
  void an_offset_that_would_be_read_as_negative_gets_one_byte_more() {
    // 9204 is f4 47, and 47 has the bit of the sign.
    String before =
        HEADER + CODE + "0b 0e 02" + "00 41 00 0b 01 aa" + "00 41 f4 47 0b 01 bb" + NAMES;
    String after =
        HEADER + CODE + "0b 0f 02" + "00 41 00 0b 01 aa" + "00 41 f4 c7 00 0b 01 bb" + NAMES;
    assertThat(mended(before)).isEqualTo(after.replace(" ", ""));
  }

  @Test
  void what_is_right_stays() {
    String module = HEADER + CODE + "0b 07 01" + "00 41 3f 0b 01 aa" + NAMES;
    assertThat(mended(module)).isEqualTo(module.replace(" ", ""));
    assertThat(mended(HEADER)).isEqualTo(HEADER);
  }
}

package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.1.2.3, 10.1.2.3, true",
    "10.1.2.3, 10.1.2.4, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "fd00::/8, fd12:3456::1, true",
    "0.0.0.0/0, ::1, false",
    "10.0.0.0/8, unknown, false",
  })
  void aRangeHoldsItsAddresses(String range, String address, boolean holds) {
    assertThat(AddressRange.of(range).contains(address)).isEqualTo(holds);
  }
}

package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemberReaderTest {
  record City(String name, List<String> parts) {
    public static City of(String name, int... years) {
      return new City(name + years.length, List.of());
    }
  }

  @Test
  void methods_are_told_as_they_are_called() {
    assertThat(MemberReader.read(City.class))
        .containsExactly(
            "boolean equals(Object)",
            "int hashCode()",
            "String name()",
            "static City of(String, int[])",
            "List<String> parts()",
            "String toString()");
  }

  @Test
  void an_interface_and_an_enum_have_methods_too() {
    assertThat(MemberReader.read(Runnable.class)).containsExactly("void run()");
    assertThat(MemberReader.read(Thread.State.class)).contains("static State[] values()");
  }
}

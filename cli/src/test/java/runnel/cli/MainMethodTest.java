package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainMethodTest {
  private static final List<String> CALLED = new ArrayList<>();

  @BeforeEach
  void clear() {
    CALLED.clear();
  }

  static class Old {
    public static void main(String[] arguments) {
      CALLED.add("static " + arguments.length);
    }
  }

  static class Instance {
    void main() {
      CALLED.add("instance");
    }
  }

  static class Both {
    void main() {
      CALLED.add("without");
    }

    void main(String[] arguments) {
      CALLED.add("with");
    }
  }

  static class Inherits extends Instance {}

  static class Private {
    private void main() {}
  }

  static class NeedsArguments {
    NeedsArguments(String name) {}

    void main() {}
  }

  static class Returns {
    int main() {
      return 1;
    }
  }

  static class Throws {
    void main() throws Exception {
      throw new java.io.IOException("on purpose");
    }
  }

  @Test
  void whatJavaCouldStartIsStarted() throws Throwable {
    for (Class<?> type : List.of(Old.class, Instance.class, Both.class, Inherits.class)) {
      Objects.requireNonNull(MainMethod.find(type)).run();
    }

    assertThat(CALLED).containsExactly("static 0", "instance", "with", "instance");
  }

  @Test
  void whatJavaCouldNotStartIsNotFound() {
    for (Class<?> type :
        List.of(Private.class, NeedsArguments.class, Returns.class, String.class)) {
      assertThat(MainMethod.find(type)).isNull();
    }
  }

  @Test
  void itsExceptionComesOutAsItIs() {
    assertThatThrownBy(() -> Objects.requireNonNull(MainMethod.find(Throws.class)).run())
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("on purpose");
  }
}

package runnel.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTest {
  private static StackTraceElement frame(String type, String method, int line) {
    return new StackTraceElement(type, method, "App.java", line);
  }

  @Test
  void shows_the_authors_frames_down_to_where_runnel_called_them() {
    Exception problem = new Exception();
    problem.setStackTrace(
        new StackTraceElement[] {
          frame("java.util.List", "of", 1),
          frame("App$Row", "lambda$total$3", 14),
          frame("App", "lambda$dollar$name$12", 9),
          frame("App", "app", 7),
          frame("runnel.internal.run.Run", "execute", 50),
          frame("App", "main", 3)
        });
    assertThat(Frames.of(problem, frame -> frame.getClassName().startsWith("App")))
        .containsExactly(
            "App.Row.total(App.java:14)", "App.dollar$name(App.java:9)", "App.app(App.java:7)");
  }

  @Test
  void a_line_says_what_is_known() {
    assertThat(Frames.line("App.java", 14)).isEqualTo("App.java:14");
    assertThat(Frames.line("App.java", -1)).isEqualTo("App.java");
    assertThat(Frames.line(null, -1)).isEmpty();
  }
}

package runnel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A host takes whatever comes for what it is, and nobody else notices. */
class FuzzTest {
  @Test
  void what_no_client_would_send_is_answered_or_refused_with_a_code() throws Exception {
    Fuzz fuzz = new Fuzz(Path.of(".."), 42);
    assertThat(fuzz.run(20_000)).isEmpty();
    assertThat(fuzz.sent()).isEqualTo(20_000);
  }
}

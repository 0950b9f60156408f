package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private final Gate local = new Gate("127.0.0.1", Set.of());
  private final Gate open = new Gate("0.0.0.0", Set.of("https://apps.example.org"));

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:8501", "127.0.0.1:8501", "127.1.2.3", "[::1]:8501", "app.localhost"})
  void aLoopbackServerAnswersToLoopbackNames(String host) {
    assertThat(local.checkHost(host)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example:8501", "127.0.0.1.evil.example", "localhost.evil.example", ""})
  void aLoopbackServerRefusesOtherNames(String host) {
    assertThat(Objects.requireNonNull(local.checkHost(host)).code()).isEqualTo("RN038");
  }

  @Test
  void aLoopbackServerRefusesAMissingName() {
    assertThat(local.checkHost(null)).isNotNull();
  }

  @Test
  void aServerForAllAnswersToAnyName() {
    assertThat(open.checkHost("whatever.example")).isNull();
  }

  @Test
  void theNameOfAnAllowedOriginIsTaken() {
    Gate behindProxy = new Gate("127.0.0.1", Set.of("https://apps.example.org"));

    assertThat(behindProxy.checkHost("apps.example.org")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8501, localhost:8501",
    "http://LOCALHOST:8501, localhost:8501",
    "https://app.example, app.example",
    "https://apps.example.org, inner:8501",
    "https://Apps.Example.org, inner:8501",
    ", localhost:8501",
  })
  void ownAndAllowedOriginsAndNoneMayConnect(String origin, String host) {
    assertThat(open.checkOrigin(origin, false, host)).isNull();
  }

  @Test
  void aPageThatCameWithoutTlsMayNotConnectToAServerWithIt() {
    assertThat(open.checkOrigin("https://app.example", true, "app.example")).isNull();
    assertThat(open.checkOrigin("http://app.example", true, "app.example")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example, localhost:8501",
    "http://localhost:9999, localhost:8501",
    "http://localhost:8501.evil.example, localhost:8501",
    "null, localhost:8501",
    "'', localhost:8501",
    "file://, localhost:8501",
  })
  void otherOriginsMayNot(String origin, String host) {
    Gate.Refusal refusal = Objects.requireNonNull(open.checkOrigin(origin, false, host));

    assertThat(refusal.code()).isEqualTo("RN036");
    assertThat(refusal.text()).contains(origin, host, "allowOrigin");
  }
}

package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Runnel;
import runnel.RunnelException;
import runnel.Server;

class JettyServerTest {
  private static final AppBody EMPTY = ui -> {};

  @Test
  void aTakenPortIsNamedWithTheWayOut() {
    try (Server first = Runnel.server(EMPTY).port(0).start()) {
      Server.Builder second = Runnel.server(EMPTY).port(first.port());

      assertThatThrownBy(second::start)
          .isInstanceOfSatisfying(
              RunnelException.class,
              e -> {
                assertThat(e.code()).isEqualTo("RN104");
                assertThat(e.fix()).isEqualTo("--port " + (first.port() + 1));
              })
          .hasMessageContaining("port " + first.port() + " is taken");
    }
  }

  @Test
  void manyServersRunInOneProcess() {
    try (Server one = Runnel.server(EMPTY).port(0).start();
        Server two = Runnel.server(EMPTY).port(0).start()) {
      assertThat(one.port()).isPositive().isNotEqualTo(two.port());
      assertThat(one.url()).isEqualTo("http://127.0.0.1:" + one.port());
    }
  }

  @Test
  void thePortIsFreeAgainAfterClose() throws Exception {
    Server first = Runnel.server(EMPTY).port(0).start();
    first.close();
    first.close();
    first.await();

    Runnel.server(EMPTY).port(first.port()).start().close();
  }

  @Test
  void anAddressThatIsNotOursIsAClearError() {
    Server.Builder elsewhere = Runnel.server(EMPTY).host("192.0.2.1").port(0);

    assertThatThrownBy(elsewhere::start)
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN107"));
  }

  @Test
  void settingsOutOfRangeAreRefusedAtOnce() {
    Server.Builder builder = Runnel.server(EMPTY);

    assertThatIllegalArgumentException().isThrownBy(() -> builder.port(65536));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxMessageBytes(1023));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.allowOrigin("example.org"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.allowOrigin("https://a.b/c"));
  }

  @Test
  void aToolTakesTheAppFromMain() {
    AtomicReference<DevMode.Given> taken = new AtomicReference<>();

    ScopedValue.where(DevMode.SINK, taken::set).run(() -> Runnel.run(EMPTY));

    assertThat(taken.get()).extracting(DevMode.Given::body).isEqualTo(EMPTY);
  }
}

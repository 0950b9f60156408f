package runnel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;

/** A server ends with events on their way, and all its clients come to the next at once. */
class ReconnectTest {
  private static final int CLIENTS = 200;
  private static final AppBody APP =
      ui -> {
        var clicks = ui.state("clicks", 0);
        if (ui.button("Go")) {
          clicks.update(n -> n + 1);
        }
        ui.text("Of " + ui.textInput("Name") + ": " + clicks.get());
      };

  @TempDir Path sessions;

  private Server server(int port) {
    return Runnel.server(APP).port(port).sessions(sessions.toString()).start();
  }

  @Test
  void all_are_back_and_each_click_has_counted_once() throws Exception {
    List<PlainClient> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      URI address;
      try (Server first = server(0)) {
        address = Machine.socket(first.port());
        for (int i = 0; i < CLIENTS; i++) {
          PlainClient client = PlainClient.open(address);
          clients.add(client);
          client.awaitEnd(client.set(client.first("textInput"), "client " + i));
          client.awaitEnd(client.click(client.first("button")));
        }
        clients.forEach(client -> client.click(client.first("button")));
      }
      try (Server next = server(address.getPort())) {
        List<Future<Void>> back = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          PlainClient client = clients.get(i);
          String of = "Of client " + i + ": ";
          back.add(threads.submit((Callable<Void>) () -> comesBack(client, of)));
        }
        for (Future<Void> each : back) {
          each.get();
        }
        assertThat(next.port()).isEqualTo(address.getPort());
      }
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }

  private static Void comesBack(PlainClient client, String of) throws InterruptedException {
    client.connect();
    client.awaitPage(c -> c.mode().equals("recover") && c.shows(of + 2));
    client.awaitEnd(client.click(client.first("button")));
    assertThat(client.shows(of + 3)).as(client.page()).isTrue();
    return null;
  }
}

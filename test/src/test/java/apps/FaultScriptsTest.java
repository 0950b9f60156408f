package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.State;
import runnel.test.AppTest;

/**
 * The wire loses, repeats, delays and reorders at every boundary of a frame, and the server is
 * started anew: in the end the page is the one of a visitor whom nothing has disturbed, and each
 * click has counted once.
 */
class FaultScriptsTest {
  private static final int SCRIPTS = 1_000;
  private static final int STEPS = 25;

  private static final AppBody APP =
      ui -> {
        State<Integer> clicks = ui.state("clicks", 0);
        State<List<String>> log = ui.state("log", new ArrayList<>());
        int rows = ui.slider("rows", 0, 5, 2);
        String name = ui.textInput("name");
        if (ui.button("add")) {
          clicks.update(n -> n + 1);
          List<String> more = new ArrayList<>(log.get());
          more.add(0, name + " " + clicks.get());
          log.set(more);
        }
        if (ui.button("slow")) {
          ui.sleep(Duration.ofMillis(40));
          clicks.update(n -> n + 100);
        }
        ui.text("clicks " + clicks.get());
        for (int i = 0; i < Math.min(rows, log.get().size()); i++) {
          ui.keyed(log.get().get(i)).checkbox("row " + log.get().get(i));
        }
        ui.fragment("f", f -> f.text("fragment of " + name + f.toggle("more")));
      };

  @Test
  void the_page_in_the_end_is_that_of_an_undisturbed_visitor() {
    for (long seed = 1; seed <= SCRIPTS; seed++) {
      try {
        Map<String, Object> calm = play(seed, false);
        assertThat(play(seed, true)).isEqualTo(calm);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with seed " + seed, e);
      }
    }
  }

  private static Map<String, Object> play(long seed, boolean disturbed) {
    Random doings = new Random(seed);
    Random faults = new Random(-seed);
    try (var app = AppTest.start(APP)) {
      List<String> ids =
          List.of(
              app.slider("rows").id(),
              app.textInput("name").id(),
              app.button("add").id(),
              app.button("slow").id(),
              app.element("toggle").id());
      FaultyClient client = new FaultyClient(app);
      app.advance(Duration.ofMillis(1));
      List<FaultyClient.Line> given = new ArrayList<>();
      for (int i = 0; i < STEPS; i++) {
        if (disturbed) {
          disturb(app, client, faults, given);
        }
        touch(client, ids, doings);
        app.advance(Duration.ofMillis(doings.nextInt(60)));
      }
      client.cut();
      client.connect();
      app.advance(Duration.ofSeconds(2));
      given.forEach(FaultyClient.Line::late);
      app.advance(Duration.ofSeconds(2));
      assertThat(client.isSettled()).as("all events are acknowledged").isTrue();
      Map<String, Object> tree = client.tree();
      client.cut();
      return tree;
    }
  }

  private static void touch(FaultyClient client, List<String> ids, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> client.set(ids.get(0), (long) random.nextInt(6));
      case 1 -> client.set(ids.get(1), "name " + random.nextInt(10));
      case 2 -> client.click(ids.get(2));
      case 3 -> client.click(ids.get(3));
      default -> client.set(ids.get(4), random.nextBoolean());
    }
  }

  private static void disturb(
      AppTest app, FaultyClient client, Random random, List<FaultyClient.Line> given) {
    switch (random.nextInt(9)) {
      case 0 -> client.losesEvents = true;
      case 1 -> client.losesFrames = true;
      case 2 -> client.repeatsEvents = true;
      case 3 -> client.readsSlowly = true;
      case 4 -> client.cut();
      case 5 -> {
        client.cut();
        client.connect();
      }
      case 6 -> {
        // The host has not noticed yet that the old line is dead; it hears of it too late.
        FaultyClient.Line old = client.line();
        client.connect();
        if (old != null) {
          given.add(old);
        }
      }
      case 7 -> {
        // A server that ends lets the runs in progress come to their end.
        client.cut();
        app.advance(Duration.ofMillis(500));
        app.restart();
        client.connect();
      }
      default -> {}
    }
  }
}

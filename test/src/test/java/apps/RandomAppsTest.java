package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import runnel.test.AppTest;
import runnel.test.Element;

/** Whatever happens to whatever app, the page in the end is that of a fresh run. */
class RandomAppsTest {
  private static final int SEEDS = 400;
  private static final int STEPS = 25;

  @Test
  void the_page_is_that_of_a_fresh_run_with_the_same_values() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      try {
        play(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with seed " + seed, e);
      }
    }
  }

  private static void play(long seed) {
    Random random = new Random(seed);
    RandomApp made = new RandomApp(seed);
    try (var app = AppTest.startAllowingErrors(made.body())) {
      for (int i = 0; i < STEPS; i++) {
        step(app, random);
      }
      mend(app);
      Map<String, Object> page = app.tree();
      assertThat(ids(page, new ArrayList<>())).doesNotHaveDuplicates();
      assertThat(page.toString()).doesNotContain("stale=true");

      app.reload();
      assertThat(app.tree()).as("what the host has").isEqualTo(page);
      app.replace(made.body());
      rest(app);
      assertThat(sorted(app.tree())).as("after another run").isEqualTo(sorted(page));

      List<String> readers = made.readers();
      made.drawnSince();
      app.advance(Duration.ofSeconds(2));
      Set<String> ticking = made.drawnSince();
      app.restart();
      rest(app);
      assertThat(sorted(app.tree())).as("of a fresh session").isEqualTo(sorted(page));
      assertThat(readers).as("readers of loads").isEqualTo(made.readers());
      made.drawnSince();
      app.advance(Duration.ofSeconds(2));
      assertThat(ticking).as("what ticks").isEqualTo(made.drawnSince());
    }
  }

  private static void step(AppTest app, Random random) {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 ->
          app.advance(Duration.ofMillis(List.of(1, 20, 120, 700).get(random.nextInt(4))));
      case 4 -> app.holdLoads();
      case 5 -> app.completeLoads();
      case 6 -> app.reconnect();
      case 7 -> app.visible(random.nextBoolean());
      default -> touch(app, random);
    }
  }

  private static List<Element> inputs(AppTest app) {
    List<Element> all = new ArrayList<>();
    for (String kind : List.of("button", "checkbox", "slider")) {
      all.addAll(app.elements(kind));
      all.addAll(app.sidebar().elements(kind));
    }
    return all;
  }

  private static void touch(AppTest app, Random random) {
    List<Element> all = inputs(app);
    if (all.isEmpty()) {
      return;
    }
    Element element = all.get(random.nextInt(all.size()));
    switch (element.kind()) {
      case "button" -> element.click();
      case "checkbox" -> element.set(!Boolean.TRUE.equals(element.value()));
      default -> {
        int min = ((Number) element.prop("min")).intValue();
        int max = ((Number) element.prop("max")).intValue();
        element.set(min + random.nextInt(max - min + 1));
      }
    }
  }

  // What has gone wrong is taken back, and all comes to its end.
  private static void mend(AppTest app) {
    app.visible(true);
    app.completeLoads();
    rest(app);
    while (true) {
      List<Element> bad =
          inputs(app).stream()
              .filter(e -> e.label().startsWith("bad") && Boolean.TRUE.equals(e.value()))
              .toList();
      if (bad.isEmpty()) {
        break;
      }
      bad.get(0).set(false);
      rest(app);
    }
    assertThat(app.elements("exception")).isEmpty();
  }

  private static void rest(AppTest app) {
    for (int i = 0; i < 400; i++) {
      app.advance(Duration.ofMillis(100));
      if (app.status().equals("done") && app.elements("skeleton").isEmpty() && i > 3) {
        return;
      }
      if (app.status().equals("error") && i > 200) {
        return;
      }
    }
  }

  // Fragments in a fragment that write into one container of the page stand there together, in the
  // order in which they first did so.
  private static Map<String, Object> sorted(Map<?, ?> item) {
    List<Map<String, Object>> children = new ArrayList<>();
    int from = 0;
    for (Object child : (List<?>) item.get("children")) {
      Map<String, Object> next = sorted((Map<?, ?>) child);
      if (!"fragment".equals(next.get("kind"))) {
        from = children.size() + 1;
      }
      children.add(next);
      if (from < children.size()) {
        children.subList(from, children.size()).sort(Comparator.comparing(c -> "" + c.get("id")));
      }
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    item.forEach((name, value) -> copy.put("" + name, value));
    copy.put("children", children);
    return copy;
  }

  private static List<Object> ids(Object item, List<Object> into) {
    Map<?, ?> map = (Map<?, ?>) item;
    into.add(map.get("id"));
    ((List<?>) map.get("children")).forEach(child -> ids(child, into));
    return into;
  }
}

package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.RowChange;
import runnel.State;
import runnel.Ui;
import runnel.internal.wire.Mirror;
import runnel.test.AppTest;

/**
 * Edits, lost connections, events sent twice, reruns in the middle and other code in any order:
 * what the app has in the end is what a plain list has that the same edits were made to, one by
 * one.
 */
class RandomEditsTest {
  private record Line(String id, String name, long count) {}

  private static final List<Line> START =
      List.of(new Line("a", "one", 1), new Line("b", "two", 2), new Line("c", "three", 3));

  /** How the app keeps its rows. */
  private enum Keeps {
    NOTHING,
    WHAT_IS_RETURNED,
    WHAT_IT_IS_TOLD
  }

  /** The app under test. */
  private static final class Lines {
    final Keeps keeps;
    final boolean keyed;
    // What the app's data base would be.
    final List<Line> stored = new ArrayList<>(START);
    List<Line> returned = List.of();
    Runnable inTheMiddle = () -> {};
    int fresh;

    Lines(Keeps keeps, boolean keyed) {
      this.keeps = keeps;
      this.keyed = keyed;
    }

    void app(Ui ui) {
      inTheMiddle.run();
      ui.checkbox("rerun");
      State<List<Line>> state = ui.state("lines", START);
      List<Line> given =
          switch (keeps) {
            case NOTHING -> START;
            case WHAT_IS_RETURNED -> state.get();
            case WHAT_IT_IS_TOLD -> List.copyOf(stored);
          };
      List<Line> edited =
          ui.dataEditor(
              "Lines",
              Line.class,
              given,
              o -> {
                o.addRows(() -> new Line("n" + fresh++, "new", 0)).deleteRows();
                o.column("count", c -> c.range(0, 50));
                if (keyed) {
                  o.rowKey("id");
                }
                if (keeps == Keeps.WHAT_IT_IS_TOLD) {
                  o.onCommit(this::store);
                }
              });
      inTheMiddle.run();
      if (keeps == Keeps.WHAT_IS_RETURNED) {
        state.set(edited);
      }
      returned = edited;
    }

    private void store(RowChange<Line> change) {
      inTheMiddle.run();
      switch (change) {
        case RowChange.Added<Line>(Line row) -> stored.add(row);
        case RowChange.Changed<Line>(Line before, Line after) ->
            stored.set(stored.indexOf(before), after);
        case RowChange.Removed<Line>(Line row) -> stored.remove(row);
      }
    }
  }

  /** The plain model: rows by number, and a stack of what they were before. */
  private static final class Plain {
    // The cells as the visitor sees them, and those that count.
    record Row(List<Object> seen, @Nullable Line good) {}

    Map<Long, Row> rows = new LinkedHashMap<>();
    final Deque<Map<Long, Row>> before = new ArrayDeque<>();
    final Deque<Map<Long, Row>> after = new ArrayDeque<>();
    final Map<Long, @Nullable Object> keys = new HashMap<>();
    long low;
    int fresh;

    Plain() {
      for (int i = 0; i < START.size(); i++) {
        Line line = START.get(i);
        rows.put(i + 1L, new Row(List.of(line.id(), line.name(), line.count()), line));
      }
    }

    void did(Map<Long, Row> next) {
      if (!next.equals(rows)) {
        before.push(rows);
        after.clear();
        rows = next;
      }
    }

    void put(long number, int column, Object value) {
      Map<Long, Row> next = new LinkedHashMap<>(rows);
      Row row = Objects.requireNonNull(next.get(number));
      List<Object> seen = new ArrayList<>(row.seen());
      seen.set(column, value);
      next.put(number, judged(seen, row.good()));
      did(next);
    }

    void add() {
      Map<Long, Row> next = new LinkedHashMap<>(rows);
      next.put(--low, judged(List.of("n" + fresh++, "new", 0L), null));
      did(next);
    }

    private static Row judged(List<Object> seen, @Nullable Line good) {
      boolean right = seen.get(2) instanceof Long count && count >= 0 && count <= 50;
      return new Row(
          seen,
          right ? new Line((String) seen.get(0), (String) seen.get(1), (Long) seen.get(2)) : good);
    }

    void remove(long number) {
      Map<Long, Row> next = new LinkedHashMap<>(rows);
      next.remove(number);
      did(next);
    }

    void again(Deque<Map<Long, Row>> from, Deque<Map<Long, Row>> to) {
      if (!from.isEmpty()) {
        Map<Long, Row> known = rows;
        to.push(rows);
        rows = new LinkedHashMap<>();
        // What counts is not undone: a cell that was wrong in between leaves it as it is.
        from.pop()
            .forEach(
                (number, row) -> {
                  Row now = known.get(number);
                  rows.put(number, now == null ? row : judged(row.seen(), now.good()));
                });
      }
    }

    List<Line> counted() {
      return rows.values().stream().map(Row::good).filter(Objects::nonNull).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void no_edit_is_lost_or_doubled(long seed) {
    for (Keeps keeps : Keeps.values()) {
      play(new Random(seed), new Lines(keeps, true));
      if (keeps != Keeps.WHAT_IT_IS_TOLD) { // where it puts rows back is another place
        play(new Random(seed), new Lines(keeps, false));
      }
    }
  }

  // In the session of the client, not in that of the test.
  private static AppBody body(Lines lines) {
    return ui -> {
      if ("edits".equals(ui.context().header("user-agent"))) {
        lines.app(ui);
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void no_edit_is_lost_or_doubled_when_servers_die(long seed) {
    for (Keeps keeps : Keeps.values()) {
      for (boolean kept : new boolean[] {true, false}) {
        if (kept || keeps != Keeps.WHAT_IS_RETURNED) { // its state is what is not kept
          playWithKills(new Random(seed), new Lines(keeps, true), kept);
        }
        if (keeps == Keeps.NOTHING || (kept && keeps == Keeps.WHAT_IS_RETURNED)) {
          playWithKills(new Random(seed), new Lines(keeps, false), kept);
        }
      }
    }
  }

  /** A server dies at any time, with edits on their way; the next has what it kept, or nothing. */
  private static void playWithKills(Random random, Lines lines, boolean kept) {
    Plain plain = new Plain();
    try (var app = AppTest.start(body(lines))) {
      EditClient client = new EditClient(app);
      app.advance(Duration.ofMillis(20));
      int[] disturbances = disturbed(app, client, lines, random);
      for (int i = 0; i < 80; i++) {
        disturbances[0] = random.nextInt(3);
        edit(client, plain, random, lines.keyed, false);
        switch (random.nextInt(8)) {
          case 0 -> client.drop();
          case 1, 2 -> {
            disturbances[0] = 0;
            if (!kept && lines.keeps == Keeps.WHAT_IT_IS_TOLD) {
              // What the app was told and nobody remembers is told again.
              settled(app, client, plain, lines, disturbances);
            }
            client.drop();
            edit(client, plain, random, lines.keyed, false);
            if (!kept) {
              app.version("of " + i);
            }
            if (random.nextBoolean()) {
              // What a dying host still does is not done.
              List<Line> before = List.copyOf(lines.stored);
              app.crash();
              lines.stored.clear();
              lines.stored.addAll(before);
            } else {
              app.restart();
            }
            client.comeBack();
            app.advance(Duration.ofMillis(20 + random.nextInt(200)));
          }
          case 3 -> settled(app, client, plain, lines, disturbances);
          default -> {}
        }
        if (random.nextInt(3) == 0) {
          app.advance(Duration.ofMillis(random.nextInt(80)));
        }
      }
      settled(app, client, plain, lines, disturbances);
    }
  }

  /** In the middle of a run the page does something, as often as the counter says. */
  private static int[] disturbed(AppTest app, EditClient client, Lines lines, Random random) {
    int[] disturbances = {0};
    lines.inTheMiddle =
        () -> {
          if (disturbances[0] > 0 && random.nextInt(3) == 0) {
            disturbances[0]--;
            disturb(app, client, random);
          }
        };
    return disturbances;
  }

  private static void play(Random random, Lines lines) {
    AppBody body = body(lines);
    Plain plain = new Plain();
    try (var app = AppTest.start(body)) {
      EditClient client = new EditClient(app);
      app.advance(Duration.ofMillis(20));
      int[] disturbances = disturbed(app, client, lines, random);
      for (int i = 0; i < 120; i++) {
        disturbances[0] = random.nextInt(3);
        edit(client, plain, random, lines.keyed, true);
        switch (random.nextInt(12)) {
          case 0 -> client.drop();
          case 1 -> client.comeBack();
          case 2 -> client.flush(2);
          case 3 -> client.event(client.element("checkbox").id(), random.nextBoolean(), false, 1);
          case 4 -> settled(app, client, plain, lines, disturbances);
          case 5 -> {
            settled(app, client, plain, lines, disturbances);
            client.reload();
            app.advance(Duration.ofMillis(20));
          }
          case 6 -> {
            settled(app, client, plain, lines, disturbances);
            app.replace(body);
          }
          default -> {}
        }
        if (random.nextInt(3) == 0) {
          app.advance(Duration.ofMillis(random.nextInt(30)));
        }
      }
      settled(app, client, plain, lines, disturbances);
    }
  }

  private static void edit(
      EditClient client, Plain plain, Random random, boolean keyed, boolean back) {
    Mirror.Item editor = client.element("dataEditor");
    plain.rows.keySet().forEach(number -> keyOf(plain, editor, number));
    List<Long> numbers = List.copyOf(plain.rows.keySet());
    int times = 1 + random.nextInt(2);
    Object change;
    int what = numbers.isEmpty() ? 7 : random.nextInt(back ? 12 : 9);
    if (what < 6) {
      long number = numbers.get(random.nextInt(numbers.size()));
      boolean count = random.nextBoolean();
      Object value =
          !count
              ? "name " + random.nextInt(5)
              : random.nextInt(4) == 0 ? (Object) "none" : (long) random.nextInt(60);
      plain.put(number, count ? 2 : 1, value);
      List<Object> put = new ArrayList<>(put(number, count ? "count" : "name", value));
      if (keyed) {
        put.add(Collections.singletonList(keyOf(plain, editor, number)));
      }
      change = put;
    } else if (what < 8) {
      plain.add();
      change = Arrays.asList("put", List.of(plain.low), List.of(), List.of(List.of()));
    } else if (what == 8) {
      long number = numbers.get(random.nextInt(numbers.size()));
      plain.remove(number);
      change =
          List.of(
              "remove",
              List.of(number),
              keyed ? Collections.singletonList(keyOf(plain, editor, number)) : List.of());
    } else if (what == 9) {
      plain.again(plain.after, plain.before);
      change = List.of("redo");
    } else {
      plain.again(plain.before, plain.after);
      change = List.of("undo");
    }
    client.change(editor.id(), change, times);
  }

  // As the page has shown it last: a row may have another number since a restart.
  private static @Nullable Object keyOf(Plain plain, Mirror.Item editor, long number) {
    if (editor.props().get(Long.toString(number)) instanceof List<?> row) {
      plain.keys.put(number, ((List<?>) Objects.requireNonNull(row.get(0))).get(0));
    }
    return plain.keys.get(number);
  }

  private static List<Object> put(long number, String column, Object value) {
    return List.of(
        "put", List.of(number), List.of(column), List.of(Collections.singletonList(value)));
  }

  private static void disturb(AppTest app, EditClient client, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> client.drop();
      case 1 -> client.comeBack();
      case 2 -> app.advance(Duration.ofMillis(17));
      case 3 -> client.flush(1);
      default -> app.advance(Duration.ofMillis(600));
    }
  }

  private static void settled(
      AppTest app, EditClient client, Plain plain, Lines lines, int[] disturbances) {
    disturbances[0] = 0;
    if (!client.isConnected()) {
      client.comeBack();
    }
    client.flush(1);
    app.advance(Duration.ofSeconds(1));
    assertThat(client.waiting()).isZero();
    assertThat(client.problems()).allMatch(problem -> problem.get("code").equals("RN220"));
    List<Line> counted = alike(plain.counted());
    if (lines.keeps == Keeps.WHAT_IT_IS_TOLD) {
      assertThat(alike(lines.stored)).containsExactlyInAnyOrderElementsOf(counted);
      assertThat(alike(lines.returned)).containsExactlyInAnyOrderElementsOf(counted);
    } else {
      assertThat(alike(lines.returned)).isEqualTo(counted);
    }
    // And the page shows the cells, mistakes too.
    Map<String, Object> props = client.element("dataEditor").props();
    List<Object> cells = new ArrayList<>();
    plain.rows.values().forEach(row -> cells.add(row.seen().subList(1, 3)));
    List<Object> onPage = new ArrayList<>();
    props.forEach(
        (name, value) -> {
          if (name.matches("-?\\d+")) {
            onPage.add(((List<?>) Objects.requireNonNull(((List<?>) value).get(0))).subList(1, 3));
          }
        });
    assertThat(onPage).containsExactlyInAnyOrderElementsOf(cells);
  }

  // An app that is asked again for a row, since it died before it was kept, gives another id.
  private static List<Line> alike(List<Line> lines) {
    return lines.stream()
        .map(line -> line.id().startsWith("n") ? new Line("n", line.name(), line.count()) : line)
        .toList();
  }
}

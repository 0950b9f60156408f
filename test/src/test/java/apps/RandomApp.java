package apps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import runnel.AppBody;
import runnel.Load;
import runnel.Loads;
import runnel.State;
import runnel.Ui;

/**
 * An app made up by chance: fragments in fragments, side by side and by the clock, that write where
 * they do not stand; loads, waits and mistakes. What it draws depends on its inputs alone.
 */
final class RandomApp {
  /**
   * What a piece of its code sees.
   *
   * @param x the last slider before it
   * @param boxes containers made before it, also those of the page around a fragment
   */
  private record Around(Ui ui, int x, List<Ui> boxes) {
    Around with(Ui box) {
      List<Ui> more = new ArrayList<>(boxes);
      more.add(box);
      return new Around(ui, x, more);
    }
  }

  /** A piece of code. */
  private interface Part {
    /** Draws; what it returns is what the code after it sees. */
    Around draw(Around around);
  }

  private static final int DEEPEST = 4;

  private final Random random;
  private final List<Part> parts;
  private final Set<String> drawn = new ConcurrentSkipListSet<>();
  private @Nullable Loads loads;
  private int names;

  RandomApp(long seed) {
    random = new Random(seed);
    parts = block(0, true, 3 + random.nextInt(5));
  }

  AppBody body() {
    return ui -> {
      loads = ui.loads();
      draw(parts, new Around(ui, 0, List.of(ui.sidebar())));
    };
  }

  /** The fragments drawn since the last call. */
  Set<String> drawnSince() {
    Set<String> now = new TreeSet<>(drawn);
    drawn.clear();
    return now;
  }

  /** How many parts of the page show each load. */
  List<String> readers() {
    return loads == null
        ? List.of()
        : loads.list().stream()
            .filter(load -> load.readers() > 0)
            .map(load -> load.name() + load.args() + " " + load.state() + " " + load.readers())
            .sorted()
            .toList();
  }

  private static void draw(List<Part> parts, Around around) {
    Around now = around;
    for (Part part : parts) {
      now = part.draw(now);
    }
  }

  // ---- How it is made up

  private List<Part> block(int depth, boolean mayWait, int size) {
    List<Part> block = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      block.add(part(depth, mayWait));
    }
    return block;
  }

  private List<Part> inner(int depth, boolean mayWait) {
    return block(depth + 1, mayWait, 1 + random.nextInt(4));
  }

  private Part part(int depth, boolean mayWait) {
    int n = ++names;
    return switch (random.nextInt(depth < DEEPEST ? 13 : 8)) {
      case 0 -> text(n);
      case 1 -> slider(n);
      case 2 -> rows(n);
      case 3 -> counter(n);
      case 4 -> slot(n, depth < DEEPEST ? inner(depth + 1, mayWait) : List.of());
      case 5 -> load(n % 6);
      case 6 -> mistake(n);
      case 7 -> mayWait ? wait(n) : text(n);
      case 8 -> when(n, inner(depth, mayWait));
      case 9 -> box(inner(depth, mayWait));
      default -> fragment(n, depth, mayWait);
    };
  }

  private static Part text(int n) {
    return a -> {
      a.ui.text("text " + n + " x=" + a.x);
      return a;
    };
  }

  private static Part slider(int n) {
    return a -> new Around(a.ui, a.ui.slider("slider " + n, 0, 4, 1), a.boxes);
  }

  private static Part rows(int n) {
    return a -> {
      for (int i = 0; i < a.x; i++) {
        // They move when x changes.
        Ui row = a.ui.keyed((i + a.x) % 4);
        if (row.checkbox("row " + n)) {
          row.text("ticked");
        }
      }
      return a;
    };
  }

  private static Part counter(int n) {
    return a -> {
      State<Integer> clicks = a.ui.state("clicks " + n, 0);
      if (a.ui.button("click " + n)) {
        clicks.update(c -> c + 1);
      }
      a.ui.button("call " + n, o -> o.onClick(() -> clicks.update(c -> c + 1)));
      a.ui.text("clicks " + clicks.get());
      return a;
    };
  }

  private static Part slot(int n, List<Part> inner) {
    return a -> {
      Ui slot = a.ui.empty();
      slot.text("working");
      if (a.x % 2 == 0) {
        slot.text("done " + n + " x=" + a.x);
      } else {
        Ui box = slot.container();
        box.text("done " + n);
        draw(inner, new Around(box, a.x, a.boxes));
      }
      return a;
    };
  }

  private static Part load(int n) {
    return a -> {
      int x = a.x;
      Load<String> load =
          a.ui.load(
              "load " + n,
              x,
              attempt -> {
                attempt.sleep(Duration.ofMillis(40L * n * x));
                if (x == 4) {
                  throw new IllegalStateException("four");
                }
                return "loaded " + n + " x=" + x;
              });
      switch (load) {
        case Load.Loading<String> l -> a.ui.skeleton();
        case Load.Ready<String> r -> a.ui.text(r.value());
        case Load.Failed<String> f -> a.ui.caption("failed " + n + " " + f.cause().getMessage());
      }
      return a;
    };
  }

  private static Part mistake(int n) {
    return a -> {
      if (a.ui.checkbox("bad " + n)) {
        throw new IllegalStateException("bad " + n);
      }
      return a;
    };
  }

  private Part wait(int n) {
    int millis = List.of(5, 60, 700).get(random.nextInt(3));
    boolean forLoad = random.nextBoolean();
    return a -> {
      if (forLoad) {
        int x = a.x;
        a.ui.text(
            a.ui
                .load(
                    "waited " + n,
                    x,
                    attempt -> {
                      attempt.sleep(Duration.ofMillis(millis));
                      return "waited " + n + " x=" + x;
                    })
                .await());
      } else {
        a.ui.sleep(Duration.ofMillis(millis));
      }
      return a;
    };
  }

  private static Part when(int n, List<Part> inner) {
    return a -> {
      if (a.ui.checkbox("when " + n)) {
        draw(inner, a);
      }
      return a;
    };
  }

  private static Part box(List<Part> inner) {
    return a -> {
      Ui box = a.ui.container();
      draw(inner, new Around(box, a.x, a.boxes));
      return a.with(box);
    };
  }

  private Part fragment(int n, int depth, boolean mayWait) {
    boolean parallel = random.nextInt(4) == 0;
    boolean ticks = random.nextInt(4) == 0;
    // A clock that waits longer than its period is never done.
    List<Part> inner = inner(depth, mayWait && !ticks);
    int outside = random.nextInt(6);
    return a -> {
      a.ui.fragment(
          "fragment " + n,
          f -> {
            drawn.add("fragment " + n);
            Around inside = new Around(f, a.x, a.boxes);
            if (outside < a.boxes.size()) {
              Ui box = a.boxes.get(outside);
              int rows = box.slider("rows of " + n, 1, 3, 1);
              for (int i = 0; i < rows; i++) {
                box.text("row " + i + " of " + n);
              }
            }
            draw(inner, inside);
          },
          o -> {
            if (parallel) {
              o.parallel();
            }
            if (ticks) {
              o.runEvery(Duration.ofSeconds(1));
            }
          });
      return a;
    };
  }
}

package runnel.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.internal.wire.HostFrames;
import runnel.internal.wire.Json;
import runnel.internal.wire.Mirror;

/**
 * For any two pages: what the client has after the patch is what a client would have that saw only
 * the second.
 */
class TreeTest {
  /** What a run draws at one place. */
  record Drawn(String kind, @Nullable String key, Props props, List<Drawn> children) {}

  private final Tree tree = new Tree(1_000_000, more -> {});
  private final Mirror client = new Mirror();
  private int run;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void any_page_turns_into_any_other(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      List<Drawn> page = page(random, 0);
      begin();
      draw(tree.main(), page);
      tree.finish(run, tree.main());
      send();
      assertThat(client.root().toMap()).isEqualTo(fresh(page));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void runs_cut_short_leave_nothing_behind_once_one_is_finished(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      for (int cut = random.nextInt(4); cut > 0; cut--) {
        List<Drawn> page = page(random, 0);
        begin();
        draw(tree.main(), page.subList(0, random.nextInt(page.size() + 1)));
        if (random.nextBoolean()) {
          tree.markStale(run, tree.main());
        }
        if (random.nextBoolean()) {
          send();
        }
      }
      List<Drawn> page = page(random, 0);
      begin();
      int half = random.nextInt(page.size() + 1);
      draw(tree.main(), page.subList(0, half));
      tree.markStale(run, tree.main());
      send();
      draw(tree.main(), page.subList(half, page.size()));
      tree.finish(run, tree.main());
      send();
      assertThat(client.root().toMap()).isEqualTo(fresh(page));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void a_snapshot_at_any_moment_is_what_the_patches_gave(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<Drawn> page = page(random, 0);
      begin();
      draw(tree.main(), page.subList(0, random.nextInt(page.size() + 1)));
      if (random.nextBoolean()) {
        tree.markStale(run, tree.main());
      }
      send();
      assertThat(snapshot().root().toMap()).isEqualTo(client.root().toMap());
    }
  }

  @Test
  void an_equal_page_sends_nothing() {
    List<Drawn> page = page(new Random(5), 0);
    for (int i = 0; i < 2; i++) {
      begin();
      draw(tree.main(), page);
      tree.finish(run, tree.main());
      if (i == 0) {
        send();
      }
    }
    assertThat(tree.dirty()).isFalse();
  }

  @Test
  void one_changed_property_is_one_small_op() {
    for (String text : List.of("a", "b")) {
      begin();
      for (int i = 0; i < 100; i++) {
        place(tree.main(), "text", null, Props.of("text", i == 50 ? text : "same"));
      }
      tree.finish(run, tree.main());
      if (text.equals("a")) {
        send();
      }
    }
    assertThat(tree.takeOps()).hasSize(1).first().isInstanceOf(Op.Set.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void a_text_that_grows_is_what_it_was_told_whatever_comes_between(long seed) {
    Random random = new Random(seed);
    String text = "";
    begin();
    Node node = place(tree.main(), "markdown", null, Props.of("text", text));
    for (int i = 0; i < 500; i++) {
      switch (random.nextInt(6)) {
        case 0 -> send();
        case 1 -> {
          text = "new " + i;
          tree.update(node, Props.of("text", text).with("help", "h" + i));
        }
        case 2 -> tree.update(node, Props.of("text", text).flag("growing", random.nextBoolean()));
        case 3 -> assertThat(node.props().get("text")).isEqualTo(text);
        default -> {
          text += " " + i;
          tree.appendText(node, " " + i);
        }
      }
    }
    send();
    assertThat(Objects.requireNonNull(client.find(node.id())).props()).containsEntry("text", text);
    assertThat(snapshot().root().toMap()).isEqualTo(client.root().toMap());
  }

  @Test
  void what_a_text_grows_by_between_two_messages_is_one_op_and_nothing_else() {
    begin();
    Node node = place(tree.main(), "markdown", null, Props.of("text", "a long text"));
    send();
    for (String piece : List.of(" and", " more", "", " of it")) {
      tree.appendText(node, piece);
    }
    assertThat(tree.pending()).isEqualTo(1);
    HostFrames out = new HostFrames();
    out.patch(1, 1, 0, tree.takeOps());
    assertThat(out.take())
        .endsWith("\"ops\":[[\"append\",\"" + node.id() + "\",{\"text\":\" and more of it\"}]]}");
  }

  @Test
  void a_moved_row_keeps_its_id_and_costs_one_move() {
    List<String> ids = new ArrayList<>();
    for (List<String> keys : List.of(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c"))) {
      begin();
      ids.clear();
      for (String key : keys) {
        ids.add(place(tree.main(), "slider", key, Props.NONE).id());
      }
      tree.finish(run, tree.main());
      if (keys.get(0).equals("a")) {
        send();
      }
    }
    List<Op> ops = tree.takeOps();
    assertThat(ops).singleElement().isInstanceOf(Op.Order.class);
    assertThat(((Op.Order) ops.get(0)).moves())
        .hasSize(1)
        .first()
        .extracting(Op.Move::id)
        .isEqualTo(ids.get(0));
  }

  @Test
  void a_slot_holds_the_last_element_put_there() {
    begin();
    Node slot = place(tree.main(), "empty", null, Props.NONE);
    place(slot, "text", null, Props.of("text", "one"));
    String id = place(slot, "text", null, Props.of("text", "two")).id();
    tree.finish(run, tree.main());
    send();
    assertThat(slot.children()).singleElement().extracting(Node::id).isEqualTo(id);
    place(slot, "slider", "x", Props.NONE);
    send();
    assertThat(slot.children()).singleElement().extracting(Node::kind).isEqualTo("slider");
  }

  @Test
  void what_the_client_set_itself_is_not_sent_back() {
    begin();
    Node slider = place(tree.main(), "slider", "x", Props.of("value", 1L));
    tree.finish(run, tree.main());
    send();
    tree.know(slider, "value", 2L);
    begin();
    place(tree.main(), "slider", "x", Props.of("value", 2L));
    tree.finish(run, tree.main());
    assertThat(tree.dirty()).isFalse();
  }

  // ---- A random page

  private List<Drawn> page(Random random, int depth) {
    List<Drawn> page = new ArrayList<>();
    List<String> used = new ArrayList<>();
    int size = random.nextInt(depth == 0 ? 9 : 5) + (random.nextInt(10) == 0 ? 20 : 0);
    for (int i = 0; i < size; i++) {
      String kind = List.of("text", "slider", "container", "keyed").get(random.nextInt(4));
      boolean keyed = kind.equals("keyed") || random.nextInt(3) == 0;
      String key = keyed ? "k" + random.nextInt(8) : null;
      if (key != null && used.contains(kind + key)) {
        continue;
      }
      used.add(kind + key);
      boolean container = kind.equals("container") || kind.equals("keyed");
      Props props = Props.of();
      if (random.nextInt(4) > 0) {
        props.with("a", random.nextInt(3));
      }
      if (random.nextBoolean()) {
        props.with("b", "t\"\n\u2028é" + random.nextInt(3));
      }
      boolean deeper = container && depth < 3 && random.nextInt(4) > 0;
      page.add(new Drawn(kind, key, props, deeper ? page(random, depth + 1) : List.of()));
    }
    return page;
  }

  private static Object fresh(List<Drawn> page) {
    TreeTest other = new TreeTest();
    other.begin();
    other.draw(other.tree.main(), page);
    other.tree.finish(other.run, other.tree.main());
    other.send();
    return other.client.root().toMap();
  }

  private void begin() {
    tree.begin(++run, tree.main());
  }

  private void draw(Node parent, List<Drawn> page) {
    for (Drawn drawn : page) {
      draw(place(parent, drawn.kind(), drawn.key(), drawn.props()), drawn.children());
    }
  }

  private Node place(Node parent, String kind, @Nullable String key, Props props) {
    Node node = tree.place(run, parent, kind, key);
    tree.update(node, props);
    return node;
  }

  // Through the codec, as to a real client.
  private void send() {
    HostFrames out = new HostFrames();
    out.patch(1, run, 0, tree.takeOps());
    client.patch((List<?>) field(out.take(), "ops"));
  }

  private Mirror snapshot() {
    HostFrames out = new HostFrames();
    out.snapshot(1, run, 0, "done", tree);
    Mirror other = new Mirror();
    other.snapshot((List<?>) field(out.take(), "nodes"));
    return other;
  }

  private static Object field(String frame, String name) {
    Object value =
        ((java.util.Map<?, ?>) java.util.Objects.requireNonNull(Json.parse(frame))).get(name);
    return java.util.Objects.requireNonNull(value);
  }
}

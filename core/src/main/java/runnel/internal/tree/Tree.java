package runnel.internal.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/**
 * The page of one session: always what the client has once the pending ops have reached it. A run
 * places its elements one by one; each is compared with what stands there, and only differences
 * become ops. What the run did not place goes in {@link #finish()}.
 *
 * <p>Not safe for use by several threads at once: the session guards it.
 */
public final class Tree {
  /** More pending ops than this are no longer worth keeping for a client that is away. */
  public static final int PENDING_LIMIT = 5_000;

  private final Map<String, Node> byId = new HashMap<>();
  private final Node root = new Node(null, "root", "root", "root", -1, 1, Props.NONE);
  private final Node main;
  private final Node toasts;
  private List<Op> ops = new ArrayList<>();
  private final int most;
  private final LongConsumer room;
  private int placings;
  private long weight;

  /**
   * The tree that every client starts with.
   *
   * @param most elements that it takes
   * @param room asked before {@link #weight()} grows by so much; throws if that is too much
   */
  public Tree(int most, LongConsumer room) {
    this.most = most;
    this.room = room;
    byId.put(root.id, root);
    main = fixed("main");
    toasts = fixed("toasts");
  }

  private Node fixed(String name) {
    Node node = new Node(root, name, name, name, -1, hash(1, name), Props.NONE);
    root.insert(root.children().size(), node);
    byId.put(name, node);
    return node;
  }

  /** Where the page goes. */
  public Node main() {
    return main;
  }

  /** The top, whose children are the main part, the sidebar and what lies over the page. */
  public Node root() {
    return root;
  }

  /** The element with this id, or null. */
  public @Nullable Node find(String id) {
    return byId.get(id);
  }

  /**
   * A run of a part of the page begins: nothing is placed yet. Runs of parts that lie apart, or one
   * within the other, may go on at the same time: each has a number of its own.
   *
   * @param part {@link #main()} for the whole page, or a node placed by {@link #placePart}
   */
  public void begin(int run, Node part) {
    if (part == main) {
      main.seenIn = run;
      root.enter(run);
    } else {
      freshen(part);
    }
    part.enter(run);
  }

  /** The child of {@code parent} with this key and kind, placed or left over, or null. */
  public @Nullable Node peek(Node parent, String kind, String key) {
    return parent.child(kind + ":" + key);
  }

  /**
   * Places an element after the one placed before it in {@code parent}, new or found. Its
   * properties are then given by {@link #update}.
   *
   * @param key its own name among its siblings of that kind, or null to go by its number among them
   */
  public Node place(int run, Node parent, String kind, @Nullable String key) {
    parent.enter(run);
    if (parent.kind.equals("empty")) {
      vacate(run, parent, kind);
    }
    int number = key == null ? parent.count(kind) : -1;
    int next = parent.cursor + 1;
    Node node = null;
    List<Node> siblings = parent.children();
    if (next < siblings.size() && matches(siblings.get(next), kind, key, number)) {
      node = siblings.get(next);
      parent.cursor = next;
    } else {
      String name = key == null ? kind + "#" + number : kind + ":" + key;
      node = parent.child(name);
      if (node == null) {
        return add(run, parent, kind, name, number);
      }
      int at = siblings.indexOf(node);
      if (at > parent.cursor) {
        parent.cursor = at;
      } else if (!node.seenIn(run)) {
        parent.disordered = true;
      }
    }
    if (!node.seenIn(run)) {
      node.seenIn = run;
      node.placedAt = ++placings;
      node.order = parent.placed++;
    }
    refresh(node);
    return node;
  }

  /**
   * Places a container that is drawn by runs of its own: the run that places it neither looks into
   * it nor takes away what is in it, unless it goes as a whole.
   */
  public Node placePart(int run, Node parent, String kind, String key) {
    Node node = place(run, parent, kind, key);
    node.part = true;
    return node;
  }

  /** Whether a child of the root stays, also when a run of the page does not place it. */
  public void keep(Node node, boolean stays) {
    node.kept = stays;
  }

  /**
   * Places a new part where it would stand if it had been placed when {@code mark} was, which may
   * be long ago: the run of {@code parent} may have come further since, or to its end.
   */
  public Node placePartAt(int run, Node parent, String kind, String key, Node mark) {
    if (run >= parent.enteredIn) {
      parent.enter(run);
    }
    int before = -1;
    int order = -1;
    List<Node> siblings = parent.children();
    for (int i = 0; i < siblings.size(); i++) {
      Node sibling = siblings.get(i);
      if (sibling.seenIn(run) && sibling.placedAt <= mark.placedAt) {
        before = i;
        order = Math.max(order, sibling.order);
      }
    }
    // A sibling of the same order stands before it, and sorting leaves that as it is.
    Node node = insert(parent, before + 1, kind, kind + ":" + key, -1);
    if (before + 1 <= parent.cursor + 1) {
      parent.cursor++;
    }
    node.part = true;
    node.seenIn = run;
    node.placedAt = mark.placedAt;
    node.order = order;
    return node;
  }

  /** Whether an element is on the page still. */
  public boolean has(Node node) {
    return byId.get(node.id) == node;
  }

  private static boolean matches(Node node, String kind, @Nullable String key, int number) {
    return key == null
        ? node.occurrence == number && node.kind.equals(kind)
        : node.occurrence < 0
            && node.kind.equals(kind)
            && node.key.length() == kind.length() + 1 + key.length()
            && node.key.endsWith(key);
  }

  private Node add(int run, Node parent, String kind, String name, int number) {
    if (byId.size() >= most && !kind.equals("exception")) {
      throw new RunnelException(
          "RN228",
          "The page has " + most + " elements, which is the most that it may have",
          "ui.dataFrame(rows);   // shows what fits on the screen of millions of rows");
    }
    Node node = insert(parent, ++parent.cursor, kind, name, number);
    node.seenIn = run;
    node.placedAt = ++placings;
    node.order = parent.placed++;
    return node;
  }

  private Node insert(Node parent, int index, String kind, String name, int number) {
    long hash = hash(parent.hash, name);
    while (byId.containsKey(id(hash))) {
      hash = mix(hash + 1);
    }
    Node node = new Node(parent, id(hash), kind, name, number, hash, Props.NONE);
    parent.insert(index, node);
    byId.put(node.id, node);
    node.addPending = true;
    ops.add(new Op.Add(node, parent.id, index));
    return node;
  }

  // A slot holds one element: what is in it stays only if the new one is drawn by changing its
  // properties.
  private void vacate(int run, Node slot, String kind) {
    slot.startOver();
    for (int i = slot.children().size() - 1; i >= 0; i--) {
      Node old = slot.children().get(i);
      boolean reusable = old.occurrence == 0 && old.kind.equals(kind);
      if (!reusable || (old.seenIn(run) && !old.children().isEmpty())) {
        remove(slot, i);
      }
    }
  }

  /** Takes away all children of an element at once. */
  public void clear(int run, Node parent) {
    parent.enter(run);
    for (int i = parent.children().size() - 1; i >= 0; i--) {
      remove(parent, i);
    }
    parent.startOver();
  }

  /** What is told when the element that it is attached to goes. */
  public interface Resident {
    /** The element, and all below it, has gone from the page. */
    void gone();
  }

  /** Takes away one element that was placed for a while only. Does nothing if it is gone. */
  public void remove(Node node) {
    Node parent = node.parent;
    int at = parent == null || !has(node) ? -1 : parent.children().indexOf(node);
    if (parent != null && at >= 0) {
      remove(parent, at);
      if (at <= parent.cursor) {
        parent.cursor--;
      }
    }
  }

  /** Gives an element other properties. */
  public void update(Node node, Props props) {
    Props before = node.props();
    Map<String, @Nullable Object> changes = before.changesTo(props);
    if (changes.isEmpty()) {
      node.props(props);
    }
    if (!changes.isEmpty()) {
      weigh(node, Weight.of(props) - node.weight);
      node.props(props);
      goOn(node, before, changes);
      set(node, changes);
    }
  }

  /** About how many characters the properties of all elements have on the wire. */
  public long weight() {
    return weight;
  }

  private void weigh(Node node, long more) {
    // What lies over the page is the host's, and errors are to be seen.
    if (more > 0 && node.parent != root && !node.kind.equals("exception")) {
      try {
        room.accept(more);
      } catch (RuntimeException full) {
        if (node.addPending && node.props() == Props.NONE) {
          remove(node); // No client knows how to draw it.
        }
        throw full;
      }
    }
    node.weight += more;
    weight += more;
  }

  // Of a list that goes on where it was, only what is new is sent.
  private void goOn(Node node, Props before, Map<String, @Nullable Object> changes) {
    if (node.addPending) {
      return;
    }
    changes
        .entrySet()
        .removeIf(
            change -> {
              String name = change.getKey();
              boolean unsent =
                  node.setPending != null && node.setPending.changes().containsKey(name);
              String rest =
                  !unsent
                          && change.getValue() instanceof Growing next
                          && before.get(name) instanceof Growing old
                      ? old.restOf(next)
                      : null;
              if (rest == null) {
                return false;
              }
              grow(node, name, rest);
              return true;
            });
  }

  /**
   * Lets lists of an element go on; those of more than twice {@code last} items are cut to these.
   *
   * @param items by the name of the property: JSON
   */
  public void append(Node node, Map<String, List<String>> items, int last) {
    Map<String, @Nullable Object> cut = new LinkedHashMap<>();
    items.forEach(
        (name, list) -> {
          if (!(node.props().get(name) instanceof Growing column)) {
            return;
          }
          boolean unsent =
              node.addPending
                  || (node.setPending != null && node.setPending.changes().containsKey(name));
          long before = column.length();
          StringBuilder more = new StringBuilder();
          for (String item : list) {
            more.append(column.size() == 0 ? "" : ",").append(item);
            column.add(item);
          }
          if (column.size() / 2 > last) {
            column.keepLast(last);
            cut.put(name, column);
          } else if (!unsent) {
            grow(node, name, more.toString());
          }
          weigh(node, column.length() - before);
        });
    if (!cut.isEmpty()) {
      set(node, cut);
    }
  }

  private void grow(Node node, String name, String more) {
    if (node.growPending == null) {
      node.growPending = new Op.Grow(node, new LinkedHashMap<>());
      ops.add(node.growPending);
    }
    node.growPending.more().computeIfAbsent(name, n -> new StringBuilder()).append(more);
  }

  /** Gives an element one other property. */
  public void amend(Node node, String name, Object value) {
    update(node, node.props().replaced(name, value));
  }

  /** Notes a property that the client has set by itself, so that it is not sent back. */
  public void know(Node node, String name, @Nullable Object value) {
    node.props(node.props().replaced(name, value));
    if (node.setPending != null) {
      node.setPending.changes().remove(name);
    }
  }

  /** Lets the text of an element go on: only what is new is sent. */
  public void appendText(Node node, String more) {
    weigh(node, more.length());
    node.growText(more);
    if (node.addPending || more.isEmpty()) {
      return;
    }
    if (node.setPending != null && node.setPending.changes().get("text") instanceof String unsent) {
      node.setPending.changes().put("text", unsent + more);
    } else {
      grow(node, "text", more);
    }
  }

  /** Something that happens once: a toast. */
  public void toast(Map<String, Object> item) {
    ops.add(new Op.Append(toasts.id, item));
  }

  /** Shows or takes away something that lies over the page and is no part of any run. */
  public void overlay(String kind, @Nullable Props props) {
    Node node = root.child(kind);
    if (props == null) {
      if (node != null) {
        remove(root, root.children().indexOf(node));
      }
    } else if (node == null) {
      node = new Node(root, kind, kind, kind, -1, hash(1, kind), props);
      root.insert(root.children().size(), node);
      byId.put(kind, node);
      node.addPending = true;
      ops.add(new Op.Add(node, root.id, root.children().size() - 1));
    } else {
      update(node, props);
    }
  }

  /**
   * The run is over and placed all it wanted in {@code part}: what it left goes, the rest comes
   * into its order.
   */
  public void finish(int run, Node part) {
    if (part != main) {
      tidy(run, part);
      return;
    }
    List<Node> top = root.children();
    for (int i = top.size() - 1; i >= 0; i--) {
      Node node = top.get(i);
      if (!node.seenIn(run) && !node.key.equals(node.id)) {
        if (!node.kept) {
          remove(root, i);
        }
      } else if (node.seenIn(run)) {
        tidy(run, node);
      }
    }
  }

  private void tidy(int run, Node parent) {
    List<Node> children = parent.children();
    if (children.isEmpty()) {
      return;
    }
    parent.enter(run);
    for (int i = children.size() - 1; i >= 0; i--) {
      Node child = children.get(i);
      if (child.part && child.seenIn(run)) {
        continue;
      }
      if (child.seenIn(run)) {
        tidy(run, child);
      } else {
        remove(parent, i);
      }
    }
    if (parent.disordered) {
      List<Node> wanted = new ArrayList<>(children);
      wanted.sort(Comparator.comparingInt(child -> child.order));
      List<Op.Move> moves = Moves.between(children, wanted);
      parent.reorder(wanted);
      if (!moves.isEmpty()) {
        ops.add(new Op.Order(parent.id, moves));
      }
    }
  }

  /**
   * Marks what the run of {@code part} has not reached as old, other than parts that were drawn by
   * runs of their own since it began. Elements lose the mark when they are placed.
   */
  public void markStale(int run, Node part) {
    if (part != main) {
      part.children().forEach(child -> markStaleFrom(run, child));
      return;
    }
    for (Node node : root.children()) {
      if (node == main || node.kind.equals("sidebar") || node.kind.equals("bottom")) {
        markStaleFrom(run, node);
      }
    }
  }

  private void markStaleFrom(int run, Node node) {
    if (node.seenIn(run) ? node.part : drawnSince(run, node)) {
      return;
    }
    if (!node.seenIn(run) && !livesIn(run, node)) {
      setStale(node, true);
      return;
    }
    node.children().forEach(child -> markStaleFrom(run, child));
  }

  private static boolean livesIn(int run, Node node) {
    return drawnSince(run, node) || node.children().stream().anyMatch(child -> livesIn(run, child));
  }

  // Later runs have greater numbers.
  private static boolean drawnSince(int run, Node node) {
    return node.part && node.enteredIn > run;
  }

  // A part is drawn by itself: what is around it fades without it.
  private void freshen(Node node) {
    if (node.parent != null) {
      freshen(node.parent);
    }
    refresh(node);
  }

  // When the run reaches a faded container, what is in it has still to be reached.
  private void refresh(Node node) {
    if (node.stale) {
      setStale(node, false);
      for (Node child : node.children()) {
        setStale(child, true);
      }
    }
  }

  private void setStale(Node node, boolean stale) {
    if (node.stale != stale) {
      node.stale = stale;
      Map<String, @Nullable Object> change = new LinkedHashMap<>();
      change.put("stale", stale ? true : null);
      set(node, change);
    }
  }

  /** Whether there is something to send. */
  public boolean dirty() {
    return !ops.isEmpty();
  }

  /** How many ops wait. */
  public int pending() {
    return ops.size();
  }

  /** The ops since the last call. */
  public List<Op> takeOps() {
    List<Op> taken = ops;
    ops = new ArrayList<>();
    for (Op op : taken) {
      switch (op) {
        case Op.Add add -> add.node().addPending = false;
        case Op.Set set -> set.node().setPending = null;
        case Op.Grow grow -> grow.node().growPending = null;
        default -> {}
      }
    }
    return taken;
  }

  /** Calls {@code each} with every element below the root, parents first, siblings in order. */
  public void walk(BiConsumer<String, Node> each) {
    walk(root, each);
  }

  private static void walk(Node parent, BiConsumer<String, Node> each) {
    for (Node node : parent.children()) {
      each.accept(parent.id, node);
      walk(node, each);
    }
  }

  private void set(Node node, Map<String, @Nullable Object> changes) {
    if (node.addPending || changes.isEmpty()) {
      return;
    }
    if (node.growPending != null && node.growPending.more().keySet().removeAll(changes.keySet())) {
      // It would otherwise be put behind the new text.
      if (node.growPending.more().isEmpty()) {
        ops.remove(node.growPending);
        node.growPending = null;
      }
    }
    if (node.setPending == null) {
      node.setPending = new Op.Set(node, new LinkedHashMap<>(changes));
      ops.add(node.setPending);
    } else {
      node.setPending.changes().putAll(changes);
    }
  }

  private void remove(Node parent, int index) {
    Node node = parent.children().get(index);
    parent.delete(index);
    forget(node);
    ops.add(new Op.Remove(node.id));
  }

  private void forget(Node node) {
    byId.remove(node.id);
    weight -= node.weight;
    if (node.attachment() instanceof Resident resident) {
      resident.gone();
    }
    for (Node child : node.children()) {
      forget(child);
    }
  }

  // 48 bits are short on the wire and will not clash on a page; if they do, the id is the next free
  // one.
  private static String id(long hash) {
    return Long.toString(hash & 0xFFFF_FFFF_FFFFL, 36);
  }

  private static long hash(long parent, String name) {
    long hash = parent * 0x9E37_79B9_7F4A_7C15L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100_0000_01B3L;
    }
    return mix(hash);
  }

  // The finaliser of MurmurHash3 (Austin Appleby, public domain): spreads the bits.
  private static long mix(long value) {
    long h = value;
    h = (h ^ (h >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
    return h ^ (h >>> 33);
  }
}

package runnel.internal.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client's tree: applies patches and snapshots as they are decoded from the wire. What tests look
 * at, and the Java twin of the TypeScript client's store. Not safe for use by several threads.
 */
public final class Mirror {
  /** One element as the client has it. */
  public static final class Item {
    private final @Nullable Item parent;
    private final String id;
    private final String kind;
    private final Map<String, Object> props = new LinkedHashMap<>();
    private final List<Item> children = new ArrayList<>();

    private Item(@Nullable Item parent, String id, String kind) {
      this.parent = parent;
      this.id = id;
      this.kind = kind;
    }

    /** What events name it by. */
    public String id() {
      return id;
    }

    /** What sort of element it is. */
    public String kind() {
      return kind;
    }

    /** Its properties by name. */
    public Map<String, Object> props() {
      return props;
    }

    /** The innermost element of a kind around it, or null. */
    public @Nullable Item around(String kind) {
      Item at = parent;
      while (at != null && !at.kind.equals(kind)) {
        at = at.parent;
      }
      return at;
    }

    /** The elements in it. */
    public List<Item> children() {
      return children;
    }

    /** The tree from here as nested maps: {@code {id, kind, props, children}}. */
    public Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("id", id);
      map.put("kind", kind);
      map.put("props", new LinkedHashMap<>(props));
      map.put("children", children.stream().map(Item::toMap).toList());
      return map;
    }
  }

  private final Map<String, Item> byId = new HashMap<>();
  private final List<Map<String, Object>> appended = new ArrayList<>();
  private Item root = new Item(null, "root", "root");

  /** The tree that every client starts with. */
  public Mirror() {
    clear();
  }

  /** Back to the tree that every client starts with. */
  public void clear() {
    byId.clear();
    root = new Item(null, "root", "root");
    byId.put("root", root);
    insert(root, 0, "main", "main", Map.of());
    insert(root, 1, "toasts", "toasts", Map.of());
  }

  /** The top. */
  public Item root() {
    return root;
  }

  /** The element with this id, or null. */
  public @Nullable Item find(String id) {
    return byId.get(id);
  }

  /** What was appended: toasts. */
  public List<Map<String, Object>> appended() {
    return appended;
  }

  /**
   * Applies the ops of a patch.
   *
   * @throws IllegalStateException if one does not fit the tree
   */
  public void patch(List<?> ops) {
    for (Object op : ops) {
      apply((List<?>) op);
    }
  }

  /** Replaces the tree by the nodes of a snapshot. */
  public void snapshot(List<?> nodes) {
    byId.clear();
    root = new Item(null, "root", "root");
    byId.put("root", root);
    for (Object node : nodes) {
      List<?> parts = (List<?>) node;
      Item parent = get(parts.get(0));
      insert(
          parent,
          parent.children.size(),
          text(parts.get(1)),
          text(parts.get(2)),
          (Map<?, ?>) Objects.requireNonNull(parts.get(3)));
    }
  }

  private void apply(List<?> op) {
    switch (text(op.get(0))) {
      case "add" -> {
        Item parent = get(op.get(1));
        int index = ((Number) Objects.requireNonNull(op.get(2))).intValue();
        Map<?, ?> props = (Map<?, ?>) Objects.requireNonNull(op.get(5));
        insert(parent, index, text(op.get(3)), text(op.get(4)), props);
      }
      case "set" -> set(get(op.get(1)), (Map<?, ?>) Objects.requireNonNull(op.get(2)));
      case "remove" -> {
        Item gone = get(op.get(1));
        if (gone.parent != null) {
          gone.parent.children.remove(gone);
        }
        forget(gone);
      }
      case "order" -> {
        Item parent = get(op.get(1));
        for (Object move : (List<?>) Objects.requireNonNull(op.get(2))) {
          List<?> pair = (List<?>) move;
          Item moved = get(pair.get(0));
          parent.children.remove(moved);
          Object before = pair.get(1);
          int at = before == null ? parent.children.size() : parent.children.indexOf(get(before));
          parent.children.add(at, moved);
        }
      }
      case "append" -> {
        Item to = get(op.get(1));
        Map<String, Object> item = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(op.get(2)))
            .forEach((name, value) -> item.put(text(name), value));
        if (to.kind.equals("toasts")) {
          appended.add(item);
        } else {
          item.forEach((name, more) -> to.props.merge(name, more, (a, b) -> a + text(b)));
        }
      }
      default -> throw new IllegalStateException("no such op: " + op);
    }
  }

  private void insert(Item parent, int index, String id, String kind, Map<?, ?> props) {
    if (byId.containsKey(id)) {
      throw new IllegalStateException("there is an element " + id + " already");
    }
    Item item = new Item(parent, id, kind);
    set(item, props);
    parent.children.add(index, item);
    byId.put(id, item);
  }

  private static void set(Item item, Map<?, ?> changes) {
    changes.forEach(
        (name, value) -> {
          if (value == null) {
            item.props.remove(text(name));
          } else {
            item.props.put(text(name), value);
          }
        });
  }

  private void forget(Item item) {
    byId.remove(item.id);
    item.children.forEach(this::forget);
  }

  private Item get(@Nullable Object id) {
    Item item = byId.get(id);
    if (item == null) {
      throw new IllegalStateException("there is no element " + id);
    }
    return item;
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }
}

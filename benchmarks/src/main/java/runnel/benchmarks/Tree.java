package runnel.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page as a client keeps it: a tree of elements, changed by the ops of docs/wire.md. */
final class Tree {
  private final Map<String, Element> elements = new HashMap<>();
  private final Element root;

  Tree() {
    root = new Element(null, "root", "root", Map.of());
    elements.put("root", root);
    add("root", 0, "main", "main", Map.of());
    add("root", 1, "toasts", "toasts", Map.of());
  }

  /** One element. */
  static final class Element {
    final String id;
    final String kind;
    final Map<String, @Nullable Object> props;
    final List<Element> children = new ArrayList<>();
    private final @Nullable Element parent;

    Element(@Nullable Element parent, String id, String kind, Map<?, ?> props) {
      this.parent = parent;
      this.id = id;
      this.kind = kind;
      this.props = new LinkedHashMap<>();
      props.forEach((name, value) -> this.props.put((String) name, value));
    }
  }

  Element get(String id) {
    return Objects.requireNonNull(elements.get(id), () -> "no element " + id);
  }

  boolean has(String id) {
    return elements.containsKey(id);
  }

  /** All elements, in the order of the page. */
  Stream<Element> all() {
    return below(root);
  }

  private static Stream<Element> below(Element element) {
    return Stream.concat(Stream.of(element), element.children.stream().flatMap(Tree::below));
  }

  /**
   * Applies one op.
   *
   * @param owned whether the client owns the value of the input now, so that a new one is dropped
   */
  void apply(List<?> op, Predicate<String> owned) {
    String name = (String) op.get(0);
    String id = (String) op.get(1);
    switch (name) {
      case "add" ->
          add(
              id,
              ((Number) op.get(2)).intValue(),
              (String) op.get(3),
              (String) op.get(4),
              (Map<?, ?>) op.get(5));
      case "set" ->
          ((Map<?, ?>) op.get(2)).forEach((prop, value) -> set(id, (String) prop, value, owned));
      case "remove" -> remove(get(id));
      case "order" -> ((List<?>) op.get(2)).forEach(move -> move(get(id), (List<?>) move));
      case "append" -> {
        // A toast: it has been seen and is gone.
      }
      default -> throw new IllegalArgumentException("unknown op " + op);
    }
  }

  /** Replaces all by the nodes of a snapshot. */
  void restore(List<?> nodes) {
    elements.clear();
    root.children.clear();
    elements.put("root", root);
    for (Object each : nodes) {
      List<?> node = (List<?>) each;
      Element parent = get((String) node.get(0));
      add(
          parent.id,
          parent.children.size(),
          (String) node.get(1),
          (String) node.get(2),
          (Map<?, ?>) node.get(3));
    }
  }

  private void add(String parentId, int index, String id, String kind, Map<?, ?> props) {
    Element parent = get(parentId);
    Element element = new Element(parent, id, kind, props);
    parent.children.add(index, element);
    if (elements.put(id, element) != null) {
      throw new IllegalArgumentException("added twice: " + id);
    }
  }

  private void set(String id, String prop, @Nullable Object value, Predicate<String> owned) {
    if (prop.equals("value") && owned.test(id)) {
      return;
    }
    if (value == null) {
      get(id).props.remove(prop);
    } else {
      get(id).props.put(prop, value);
    }
  }

  private void remove(Element element) {
    Objects.requireNonNull(element.parent).children.remove(element);
    below(element).forEach(each -> elements.remove(each.id));
  }

  private void move(Element parent, List<?> move) {
    Element element = get((String) move.get(0));
    parent.children.remove(element);
    Object before = move.get(1);
    int index =
        before == null ? parent.children.size() : parent.children.indexOf(get((String) before));
    parent.children.add(index, element);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    describe(root, "", out);
    return out.toString();
  }

  private static void describe(Element element, String indent, StringBuilder out) {
    out.append(indent).append(element.kind).append(' ').append(element.props).append('\n');
    element.children.forEach(child -> describe(child, indent + "  ", out));
  }
}

package runnel.internal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An element of the page as the client has it, and how far the run in progress has come with it.
 */
public final class Node {
  // Below this number of children a scan is as quick as a map, and most containers are small.
  private static final int INDEX_FROM = 12;

  final @Nullable Node parent;
  final String id;
  final String kind;
  final String key;
  // Among the siblings of its kind that have no key of their own, in one run; -1 for a node with
  // its own key.
  final int occurrence;
  final long hash;
  private Props props;
  // Its text when that has grown since it was last asked for; copying it for each word would cost
  // the square of its length.
  private @Nullable StringBuilder text;
  // Of its properties, as they were when they were last given, with what they have grown by since.
  long weight;
  boolean stale;
  // Drawn by runs of its own.
  boolean part;
  // Stays when a run of the page does not place it.
  boolean kept;

  private List<Node> children = List.of();
  private @Nullable Map<String, Node> byKey;

  // The run that has last placed this node, when that was, and its place among its siblings in that
  // run.
  int seenIn;
  int placedAt;
  int order;

  // As a container: the run that has last put something in, and how far it came.
  int enteredIn;
  int cursor;
  int placed;
  boolean disordered;
  private int[] counts = {};
  private String[] counted = {};

  // What is not sent yet.
  boolean addPending;
  Op.@Nullable Set setPending;
  Op.@Nullable Grow growPending;

  private @Nullable Object attachment;
  private @Nullable Supplier<@Nullable String> source;
  private int generation;

  Node(
      @Nullable Node parent,
      String id,
      String kind,
      String key,
      int occurrence,
      long hash,
      Props props) {
    this.parent = parent;
    this.id = id;
    this.kind = kind;
    this.key = key;
    this.occurrence = occurrence;
    this.hash = hash;
    this.props = props;
  }

  /** Unique in the tree, and the same whenever the same code draws the same page. */
  public String id() {
    return id;
  }

  /** What sort of element it is, like {@code slider}. */
  public String kind() {
    return kind;
  }

  /** What it is in, or null for the root. */
  public @Nullable Node parent() {
    return parent;
  }

  /** The run that has last put something in, or taken something away; 0 before. */
  public int enteredIn() {
    return enteredIn;
  }

  /** The properties that the client has or will have. */
  public Props props() {
    if (text != null) {
      props = props.replaced("text", text.toString());
      text = null;
    }
    return props;
  }

  void props(Props next) {
    props = next;
    text = null;
  }

  void growText(String more) {
    if (text == null) {
      text = new StringBuilder(props.get("text") instanceof String start ? start : "");
    }
    text.append(more);
  }

  /** Whether the client shows it as old: the run in progress has not reached it yet. */
  public boolean stale() {
    return stale;
  }

  /** The elements in it, in the order the client has them. */
  public List<Node> children() {
    return children;
  }

  /** Whether the given run has placed it. */
  public boolean seenIn(int run) {
    return seenIn == run;
  }

  /** What the run keeps with it: for an input how to read its events. */
  public @Nullable Object attachment() {
    return attachment;
  }

  /**
   * Keeps something with this node.
   *
   * @param generation of the code that put it there
   * @param source asked for the line of code when the node is new or the code has changed
   */
  public void attach(
      Object attachment, int generation, Supplier<Supplier<@Nullable String>> source) {
    if (this.attachment == null || this.generation != generation) {
      this.generation = generation;
      this.source = source.get();
    }
    this.attachment = attachment;
  }

  /** The line of code that put it there, or null if not known. */
  public @Nullable String source() {
    return source == null ? null : source.get();
  }

  void enter(int run) {
    if (enteredIn != run) {
      enteredIn = run;
      startOver();
    }
  }

  void startOver() {
    cursor = -1;
    placed = 0;
    disordered = false;
    Arrays.fill(counts, 0);
  }

  /** How many children of a kind without a key this run has placed so far; counts one more. */
  int count(String kind) {
    int i = 0;
    while (i < counted.length && !counted[i].equals(kind)) {
      i++;
    }
    if (i == counted.length) {
      counted = Arrays.copyOf(counted, i + 1);
      counts = Arrays.copyOf(counts, i + 1);
      counted[i] = kind;
    }
    return counts[i]++;
  }

  @Nullable Node child(String key) {
    if (byKey != null) {
      return byKey.get(key);
    }
    for (Node child : children) {
      if (child.key.equals(key)) {
        return child;
      }
    }
    return null;
  }

  void insert(int index, Node child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(index, child);
    if (byKey != null) {
      byKey.put(child.key, child);
    } else if (children.size() >= INDEX_FROM) {
      byKey = new HashMap<>();
      for (Node each : children) {
        byKey.put(each.key, each);
      }
    }
  }

  void delete(int index) {
    Node gone = children.remove(index);
    if (byKey != null) {
      byKey.remove(gone.key);
    }
  }

  void reorder(List<Node> inOrder) {
    children = new ArrayList<>(inOrder);
  }
}

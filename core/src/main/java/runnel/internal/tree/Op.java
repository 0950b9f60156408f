package runnel.internal.tree;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change to the client's tree, see docs/wire.md. To be encoded at once after {@link
 * Tree#takeOps()}.
 */
public sealed interface Op {
  /** A new element with the properties that it has when it is sent. */
  record Add(Node node, String parent, int index) implements Op {}

  /** New values of properties; null takes one away. */
  record Set(Node node, Map<String, @Nullable Object> changes) implements Op {}

  /** An element goes, with all below it. */
  record Remove(String id) implements Op {}

  /** Moves among the children of an element, one after the other. */
  record Order(String parent, List<Move> moves) implements Op {}

  /** Texts of an element go on: by the name of the property what is put behind. */
  record Grow(Node node, Map<String, StringBuilder> more) implements Op {}

  /** Something that happens once and is not part of the tree afterwards. */
  record Append(String id, Map<String, Object> item) implements Op {}

  /**
   * One move.
   *
   * @param before the sibling that it is put in front of; null puts it at the end
   */
  record Move(String id, @Nullable String before) {}
}

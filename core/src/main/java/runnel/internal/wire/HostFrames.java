package runnel.internal.wire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Node;
import runnel.internal.tree.Op;
import runnel.internal.tree.Tree;

/** Writes what a host sends, see docs/wire.md. Each method appends one frame to a message. */
public final class HostFrames {
  private final StringBuilder out = new StringBuilder();

  /** Whether nothing was appended since the last {@link #take()}. */
  public boolean isEmpty() {
    return out.isEmpty();
  }

  /** The message so far; the next frame begins a new one. */
  public String take() {
    String message = out.toString();
    out.setLength(0);
    // One large page must not be kept by an idle session.
    if (out.capacity() > 4096) {
      out.trimToSize();
    }
    return message;
  }

  /**
   * Answers a hello.
   *
   * @param dev whether the app is under development
   * @param restored whether a session that was taken up knows the events up to {@code ref}
   * @param calls numbers of the calls that wait for an answer
   */
  public void welcome(
      String token,
      String mode,
      long seq,
      long ref,
      String build,
      boolean dev,
      boolean restored,
      Collection<Long> calls) {
    start("welcome").append(",\"v\":1");
    text("token", token);
    text("mode", mode);
    number("seq", seq);
    number("ref", ref);
    text("build", build);
    if (dev) {
      out.append(",\"dev\":true");
    }
    if (restored) {
      out.append(",\"restored\":true");
    }
    if (!calls.isEmpty()) {
      out.append(",\"calls\":");
      JsonWriter.write(out, calls);
    }
    out.append('}');
  }

  /** A run has begun. */
  public void begin(long seq, long run, long ack) {
    start("begin");
    position(seq, run, ack);
    out.append('}');
  }

  /** Changes to the tree. */
  public void patch(long seq, long run, long ack, List<Op> ops) {
    start("patch");
    position(seq, run, ack);
    out.append(",\"ops\":[");
    for (int i = 0; i < ops.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      op(ops.get(i));
    }
    out.append("]}");
  }

  /** A run is over. */
  public void end(long seq, long run, long ack, String status) {
    start("end");
    position(seq, run, ack);
    text("status", status);
    out.append('}');
  }

  /** The whole tree. */
  public void snapshot(long seq, long run, long ack, String status, Tree tree) {
    start("snapshot");
    position(seq, run, ack);
    text("status", status);
    out.append(",\"nodes\":[");
    int first = out.length();
    tree.walk(
        (parent, node) -> {
          if (out.length() > first) {
            out.append(',');
          }
          out.append("[\"").append(parent).append("\",");
          element(node);
          out.append(']');
        });
    out.append("]}");
  }

  /** Something was refused. */
  public void problem(
      String code, String message, String fix, @Nullable String at, long ref, String by) {
    start("problem");
    text("code", code);
    text("message", message);
    if (!fix.isEmpty()) {
      text("fix", fix);
    }
    if (at != null) {
      text("at", at);
    }
    if (ref > 0) {
      number("ref", ref);
    }
    text("by", by);
    out.append('}');
  }

  /** Asks the browser for something. */
  public void call(long call, String what, Map<String, ?> args) {
    start("call");
    number("call", call);
    text("what", what);
    out.append(",\"args\":");
    JsonWriter.write(out, args);
    out.append('}');
  }

  /** The answer to a call is there, or nobody waits for it any more. */
  public void over(long call) {
    start("over");
    number("call", call);
    out.append('}');
  }

  /**
   * The loads as they stand.
   *
   * @param now in milliseconds since 1970, as the times in the list
   * @param list as JSON
   */
  public void loads(long now, String list) {
    start("loads");
    number("now", now);
    out.append(",\"loads\":").append(list).append('}');
  }

  /** What came of a query. */
  public void reply(long query, @Nullable Object value) {
    start("reply");
    number("query", query);
    out.append(",\"value\":");
    JsonWriter.write(out, value);
    out.append('}');
  }

  /** Nothing came of a query. */
  public void noReply(long query, String code, String message) {
    start("reply");
    number("query", query);
    text("error", code);
    text("message", message);
    out.append('}');
  }

  /** Somebody is there. */
  public void pong() {
    start("pong").append('}');
  }

  /** Appends a message made earlier. */
  public void again(String frames) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.append(frames);
  }

  private void op(Op op) {
    switch (op) {
      case Op.Add add -> {
        out.append("[\"add\",\"")
            .append(add.parent())
            .append("\",")
            .append(add.index())
            .append(',');
        element(add.node());
        out.append(']');
      }
      case Op.Set set -> {
        out.append("[\"set\",\"").append(set.node().id()).append("\",");
        JsonWriter.write(out, set.changes());
        out.append(']');
      }
      case Op.Remove remove -> out.append("[\"remove\",\"").append(remove.id()).append("\"]");
      case Op.Order order -> {
        out.append("[\"order\",\"").append(order.parent()).append("\",[");
        char separator = ' ';
        for (Op.Move move : order.moves()) {
          out.append(separator == ',' ? ",[" : "[").append('"').append(move.id()).append("\",");
          JsonWriter.write(out, move.before());
          out.append(']');
          separator = ',';
        }
        out.append("]]");
      }
      case Op.Grow grow -> {
        out.append("[\"append\",\"").append(grow.node().id()).append("\",");
        JsonWriter.write(out, grow.more());
        out.append(']');
      }
      case Op.Append append -> {
        out.append("[\"append\",\"").append(append.id()).append("\",");
        JsonWriter.write(out, append.item());
        out.append(']');
      }
    }
  }

  private void element(Node node) {
    out.append('"').append(node.id()).append("\",\"").append(node.kind()).append("\",");
    JsonWriter.write(out, node.stale() ? staleToo(node) : node.props());
  }

  private static Object staleToo(Node node) {
    java.util.Map<String, Object> props = new java.util.LinkedHashMap<>();
    node.props().forEach(props::put);
    props.put("stale", true);
    return props;
  }

  private StringBuilder start(String type) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    return out.append("{\"t\":\"").append(type).append('"');
  }

  private void position(long seq, long run, long ack) {
    number("seq", seq);
    number("run", run);
    number("ack", ack);
  }

  private void number(String name, long value) {
    out.append(",\"").append(name).append("\":").append(value);
  }

  private void text(String name, String value) {
    out.append(",\"").append(name).append("\":");
    JsonWriter.string(out, value);
  }
}

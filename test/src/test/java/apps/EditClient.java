package apps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;
import runnel.internal.wire.Mirror;
import runnel.spi.Connection;
import runnel.spi.Peer;
import runnel.test.AppTest;

/**
 * A client of its own, over the real frames, whose connection is as bad as a test wants: what it
 * sends may be sent twice, and lost with the connection at any place. It does what docs/wire.md
 * asks of a client, and no more.
 */
final class EditClient {
  private final AppTest app;
  private final Mirror mirror = new Mirror();
  // Not acknowledged, and of these not sent on this connection.
  private final Deque<Map<String, @Nullable Object>> inFlight = new ArrayDeque<>();
  private final List<Map<String, Object>> problems = new ArrayList<>();
  private @Nullable Line line;
  private @Nullable String token;
  private String mode = "";
  private long seq;
  private long ref;
  // Changes to an editor that its rows do not show yet.
  private final Deque<Map<String, @Nullable Object>> changes = new ArrayDeque<>();
  private String by = "client";
  private long made;

  EditClient(AppTest app) {
    this.app = app;
    connect(null, Map.of());
  }

  /** Says hello as the client of an earlier session. */
  EditClient(AppTest app, String token, Map<String, ?> values) {
    this.app = app;
    connect(token, values);
  }

  private final class Line implements Connection {
    private @Nullable Peer peer;

    @Override
    public Map<String, String> headers() {
      return Map.of("user-agent", "edits");
    }

    @Override
    public void send(String message, Runnable written) {
      if (line == this) {
        message.lines().forEach(EditClient.this::receive);
      }
      written.run();
    }

    @Override
    public void close(int code, String reason) {
      if (code >= 4_000) {
        throw new AssertionError("closed: " + code + " " + reason);
      }
    }
  }

  private void connect(@Nullable String token, Map<String, ?> values) {
    Map<String, @Nullable Object> hello = new LinkedHashMap<>();
    hello.put("t", "hello");
    hello.put("v", 1);
    if (token != null) {
      hello.put("token", token);
      hello.put("seq", seq);
      hello.put("values", values);
    }
    Line opened = new Line();
    line = opened;
    Peer peer = app.host().connect(opened);
    opened.peer = peer;
    peer.receive(JsonWriter.text(hello));
  }

  void drop() {
    Line gone = line;
    line = null;
    if (gone != null) {
      Objects.requireNonNull(gone.peer).closed();
    }
  }

  boolean isConnected() {
    return line != null;
  }

  /** Comes back, and sends again what the host has not taken. */
  void comeBack() {
    drop();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Mirror.Item editor = findOrNull(mirror.root(), "dataEditor");
    if (editor != null) {
      values.put(editor.id(), editor.props().get("value"));
    }
    connect(token, values);
    flush(2);
  }

  /** A change to an editor, which is sent so many times. */
  void change(String id, Object change, int times) {
    List<Object> numbered = List.of(by, ++made, change);
    event(id, numbered, true, times);
    changes.add(inFlight.getLast());
  }

  private static boolean isShown(Map<String, @Nullable Object> change, Mirror.Item editor) {
    List<?> numbered = (List<?>) Objects.requireNonNull(change.get("value"));
    return editor.props().get("value") instanceof Map<?, ?> kept
        && kept.get("seen") instanceof Map<?, ?> seen
        && seen.get(numbered.get(0)) instanceof Long upTo
        && (Long) Objects.requireNonNull(numbered.get(1)) <= upTo;
  }

  // Those come again that the host may not have: what it has, it passes over.
  private void again() {
    inFlight.clear();
    for (Map<String, @Nullable Object> change : changes) {
      change.put("ref", ++ref);
      inFlight.add(change);
    }
  }

  /** Comes back as after a reload: with nothing of the tree, nor of what was in flight. */
  void reload() {
    drop();
    mirror.clear();
    seq = 0;
    inFlight.clear();
    changes.clear();
    by += "'";
    made = 0;
    connect(token, Map.of());
  }

  /** An event, which is sent so many times. */
  void event(String id, @Nullable Object value, boolean trigger, int times) {
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    frame.put("t", "event");
    frame.put("ref", ++ref);
    frame.put("id", id);
    if (trigger) {
      frame.put("trigger", true);
    }
    if (!trigger || value != null) {
      frame.put("value", value);
    }
    inFlight.add(frame);
    for (int i = 0; i < times; i++) {
      send(frame);
    }
  }

  /** Sends all that is in flight, each so many times. */
  void flush(int times) {
    for (Map<String, @Nullable Object> frame : List.copyOf(inFlight)) {
      for (int i = 0; i < times; i++) {
        send(frame);
      }
    }
  }

  private void send(Map<String, @Nullable Object> frame) {
    if (line != null && line.peer != null) {
      line.peer.receive(JsonWriter.text(frame));
    }
  }

  private void receive(String text) {
    Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(Json.parse(text));
    if (frame.get("seq") instanceof Long number) {
      seq = number;
    }
    switch (String.valueOf(frame.get("t"))) {
      case "welcome" -> {
        token = String.valueOf(frame.get("token"));
        mode = String.valueOf(frame.get("mode"));
        long taken = (Long) Objects.requireNonNull(frame.get("ref"));
        if (mode.equals("new") || mode.equals("recover")) {
          mirror.clear();
          ref = taken;
          again();
        } else {
          acknowledged(taken);
          ref = Math.max(ref, taken);
        }
      }
      case "patch" -> mirror.patch((List<?>) Objects.requireNonNull(frame.get("ops")));
      case "snapshot" -> mirror.snapshot((List<?>) Objects.requireNonNull(frame.get("nodes")));
      case "problem" -> {
        Map<String, Object> problem = new LinkedHashMap<>();
        frame.forEach((name, value) -> problem.put(String.valueOf(name), value));
        problems.add(problem);
        inFlight.removeIf(event -> Objects.equals(event.get("ref"), frame.get("ref")));
        changes.removeIf(event -> Objects.equals(event.get("ref"), frame.get("ref")));
      }
      default -> {}
    }
    if (frame.get("ack") instanceof Long ack) {
      acknowledged(ack);
    }
    Mirror.Item editor = findOrNull(mirror.root(), "dataEditor");
    if (editor != null) {
      changes.removeIf(change -> isShown(change, editor));
    }
  }

  private void acknowledged(long upTo) {
    inFlight.removeIf(event -> (Long) Objects.requireNonNull(event.get("ref")) <= upTo);
  }

  String mode() {
    return mode;
  }

  int waiting() {
    return inFlight.size();
  }

  List<Map<String, Object>> problems() {
    return problems;
  }

  /** The first element of a kind. */
  Mirror.Item element(String kind) {
    return find(mirror.root(), kind);
  }

  private static Mirror.Item find(Mirror.Item at, String kind) {
    Mirror.Item found = findOrNull(at, kind);
    if (found == null) {
      throw new AssertionError("there is no " + kind);
    }
    return found;
  }

  private static Mirror.@Nullable Item findOrNull(Mirror.Item at, String kind) {
    if (at.kind().equals(kind)) {
      return at;
    }
    for (Mirror.Item child : at.children()) {
      Mirror.Item found = findOrNull(child, kind);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}

package apps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
 * A client as docs/wire.md wants it, on a wire that loses, repeats and delays what it is given. It
 * lives beside the one of {@link AppTest}, which gives it the app and the clock.
 */
final class FaultyClient {
  private record Event(
      long ref, Map<String, @Nullable Object> frame, @Nullable Object before, boolean sent) {}

  private final AppTest app;
  private Mirror mirror = new Mirror();
  private @Nullable Mirror next;
  private Deque<Event> outbox = new ArrayDeque<>();
  private @Nullable Line line;
  private @Nullable String token;
  private long seq;
  private long lastRef;

  /** What goes out is lost. */
  boolean losesEvents;

  /** What comes in is lost. */
  boolean losesFrames;

  /** What goes out arrives twice. */
  boolean repeatsEvents;

  /** The host is not told that it may go on writing. */
  boolean readsSlowly;

  FaultyClient(AppTest app) {
    this.app = app;
    connect();
  }

  /** Has a new line, whatever became of the old one: the host may not know yet that it is dead. */
  void connect() {
    losesEvents = losesFrames = repeatsEvents = readsSlowly = false;
    Line opened = new Line();
    line = opened;
    opened.peer = app.host().connect(opened);
    Map<String, @Nullable Object> hello = new LinkedHashMap<>();
    hello.put("t", "hello");
    hello.put("v", 1);
    if (token != null) {
      hello.put("token", token);
      hello.put("seq", seq);
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      collect(mirror.root(), values);
      hello.put("values", values);
      Map<String, @Nullable Object> before = new LinkedHashMap<>();
      Map<String, Event> first = new HashMap<>();
      boolean clicked = false;
      for (Event event : outbox) {
        String id = String.valueOf(event.frame().get("id"));
        clicked |= event.frame().containsKey("trigger");
        if (event.frame().containsKey("value")) {
          first.putIfAbsent(id, event);
          Event known = Objects.requireNonNull(first.get(id));
          if (clicked) {
            before.put(id, List.of(known.ref(), Objects.requireNonNull(known.before())));
          }
        }
      }
      hello.put("before", before);
    }
    opened.peer.receive(JsonWriter.text(hello));
    if (line == opened && opened.welcomed) {
      send();
    }
  }

  private void collect(Mirror.Item item, Map<String, @Nullable Object> values) {
    if (item.props().containsKey("value")) {
      values.put(item.id(), item.props().get("value"));
    }
    item.children().forEach(child -> collect(child, values));
  }

  /** The host learns that the line is dead. */
  void cut() {
    Line gone = line;
    line = null;
    if (gone != null) {
      Objects.requireNonNull(gone.peer).closed();
    }
  }

  /** A line that was given up, to be heard of once more. */
  @Nullable Line line() {
    return line;
  }

  void click(String id) {
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    frame.put("trigger", true);
    offer(id, frame, null);
  }

  void set(String id, Object value) {
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    frame.put("value", value);
    Object before = Objects.requireNonNull(mirror.find(id)).props().put("value", value);
    offer(id, frame, before);
  }

  private void offer(String id, Map<String, @Nullable Object> frame, @Nullable Object before) {
    frame.put("t", "event");
    frame.put("id", id);
    frame.put("ref", ++lastRef);
    outbox.add(new Event(lastRef, frame, before, false));
    if (line != null && line.welcomed) {
      send();
    }
  }

  private void send() {
    Deque<Event> now = outbox;
    outbox = new ArrayDeque<>();
    for (Event event : now) {
      outbox.add(new Event(event.ref(), event.frame(), event.before(), true));
    }
    Line to = Objects.requireNonNull(line);
    for (Event event : now) {
      if (!event.sent() || to.resends) {
        event.frame().put("ack", seq);
        to.say(JsonWriter.text(event.frame()));
      }
    }
    to.resends = false;
  }

  /** One connection as the host sees it. */
  final class Line implements Connection {
    private @Nullable Peer peer;
    private boolean welcomed;
    private boolean resends;
    private final List<String> lost = new ArrayList<>();

    void say(String frame) {
      if (losesEvents) {
        lost.add(frame);
        return;
      }
      Objects.requireNonNull(peer).receive(frame);
      if (repeatsEvents) {
        peer.receive(frame);
      }
    }

    /** What was thought lost arrives after all, too late. */
    void late() {
      lost.forEach(Objects.requireNonNull(peer)::receive);
      peer.closed();
    }

    @Override
    public void send(String message, Runnable written) {
      if (line == this && !losesFrames) {
        message.lines().forEach(frame -> take(this, frame));
      }
      if (!readsSlowly) {
        written.run();
      }
    }

    @Override
    public void close(int code, String reason) {
      if (line == this) {
        throw new AssertionError("closed: " + code + " " + reason);
      }
    }
  }

  private void take(Line from, String text) {
    Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(Json.parse(text));
    String type = String.valueOf(frame.get("t"));
    if (type.equals("welcome")) {
      welcome(from, frame);
      return;
    }
    if (type.equals("problem")) {
      throw new AssertionError("problem: " + frame);
    }
    if (frame.get("seq") instanceof Long number) {
      if (type.equals("snapshot")) {
        mirror.snapshot(list(frame, "nodes"));
        next = null;
      } else if (number <= seq) {
        return;
      } else if (number != seq + 1) {
        throw new AssertionError("frame " + number + " after " + seq);
      }
      seq = number;
      long ack = number(frame, "ack");
      outbox.removeIf(event -> event.ref() <= ack);
    }
    if (type.equals("patch")) {
      (next == null ? mirror : next).patch(list(frame, "ops"));
    }
    if (type.equals("end") && next != null) {
      mirror = next;
      next = null;
    }
    // What the user does counts more than what the host knew before it.
    for (Event event : outbox) {
      Mirror.Item item = mirror.find(String.valueOf(event.frame().get("id")));
      if (item != null && event.frame().get("value") instanceof Object value) {
        item.props().put("value", value);
      }
    }
  }

  private void welcome(Line from, Map<?, ?> frame) {
    token = (String) frame.get("token");
    long ref = number(frame, "ref");
    if (List.of("recover", "new").contains(String.valueOf(frame.get("mode")))) {
      boolean restored = Boolean.TRUE.equals(frame.get("restored"));
      seq = number(frame, "seq");
      next = new Mirror();
      Deque<Event> again = new ArrayDeque<>();
      long renumbered = ref;
      for (Event event : outbox) {
        boolean click = event.frame().containsKey("trigger");
        if (restored ? event.ref() > ref : click && !event.sent()) {
          event.frame().put("ref", ++renumbered);
          again.add(new Event(renumbered, event.frame(), event.before(), false));
        }
      }
      outbox = again;
      lastRef = renumbered;
    } else {
      outbox.removeIf(event -> event.ref() <= ref);
      if (outbox.isEmpty()) {
        lastRef = ref;
      }
      from.resends = true;
    }
    from.welcomed = true;
  }

  private static long number(Map<?, ?> frame, String name) {
    return (Long) Objects.requireNonNull(frame.get(name));
  }

  private static List<?> list(Map<?, ?> frame, String name) {
    return (List<?>) Objects.requireNonNull(frame.get(name));
  }

  boolean isSettled() {
    return outbox.isEmpty();
  }

  Map<String, Object> tree() {
    return mirror.root().toMap();
  }
}

package e2e;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;
import runnel.internal.wire.Mirror;

/**
 * What a client that speaks the wire has seen: the whole tree after each of its events. A visitor
 * of its own, who comes from the page of the app but does not use it.
 */
final class Transcript {
  private static final String CONNECT =
      """
      inWorker => new Promise(open => {
        window.heard = [];
        const hear = ({ data }) => typeof data === "string" && heard.push(...data.split("\\n"));
        if (inWorker) {
          const worker = new Worker("app/worker.js");
          worker.onmessage = hear;
          window.tell = text => worker.postMessage(text);
          open();
        } else {
          const socket = new WebSocket("ws", "runnel.1");
          socket.onmessage = hear;
          window.tell = text => socket.send(text);
          socket.onopen = open;
        }
      })
      """;

  private final Page page;
  private final Mirror mirror = new Mirror();
  private final Map<String, Map<String, Object>> held = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private long seq;
  private long ref;
  private long queries;

  private Transcript(Page page) {
    this.page = page;
  }

  /**
   * Plays a scenario.
   *
   * @param inWorker whether the app runs in a worker of the page; else on the server of the page
   * @param scenario events, one a line: {@code Label} clicks a button, {@code Label = json} gives
   *     an input a value, {@code Label ! json} submits something once, {@code Label ? json} asks an
   *     element for something; or go by its kind. What is in a form waits for the button that
   *     submits it
   */
  static String of(Page page, boolean inWorker, List<String> scenario) {
    Transcript transcript = new Transcript(page);
    page.evaluate(CONNECT, inWorker);
    transcript.send(Map.of("t", "hello", "v", 1));
    for (String event : scenario) {
      transcript.play(event);
    }
    return transcript.text.toString();
  }

  private void play(String event) {
    String[] asks = event.split(" \\? ", 2);
    if (asks.length == 2) {
      Mirror.Item asked = Objects.requireNonNull(find(mirror.root(), asks[0]), event);
      Map<String, Object> query = new LinkedHashMap<>();
      query.put("t", "query");
      query.put("query", ++queries);
      query.put("id", asked.id());
      query.put("ask", Objects.requireNonNull(Json.parse(asks[1])));
      text.append("> ").append(event).append('\n');
      send(query);
      return;
    }
    boolean submits = event.contains(" ! ");
    String[] parts = event.split(submits ? " ! " : " = ", 2);
    Mirror.Item item = find(mirror.root(), parts[0]);
    if (item == null) {
      throw new IllegalStateException("Nothing is called " + parts[0] + ":\n" + text);
    }
    Mirror.Item form = item.around("form");
    if (form != null && parts.length == 2 && !submits) {
      text.append("> ").append(event).append(" (held)\n");
      held.computeIfAbsent(form.id(), id -> new TreeMap<>())
          .put(item.id(), Objects.requireNonNull(Json.parse(parts[1])));
      return;
    }
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    frame.put("t", "event");
    frame.put("ref", ++ref);
    frame.put("id", item.id());
    if (submits) {
      frame.put("trigger", true);
      frame.put("value", Json.parse(parts[1]));
    } else if (parts.length == 1) {
      frame.put("trigger", true);
      if (form != null) {
        frame.put("values", Objects.requireNonNullElse(held.remove(form.id()), Map.of()));
      }
    } else {
      Object value = Json.parse(parts[1]);
      frame.put("value", value);
      item.props().put("value", value);
    }
    frame.put("ack", seq);
    text.append("> ").append(event).append('\n');
    send(frame);
  }

  private static Mirror.@Nullable Item find(Mirror.Item from, String name) {
    if (name.equals(from.props().get("label")) || name.equals(from.kind())) {
      return from;
    }
    for (Mirror.Item child : from.children()) {
      Mirror.Item found = find(child, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Says something, and waits until it is answered. */
  private void send(Map<String, ?> frame) {
    page.evaluate("text => tell(text)", JsonWriter.text(frame));
    boolean done = false;
    while (!done) {
      page.waitForFunction("() => heard.length > 0");
      for (Object line : (List<?>) page.evaluate("() => heard.splice(0)")) {
        done |= take((Map<?, ?>) Objects.requireNonNull(Json.parse((String) line)));
      }
    }
    mirror.root().children().forEach(child -> write(child, ""));
    mirror.appended().forEach(item -> text.append("! ").append(sorted(item)).append('\n'));
    mirror.appended().clear();
  }

  /** Whether that was the end of the answer. */
  private boolean take(Map<?, ?> frame) {
    if (frame.get("seq") instanceof Number number) {
      seq = number.longValue();
    }
    if (frame.containsKey("keep")) {
      return false; // States, which a worker gives its page to keep.
    }
    switch ((String) Objects.requireNonNull(frame.get("t"))) {
      case "patch" -> mirror.patch((List<?>) Objects.requireNonNull(frame.get("ops")));
      case "problem" -> {
        text.append("? ").append(frame.get("code")).append('\n');
        // An event that is refused has no run.
        return frame.get("ref") instanceof Number refused && refused.longValue() >= ref;
      }
      case "end" -> {
        text.append("= ").append(frame.get("status")).append('\n');
        return ((Number) Objects.requireNonNull(frame.get("ack"))).longValue() >= ref;
      }
      case "reply" -> {
        Map<String, Object> reply = new TreeMap<>();
        frame.forEach((name, value) -> reply.put(String.valueOf(name), value));
        text.append("< ").append(sorted(reply)).append('\n');
        return true;
      }
      default -> {
        return false;
      }
    }
    return false;
  }

  private void write(Mirror.Item item, String indent) {
    if (item.kind().equals("look")) {
      return; // What runnel.toml says of it stands in the page of a site; see ThemingTest.
    }
    text.append(indent).append(item.kind()).append(' ').append(item.id());
    text.append(' ').append(sorted(item.props())).append('\n');
    item.children().forEach(child -> write(child, indent + "  "));
  }

  /**
   * Without the addresses of bytes, which are the host's own, the lines of the code and the methods
   * of a class, which a browser does not tell.
   */
  private static String sorted(Map<String, Object> props) {
    Map<String, Object> sorted = new TreeMap<>(props);
    sorted.remove("frames");
    sorted.remove("members");
    for (String address : List.of("src", "href", "to")) {
      sorted.computeIfPresent(address, (name, value) -> "some");
    }
    return JsonWriter.text(sorted);
  }
}

package runnel.internal.wire;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.Json.Malformed;

/** What a client sends, see docs/wire.md. */
public sealed interface ClientFrame {
  /**
   * The first frame of a connection.
   *
   * @param token names the session to be taken up again, or null
   * @param seq the last frame that arrived
   * @param values what the inputs of the page hold, by id
   * @param before of those for which events are on their way: the first one's ref, and what they
   *     held before it
   * @param address where the visitor is in the app, or null
   * @param context what the browser says of itself
   */
  record Hello(
      @Nullable String token,
      long seq,
      Map<String, @Nullable Object> values,
      Map<String, @Nullable Object> before,
      @Nullable Object address,
      Map<String, @Nullable Object> context)
      implements ClientFrame {}

  /** The browser says something else of itself than in the hello. */
  record Context(Map<String, @Nullable Object> changes) implements ClientFrame {}

  /**
   * The user touched an input.
   *
   * @param ref number of the event in its session, from 1
   * @param id the input
   * @param value its new value; null also for a trigger
   * @param trigger whether it is a click
   * @param values for a click that submits a form: what its inputs hold, by id
   * @param ack the last frame that arrived
   */
  record Event(
      long ref,
      String id,
      @Nullable Object value,
      boolean trigger,
      Map<String, @Nullable Object> values,
      long ack)
      implements ClientFrame {}

  /** Frames up to {@code seq} have arrived. */
  record Ack(long seq) implements ClientFrame {}

  /** The user wants the run in progress to end. */
  record Stop() implements ClientFrame {}

  /**
   * What came of a call, or a part of it.
   *
   * @param call number of the call
   * @param at for a part: how many characters came before; for the end of parts: how many there
   *     are; else -1
   * @param part a part of the JSON text of the value, or null
   * @param value what came of it; null also if it is in parts, or there is an error
   * @param error why nothing came of it: {@code refused}, {@code unavailable}, {@code timeout},
   *     {@code full}; else null
   * @param message the browser's words for that
   */
  record Answer(
      long call,
      long at,
      @Nullable String part,
      @Nullable Object value,
      @Nullable String error,
      String message)
      implements ClientFrame {}

  /**
   * Another page of the app has changed what the browser keeps for it: texts by key, null: gone.
   */
  record Stored(Map<String, @Nullable Object> changes) implements ClientFrame {}

  /** Whether the user looks at the page: its tab is in front. */
  record Visible(boolean visible) implements ClientFrame {}

  /** Whether the app's author looks at the loads. */
  record Inspect(boolean on) implements ClientFrame {}

  /**
   * The app's author does something to a load.
   *
   * @param load its number
   * @param action {@code refresh}, {@code cancel} or {@code invalidate}
   */
  record Manage(long load, String action) implements ClientFrame {}

  /**
   * The client asks an element for something, without a run.
   *
   * @param query its number, for the reply
   * @param id the element
   * @param ask what is asked; its kind knows what that may be
   */
  record Query(long query, String id, Map<String, @Nullable Object> ask) implements ClientFrame {}

  /** Is somebody there? */
  record Ping() implements ClientFrame {}

  /**
   * The frame that one line of a message holds.
   *
   * @throws Malformed if it is none; the text says what is wrong
   */
  static ClientFrame decode(String line) {
    if (!(Json.parse(line) instanceof Map<?, ?> fields)) {
      throw new Malformed("a frame is a JSON object");
    }
    String type = fields.get("t") instanceof String name ? name : "";
    return switch (type) {
      case "hello" -> hello(fields);
      case "event" -> {
        if (!(fields.get("id") instanceof String id)) {
          throw new Malformed("event.id is a string, got " + fields.get("id"));
        }
        boolean trigger = Boolean.TRUE.equals(fields.get("trigger"));
        if (!trigger && !fields.containsKey("value")) {
          throw new Malformed("an event has a value or trigger: true");
        }
        Object values = fields.get("values");
        if (values != null && !(trigger && values instanceof Map)) {
          throw new Malformed("event.values is an object, with trigger: true, got " + values);
        }
        yield new Event(
            number(fields, "ref", 1),
            id,
            fields.get("value"),
            trigger,
            values == null ? Map.of() : object(values),
            ack(fields));
      }
      case "ack" -> new Ack(number(fields, "seq", 0));
      case "stop" -> new Stop();
      case "visible" -> new Visible(flag(fields, type));
      case "inspect" -> new Inspect(flag(fields, type));
      case "manage" -> {
        if (!(fields.get("do") instanceof String action)) {
          throw new Malformed("manage.do is a string, got " + fields.get("do"));
        }
        yield new Manage(number(fields, "load", 1), action);
      }
      case "context" -> {
        if (!(fields.get("changes") instanceof Map<?, ?>)) {
          throw new Malformed("context.changes is an object, got " + fields.get("changes"));
        }
        yield new Context(object(fields.get("changes")));
      }
      case "query" -> {
        if (!(fields.get("id") instanceof String id) || !(fields.get("ask") instanceof Map)) {
          throw new Malformed("query.id is a string, query.ask an object, got " + fields);
        }
        yield new Query(number(fields, "query", 1), id, object(fields.get("ask")));
      }
      case "ping" -> new Ping();
      case "answer" -> answer(fields);
      case "stored" -> {
        if (!(fields.get("changes") instanceof Map<?, ?>)) {
          throw new Malformed("stored.changes is an object, got " + fields.get("changes"));
        }
        yield new Stored(object(fields.get("changes")));
      }
      default -> throw new Malformed("no such frame: t is " + fields.get("t"));
    };
  }

  private static Hello hello(Map<?, ?> fields) {
    if (!Long.valueOf(1).equals(fields.get("v"))) {
      throw new Malformed("this host speaks version 1 of the wire, got v: " + fields.get("v"));
    }
    Object token = fields.get("token");
    Object values = fields.get("values");
    Object before = fields.get("before");
    if ((token != null && !(token instanceof String))
        || (values != null && !(values instanceof Map))) {
      throw new Malformed("hello.token is a string, hello.values an object");
    }
    long seq = fields.containsKey("seq") ? number(fields, "seq", 0) : 0;
    Object context = fields.get("context");
    return new Hello(
        (String) token,
        seq,
        values == null ? Map.of() : object(values),
        before instanceof Map ? object(before) : Map.of(),
        fields.get("address"),
        context instanceof Map<?, ?> ? object(context) : Map.of());
  }

  private static Answer answer(Map<?, ?> fields) {
    long call = number(fields, "call", 1);
    long at = fields.containsKey("at") ? number(fields, "at", 0) : -1;
    String part = fields.get("part") instanceof String text ? text : null;
    String error = fields.get("error") instanceof String text ? text : null;
    if (part == null ? at < 0 && error == null && !fields.containsKey("value") : at < 0) {
      throw new Malformed("an answer has a value, an error, or parts with at");
    }
    String message = fields.get("message") instanceof String text ? text : "";
    return new Answer(call, at, part, fields.get("value"), error, message);
  }

  @SuppressWarnings("unchecked") // Made by Json: the keys are strings.
  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
  }

  private static boolean flag(Map<?, ?> fields, String type) {
    if (fields.get("value") instanceof Boolean flag) {
      return flag;
    }
    throw new Malformed(type + ".value is true or false, got " + fields.get("value"));
  }

  private static long ack(Map<?, ?> fields) {
    return fields.containsKey("ack") ? number(fields, "ack", 0) : 0;
  }

  private static long number(Map<?, ?> fields, String name, long least) {
    if (fields.get(name) instanceof Long number && number >= least) {
      return number;
    }
    throw new Malformed(name + " is a whole number from " + least + ", got " + fields.get(name));
  }
}

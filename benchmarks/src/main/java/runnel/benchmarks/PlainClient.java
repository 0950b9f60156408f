package runnel.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole Runnel client in plain Java, written from docs/wire.md alone. It keeps the page as a
 * {@link Tree}, sends what a user would do, and takes a session up again after its connection is
 * lost.
 *
 * <p>Safe for use by several threads. {@link #onEnd} is called on the connection's thread.
 */
public final class PlainClient implements AutoCloseable {
  // Each reads on one thread of its own: with a single one, hundreds of clients would queue there.
  private static final List<HttpClient> HTTP = Stream.generate(PlainClient::http).limit(4).toList();
  private static final AtomicInteger CONNECTED = new AtomicInteger();
  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("client-timer").factory());
  private static final Set<String> INPUTS =
      Set.of(
          "checkbox",
          "toggle",
          "slider",
          "rangeSlider",
          "numberInput",
          "textInput",
          "select",
          "radio",
          "tabs");

  private final URI address;
  private Tree tree = new Tree();
  private @Nullable Tree coming;
  private Runnable onEnd = () -> {};

  private @Nullable WebSocket socket;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private @Nullable String token;
  private String mode = "";
  private long seen;
  private long told;
  private boolean ackPlanned;
  private @Nullable Future<?> pings;
  private long run;
  private long lastRef;
  private long acked;
  private long endedRef = -1;
  private final TreeMap<Long, Map<String, @Nullable Object>> inFlight = new TreeMap<>();
  private final Map<String, Long> lastRefOf = new LinkedHashMap<>();
  private long bytes;
  private @Nullable String broken;

  private static HttpClient http() {
    return HttpClient.newBuilder()
        .executor(Runnable::run)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  private PlainClient(URI address) {
    this.address = address;
  }

  /** A client that has only just connected. */
  public static PlainClient connectOnly(URI address) {
    PlainClient client = new PlainClient(address);
    client.connect();
    return client;
  }

  /**
   * A client whose page has been drawn once.
   *
   * @param address of the WebSocket, like {@code ws://127.0.0.1:8501/ws}
   */
  public static PlainClient open(URI address) throws InterruptedException {
    PlainClient client = connectOnly(address);
    client.awaitEnd(0);
    return client;
  }

  /** Connects, also again after the connection was lost: the session goes on. */
  public void connect() {
    WebSocket opened =
        HTTP.get(CONNECTED.getAndIncrement() % HTTP.size())
            .newWebSocketBuilder()
            .subprotocols("runnel.1")
            .connectTimeout(Duration.ofSeconds(5))
            .buildAsync(address, new Listener())
            .join();
    synchronized (this) {
      socket = opened;
      broken = null;
      sending = CompletableFuture.completedFuture(null);
      pings = TIMER.scheduleAtFixedRate(this::ping, 25, 25, TimeUnit.SECONDS);
      Map<String, @Nullable Object> hello = new LinkedHashMap<>();
      hello.put("t", "hello");
      hello.put("v", 1);
      if (token != null) {
        hello.put("token", token);
        hello.put("seq", seen);
        hello.put("values", values());
      }
      send(hello);
    }
  }

  /** Loses the connection without a word, as a bad network does. */
  public synchronized void drop() {
    if (socket != null) {
      socket.abort();
      gone();
    }
  }

  /** Leaves. */
  @Override
  public synchronized void close() {
    if (socket != null) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(_ -> null);
      gone();
    }
  }

  private void gone() {
    socket = null;
    if (pings != null) {
      pings.cancel(false);
    }
  }

  private synchronized void ping() {
    send(new LinkedHashMap<>(Map.of("t", "ping")));
  }

  /** Called after the end of each run that no newer one has superseded. */
  public synchronized void onEnd(Runnable action) {
    onEnd = action;
  }

  /** Gives the input {@code id} a value, as the user would; returns the event's number. */
  public synchronized long set(String id, Object value) {
    tree.get(id).props.put("value", value);
    Map<String, @Nullable Object> event = event(id);
    event.put("value", value);
    return sendEvent(event);
  }

  /** Clicks the button {@code id}; returns the event's number. */
  public synchronized long click(String id) {
    Map<String, @Nullable Object> event = event(id);
    event.put("trigger", true);
    return sendEvent(event);
  }

  /** Ends the run in progress. */
  public synchronized void stop() {
    send(new LinkedHashMap<>(Map.of("t", "stop")));
  }

  /** Waits until a run has ended that took account of the event {@code ref}. */
  public synchronized void awaitEnd(long ref) throws InterruptedException {
    awaitPage(_ -> endedRef >= ref);
  }

  /** Waits until the page is as {@code wanted}. */
  public synchronized void awaitPage(Predicate<PlainClient> wanted) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!wanted.test(this)) {
      long millis = (until - System.nanoTime()) / 1_000_000;
      if (broken != null || millis <= 0) {
        throw new IllegalStateException(
            "The page did not come: " + (broken == null ? "30 s are over" : broken) + "\n" + tree);
      }
      wait(millis);
    }
  }

  /** The id of the first element of a kind. */
  public synchronized String first(String kind) {
    return tree.all().filter(e -> e.kind.equals(kind)).findFirst().orElseThrow().id;
  }

  /** Whether an element has a text that contains {@code part}. */
  public synchronized boolean shows(String part) {
    return tree.all().anyMatch(e -> e.props.get("text") instanceof String s && s.contains(part));
  }

  /** The number behind {@code prefix} in the first text that begins so, or 0. */
  public synchronized long number(String prefix) {
    return tree.all()
        .map(e -> e.props.get("text"))
        .filter(text -> text instanceof String s && s.startsWith(prefix))
        .mapToLong(text -> Long.parseLong(((String) text).substring(prefix.length())))
        .findFirst()
        .orElse(0);
  }

  /** How the session was met at the last connect: new, resume, resync or recover. */
  public synchronized String mode() {
    return mode;
  }

  /** Bytes of all messages received, in UTF-8. */
  public synchronized long bytes() {
    return bytes;
  }

  /** The page, one element a line. */
  public synchronized String page() {
    return tree.toString();
  }

  private Map<String, @Nullable Object> event(String id) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("t", "event");
    event.put("ref", ++lastRef);
    event.put("id", id);
    lastRefOf.put(id, lastRef);
    return event;
  }

  private long sendEvent(Map<String, @Nullable Object> event) {
    inFlight.put(lastRef, event);
    Map<String, @Nullable Object> frame = new LinkedHashMap<>(event);
    frame.put("ack", seen);
    told = seen;
    send(frame);
    return lastRef;
  }

  /** One message after the other: a WebSocket takes the next only when the last is written. */
  private void send(Map<String, @Nullable Object> frame) {
    WebSocket now = socket;
    if (now == null) {
      return;
    }
    String text = Json.write(frame);
    sending =
        sending.isDone()
            ? now.sendText(text, true)
            : sending.thenCompose(_ -> now.sendText(text, true));
  }

  private Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    tree.all()
        .filter(e -> INPUTS.contains(e.kind))
        .forEach(e -> values.put(e.id, e.props.get("value")));
    return values;
  }

  private void receive(String message) {
    boolean end = false;
    Runnable then;
    synchronized (this) {
      bytes += message.getBytes(StandardCharsets.UTF_8).length;
      for (String frame : message.split("\n", -1)) {
        end |= take((Map<?, ?>) Json.read(frame));
      }
      then = onEnd;
      notifyAll();
    }
    if (end) {
      then.run();
    }
  }

  /** Takes one frame; returns whether it ended a run for good. */
  private boolean take(@Nullable Map<?, ?> frame) {
    if (frame == null) {
      throw new IllegalArgumentException("null is no frame");
    }
    if (frame.containsKey("run")) {
      long of = number(frame, "run");
      if (of < run) {
        throw new IllegalArgumentException("run " + of + " after run " + run);
      }
      run = of;
    }
    switch (String.valueOf(frame.get("t"))) {
      case "welcome" -> welcome(frame);
      case "begin" -> progress(frame);
      case "patch" -> {
        Tree target = coming == null ? tree : coming;
        long ack = number(frame, "ack");
        for (Object op : list(frame, "ops")) {
          target.apply((List<?>) op, id -> lastRefOf.getOrDefault(id, 0L) > ack);
        }
        progress(frame);
      }
      case "end" -> {
        if (coming != null) {
          tree = coming;
          coming = null;
        }
        progress(frame);
        if ("superseded".equals(frame.get("status"))) {
          return false;
        }
        endedRef = acked;
        return true;
      }
      case "snapshot" -> {
        tree.restore(list(frame, "nodes"));
        progress(frame);
      }
      case "problem" -> {
        if (frame.get("ref") instanceof Number ref) {
          inFlight.remove(ref.longValue());
        }
        if (!"app".equals(frame.get("by"))) {
          broken = "problem " + frame;
        }
      }
      case "pong" -> {}
      default -> throw new IllegalArgumentException("unknown frame " + frame);
    }
    return false;
  }

  private void welcome(Map<?, ?> frame) {
    token = (String) frame.get("token");
    mode = String.valueOf(frame.get("mode"));
    if (mode.equals("new") || mode.equals("recover")) {
      long ref = number(frame, "ref");
      if (Boolean.TRUE.equals(frame.get("restored"))) {
        inFlight.headMap(ref, true).clear();
      } else {
        inFlight.clear();
        lastRefOf.clear();
      }
      lastRef = inFlight.isEmpty() ? ref : inFlight.lastKey();
      acked = ref;
      endedRef = -1;
      run = 0;
      seen = 0;
      told = 0;
      coming = mode.equals("recover") ? new Tree() : null;
      tree = mode.equals("new") ? new Tree() : tree;
    } else {
      inFlight.headMap(number(frame, "ref"), true).clear();
    }
    inFlight.values().forEach(this::send);
  }

  /** What frames with a {@code seq} tell about both directions. */
  private void progress(Map<?, ?> frame) {
    seen = number(frame, "seq");
    acked = number(frame, "ack");
    inFlight.headMap(acked, true).clear();
    if (seen - told >= 64) {
      acknowledge();
    } else if (!ackPlanned) {
      ackPlanned = true;
      TIMER.schedule(this::acknowledgeLate, 2, TimeUnit.SECONDS);
    }
  }

  private synchronized void acknowledgeLate() {
    ackPlanned = false;
    if (seen > told) {
      acknowledge();
    }
  }

  private void acknowledge() {
    told = seen;
    Map<String, @Nullable Object> ack = new LinkedHashMap<>();
    ack.put("t", "ack");
    ack.put("seq", seen);
    send(ack);
  }

  private synchronized void fail(WebSocket from, String why) {
    if (from == socket) {
      broken = why;
      notifyAll();
    }
  }

  private static long number(Map<?, ?> frame, String name) {
    return frame.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static List<?> list(Map<?, ?> frame, String name) {
    return frame.get(name) instanceof List<?> list ? list : List.of();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        String message = part.toString();
        part.setLength(0);
        try {
          receive(message);
        } catch (RuntimeException e) {
          fail(from, e + " in " + message);
        }
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      fail(from, "closed: " + code + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      fail(from, error.toString());
    }
  }
}

package runnel.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.AppBody;
import runnel.Limit;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;
import runnel.internal.wire.Mirror;
import runnel.spi.Connection;
import runnel.spi.Databases;
import runnel.spi.Identity;
import runnel.spi.Peer;

/**
 * Drives an app as a user would, through the real frames, with no browser: one event, one finished
 * run.
 *
 * <pre>{@code
 * try (var app = AppTest.start(new Sales()::app)) {
 *   app.sidebar().select("City").choose("Rome");
 *   assertEquals("1", app.metric("Sales").value());
 * }
 * }</pre>
 *
 * <p>Deterministic: all happens on the calling thread, and time passes only in {@link #advance}. An
 * exception in the app fails the test unless it was started by {@link #startAllowingErrors}. For
 * one thread.
 */
public final class AppTest extends Part implements AutoCloseable {
  // How the engine names the threads of its functions in the background.
  private static final String LOADS = "runnel-load-";
  private static final String CACHED = "runnel-cache-";

  private AppBody latest;
  private VirtualHost host;
  private App app;
  private final Databases databases;
  private @Nullable Identity user;
  private final boolean first;
  private final boolean allowErrors;
  private final Mirror mirror = new Mirror();
  private final List<Map<String, Object>> problems = new ArrayList<>();
  private final HeldForms forms = new HeldForms();
  private final List<String> messages = new ArrayList<>();
  private final TestBrowser browser;
  private final Map<String, String> kept = new HashMap<>();
  private String version = "";
  private @Nullable Line line;
  private @Nullable String token;
  private boolean reading = true;
  private Runnable beforeSending = () -> {};
  // Where the browser is as long as the app does not look at it.
  private Map<String, Object> address = parsed("");
  private final Map<String, Object> context = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String mode = "";
  private String status = "";
  private long seq;
  private long ref;
  private int runs;
  private long queries;
  private final Map<Long, Map<?, ?>> replies = new HashMap<>();

  private AppTest(String address, AppBody body, boolean allowErrors, Databases databases) {
    this.databases = databases;
    this.address = parsed(address);
    this.allowErrors = allowErrors;
    this.latest = body;
    this.host = new VirtualHost(kept, version, databases);
    this.browser = new TestBrowser(host.depot());
    this.app = new App(body, host, "test");
    this.user = null;
    this.first = true;
    connect();
  }

  private AppTest(AppTest beside, @Nullable Identity user) {
    this.databases = beside.databases;
    this.allowErrors = beside.allowErrors;
    this.latest = beside.latest;
    this.host = beside.host;
    this.browser = new TestBrowser(host.depot());
    this.app = beside.app;
    this.user = user;
    this.first = false;
    connect();
  }

  /**
   * A new session of the app, with its first run done.
   *
   * @throws AssertionError if the run fails
   */
  public static AppTest start(AppBody body) {
    return new AppTest("", body, false, new TestSql());
  }

  /**
   * A new session of a visitor who follows a link into the app.
   *
   * @param address relative to the app, without percent signs: {@code cities?year=2012}
   */
  public static AppTest startAt(String address, AppBody body) {
    return new AppTest(address, body, false, new TestSql());
  }

  /**
   * A new session of an app that asks in SQL, on databases that the test makes up: a {@link
   * TestSql}.
   */
  public static AppTest startWith(Databases databases, AppBody body) {
    return new AppTest("", body, false, databases);
  }

  /** A new session of an app that asks in SQL and may fail: see {@link #exception()}. */
  public static AppTest startAllowingErrorsWith(Databases databases, AppBody body) {
    return new AppTest("", body, true, databases);
  }

  /** A new session of an app that may fail: see {@link #exception()}. */
  public static AppTest startAllowingErrors(AppBody body) {
    return new AppTest("", body, true, new TestSql());
  }

  /** A session of another user of the same app. Closing it closes its connection. */
  public AppTest another() {
    return new AppTest(this, null);
  }

  /** A session of another, signed-in user of the same app. */
  public AppTest another(String signedIn) {
    return new AppTest(this, Identity.of(signedIn));
  }

  /**
   * The visitor signs in, as at a provider: the page is left, and comes back as that user's.
   *
   * @param claims what the provider says: {@code name} and {@code email} among it
   */
  public void signIn(String id, Map<String, String> claims) {
    become(
        new Identity(
            id, claims.getOrDefault("name", ""), claims.getOrDefault("email", ""), claims));
  }

  /** The user signs out, and the page comes back as nobody's. */
  public void signOut() {
    become(null);
  }

  /**
   * Loses the connection, and connects again from the same page as another user, with the token of
   * the session: what somebody does who has found it.
   */
  public void reconnectAs(String other) {
    disconnect();
    user = Identity.of(other);
    connect();
  }

  private void become(@Nullable Identity other) {
    user = other;
    reload();
  }

  // ---- What the user does

  void event(Mirror.Item item, @Nullable Object value, boolean trigger) {
    if (forms.holds(item, trigger)) {
      forms.hold(item, value);
      return;
    }
    Map<String, @Nullable Object> submitted =
        item.kind().equals("formSubmit") ? forms.take(item, this::present) : Map.of();
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    frame.put("t", "event");
    frame.put("ref", ++ref);
    frame.put("id", item.id());
    if (trigger) {
      frame.put("trigger", true);
    }
    if (!trigger || value != null) {
      frame.put("value", value);
    }
    if (!submitted.isEmpty()) {
      frame.put("values", submitted);
    }
    frame.put("ack", seq);
    if (!trigger && value != null) {
      // The client shows what the user did; the host sends only what differs.
      item.props().put("value", Objects.requireNonNull(Json.parse(JsonWriter.text(value))));
    }
    beforeSending.run();
    send(JsonWriter.text(frame));
    settle();
  }

  /** Asks an element for something, as its client does: what it answers, or why it does not. */
  @Nullable Object ask(Mirror.Item item, Map<String, ?> ask) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("t", "query");
    frame.put("query", ++queries);
    frame.put("id", item.id());
    frame.put("ask", ask);
    send(JsonWriter.text(frame));
    settle();
    Map<?, ?> reply = replies.remove(queries);
    if (reply == null) {
      throw new AssertionError("there is no answer to " + ask);
    }
    if (reply.get("error") != null) {
      throw new AssertionError(reply.get("error") + " " + reply.get("message"));
    }
    return reply.get("value");
  }

  /** Calls {@code hook} between what a touch changes in the client and its being sent. */
  public void beforeSending(Runnable hook) {
    beforeSending = hook;
  }

  /**
   * Goes to another address of the app: follows a link, goes back, or edits it.
   *
   * @param address relative to the app, without percent signs: {@code cities?year=2012}
   */
  public void navigate(String address) {
    go(parsed(address));
  }

  void go(Map<String, Object> to) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("t", "event");
    frame.put("ref", ++ref);
    frame.put("id", "address");
    frame.put("value", to);
    frame.put("ack", seq);
    address = to;
    Mirror.Item known = mirror.find("address");
    if (known != null) {
      known.props().put("value", to);
    }
    beforeSending.run();
    send(JsonWriter.text(frame));
    settle();
  }

  /**
   * What the browser says of itself from the next connection on: {@code context} in docs/wire.md.
   */
  public void context(String name, Object value) {
    context.put(name, value);
  }

  /** A header of the requests from the next connection on. */
  public void header(String name, String value) {
    headers.put(name.toLowerCase(Locale.ROOT), value);
  }

  private static Map<String, Object> parsed(String address) {
    int mark = address.indexOf('?');
    List<Object> query = new ArrayList<>();
    if (mark >= 0) {
      for (String pair : address.substring(mark + 1).split("&")) {
        int equals = pair.indexOf('=');
        query.add(
            equals < 0
                ? List.of(pair, "")
                : List.of(pair.substring(0, equals), pair.substring(equals + 1)));
      }
    }
    Map<String, Object> parsed = new LinkedHashMap<>();
    parsed.put("path", mark < 0 ? address : address.substring(0, mark));
    parsed.put("query", query);
    return parsed;
  }

  /** Presses the Stop button. */
  public void pressStop() {
    send("{\"t\":\"stop\"}");
    settle();
  }

  /** Sends a raw message, as a client with a mistake in it might. */
  public void send(String message) {
    if (line != null && line.peer != null) {
      line.peer.receive(message);
    }
  }

  /** The app's process ends in good order and is started anew; the client connects again. */
  public void restart() {
    stop();
    connect();
  }

  /**
   * The app's process, or its worker, dies without a word and is started anew: what it had not kept
   * is lost. The client connects again.
   */
  public void crash() {
    Map<String, String> written = Map.copyOf(kept);
    stop();
    kept.clear();
    kept.putAll(written);
    connect();
  }

  /** The app's process ends in good order and is started anew; {@link #reconnect} connects. */
  public void stop() {
    disconnect();
    app.close();
    host = new VirtualHost(kept, version, databases);
    browser.readFrom(host.depot());
    app = new App(latest, host, "test");
  }

  /** What the app and its visitors may use up, from now on. Default: as on a server. */
  public void limit(Limit limit, long most) {
    host.limits.put(limit, most);
  }

  /** The version of the app from its next start on. Default: an empty text. */
  public void version(String version) {
    this.version = version;
  }

  /** The secret that names the session. */
  public String token() {
    return Objects.requireNonNull(token, "not connected yet");
  }

  /** Events that a test has sent by {@link #send} count, too. */
  public void counted(int events) {
    ref = Math.max(ref, events);
  }

  /** The user turns to another tab, or comes back. */
  public void visible(boolean visible) {
    send("{\"t\":\"visible\",\"value\":" + visible + "}");
    settle();
  }

  /** From now on the functions of loads and tasks do not begin before {@link #completeLoads}. */
  public void holdLoads() {
    host.hold(LOADS);
  }

  /** Lets the functions of loads and tasks begin and come to their end, now and from now on. */
  public void completeLoads() {
    host.release(LOADS);
    settle();
  }

  /**
   * From now on the functions of cached values and resources do not begin before {@link
   * #completeCached}.
   */
  public void holdCached() {
    host.hold(CACHED);
  }

  /** Lets the functions of cached values and resources begin and end, now and from now on. */
  public void completeCached() {
    host.release(CACHED);
    settle();
  }

  /** Lets time pass for the app; what is due happens. */
  public void advance(Duration time) {
    host.advance(time);
    settle();
  }

  /**
   * Puts the host's clock on the wall forward, or back if {@code by} is negative, as a correction
   * of the machine's time does. No time passes.
   */
  public void putClock(Duration by) {
    host.wallAhead += by.toMillis();
  }

  // ---- The connection

  /** Loses the connection. The session waits for the client to come back. */
  public void disconnect() {
    Line gone = line;
    if (gone != null && gone.peer != null) {
      line = null;
      gone.peer.closed();
    }
    host.drain();
  }

  /** Connects again as the client does: with its token, the last frame seen and its values. */
  public void reconnect() {
    disconnect();
    connect();
  }

  /**
   * Connects again having lost what was drawn: only the token is left, as after a reload of the
   * page.
   */
  public void reload() {
    disconnect();
    address = parsed(address());
    mirror.clear();
    seq = 0;
    connect();
  }

  /** The same at another address, as when the visitor edits it by hand. */
  public void reloadAt(String address) {
    disconnect();
    mirror.clear();
    this.address = parsed(address);
    seq = 0;
    connect();
  }

  /**
   * Connects once more, as a second tab with the same session would.
   *
   * @return why the app closed the first connection, or null if it did not
   */
  public @Nullable String connectTwice() {
    Line first = line;
    connect();
    return first == null ? null : first.closed;
  }

  /** Stops taking messages after the next, as a client on a slow network. */
  public void stopReading() {
    reading = false;
  }

  /** Takes messages again. */
  public void startReading() {
    reading = true;
    if (line != null && line.unread != null) {
      Runnable written = line.unread;
      line.unread = null;
      written.run();
    }
    settle();
  }

  private void connect() {
    Map<String, @Nullable Object> hello = new LinkedHashMap<>();
    hello.put("t", "hello");
    hello.put("v", 1);
    if (token != null) {
      hello.put("token", token);
      hello.put("seq", seq);
      Map<String, Object> values = new LinkedHashMap<>();
      collectValues(mirror.root(), values);
      hello.put("values", values);
    }
    hello.put("address", where());
    if (!context.isEmpty()) {
      hello.put("context", context);
    }
    Line opened = new Line();
    line = opened;
    opened.peer = user == null ? app.connect(opened) : app.connect(opened, user);
    opened.peer.receive(JsonWriter.text(hello));
    opened.greeted = true;
    List<Map<?, ?>> asked = List.copyOf(opened.calls);
    opened.calls.clear();
    asked.forEach(call -> browser.answer(call, this::send));
    settle();
  }

  /**
   * One connection as the app sees it. What comes over a line that is no longer in use is ignored.
   */
  private final class Line implements Connection {
    private @Nullable Peer peer;
    private @Nullable String closed;
    private @Nullable Runnable unread;
    // What the app asks in answering the hello: no client answers before it has read that.
    private final List<Map<?, ?>> calls = new ArrayList<>();
    private boolean greeted;

    @Override
    public void send(String message, Runnable written) {
      if (line == this) {
        messages.add(message);
        message.lines().forEach(AppTest.this::receive);
      }
      if (reading) {
        written.run();
      } else {
        unread = written;
      }
    }

    @Override
    public Map<String, String> headers() {
      return headers;
    }

    @Override
    public void close(int code, String reason) {
      closed = code + " " + reason;
    }
  }

  private static void collectValues(Mirror.Item item, Map<String, Object> values) {
    Object value = item.props().get("value");
    if (value != null && !List.of("metric", "json", "address").contains(item.kind())) {
      values.put(item.id(), value);
    }
    item.children().forEach(child -> collectValues(child, values));
  }

  private void receive(String line) {
    Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(Json.parse(line));
    if (frame.get("seq") instanceof Long number) {
      seq = number;
    }
    switch ((String) Objects.requireNonNull(frame.get("t"))) {
      case "welcome" -> {
        token = (String) frame.get("token");
        mode = (String) Objects.requireNonNull(frame.get("mode"));
        if (mode.equals("new") || mode.equals("recover")) {
          mirror.clear();
          ref = (Long) Objects.requireNonNull(frame.get("ref"));
        }
      }
      case "begin" -> {
        runs++;
        status = "running";
      }
      case "patch" -> mirror.patch((List<?>) Objects.requireNonNull(frame.get("ops")));
      case "snapshot" -> {
        mirror.snapshot((List<?>) Objects.requireNonNull(frame.get("nodes")));
        status = (String) Objects.requireNonNull(frame.get("status"));
      }
      case "call" -> {
        Line to = this.line;
        if (to != null && !to.greeted) {
          to.calls.add(frame);
        } else {
          browser.answer(frame, this::send);
        }
      }
      case "reply" -> replies.put((Long) Objects.requireNonNull(frame.get("query")), frame);
      case "end" -> status = (String) Objects.requireNonNull(frame.get("status"));
      case "problem" -> {
        Map<String, Object> problem = new LinkedHashMap<>();
        frame.forEach((name, value) -> problem.put(String.valueOf(name), value));
        problems.add(problem);
      }
      default -> {}
    }
  }

  private void settle() {
    host.drain();
    if (!allowErrors && status.equals("error")) {
      throw new AssertionError("the app failed: " + exception());
    }
  }

  // ---- What there is to see

  /** The visitor's browser, which answers {@code ui.browser()} and {@code ui.storage()}. */
  public TestBrowser browser() {
    return browser;
  }

  /** What the app's author was told on the host's console. */
  public List<String> warnings() {
    return host.warnings;
  }

  /** How many contents the app has the host keep for its pages: pictures, downloads. */
  public int held() {
    return host.depot().size();
  }

  /**
   * The bytes that the app has the host keep at an address.
   *
   * @throws AssertionError if there are none
   */
  public byte[] download(String address) {
    byte[] bytes = host.depot().bytes(address);
    if (bytes == null) {
      throw new AssertionError("there is nothing at " + address);
    }
    return bytes;
  }

  TestDepot depot() {
    return host.depot();
  }

  boolean present(Mirror.Item item) {
    return mirror.find(item.id()) == item;
  }

  @Override
  Mirror.Item item() {
    return Objects.requireNonNull(mirror.find("main"));
  }

  @Override
  AppTest app() {
    return this;
  }

  /** The part beside the page. */
  public Part sidebar() {
    return beside("sidebar");
  }

  /** The part at the bottom of the window. */
  public Part bottom() {
    return beside("bottom");
  }

  /** The dialog that is open. */
  public Element dialog() {
    return beside("dialog");
  }

  /** Whether a dialog is open. */
  public boolean hasDialog() {
    return mirror.root().children().stream().anyMatch(item -> item.kind().equals("dialog"));
  }

  /** What the page was told about itself by {@code ui.page}. */
  public Element page() {
    return beside("pageSetup");
  }

  /** The logo. */
  public Element logo() {
    return beside("logo");
  }

  private Element beside(String kind) {
    for (Mirror.Item item : mirror.root().children()) {
      if (item.kind().equals(kind)) {
        return new Element(this, item);
      }
    }
    throw new AssertionError("there is no " + kind);
  }

  private Object where() {
    Mirror.Item known = mirror.find("address");
    return known == null ? address : Objects.requireNonNull(known.props().get("value"));
  }

  /** Where the browser is, relative to the app, without percent signs: {@code cities?year=2012}. */
  public String address() {
    Map<?, ?> where = (Map<?, ?>) where();
    StringBuilder text = new StringBuilder(String.valueOf(where.get("path")));
    char before = '?';
    for (Object pair : (List<?>) Objects.requireNonNull(where.get("query"))) {
      text.append(before)
          .append(((List<?>) pair).get(0))
          .append('=')
          .append(((List<?>) pair).get(1));
      before = '&';
    }
    return text.toString();
  }

  /** How many entries the app has made in the browser's history. */
  public int historyEntries() {
    Mirror.Item known = mirror.find("address");
    return known != null && known.props().get("entry") instanceof Long entry ? entry.intValue() : 0;
  }

  /** The titles of the pages in the list of the navigation. */
  public List<String> pages() {
    return mirror.root().children().stream()
        .filter(item -> item.kind().equals("navigation"))
        .flatMap(item -> ((List<?>) Objects.requireNonNull(item.props().get("pages"))).stream())
        .map(page -> String.valueOf(((Map<?, ?>) page).get("title")))
        .toList();
  }

  /** What the browser's tab is called by the navigation, or an empty text. */
  public String pageTitle() {
    return mirror.root().children().stream()
        .filter(item -> item.kind().equals("navigation"))
        .map(item -> String.valueOf(item.props().getOrDefault("title", "")))
        .findFirst()
        .orElse("");
  }

  /** How the last run ended: {@code done}, {@code error}, {@code stopped}; or {@code running}. */
  public String status() {
    return status;
  }

  /** How many runs the client has seen. */
  public int runs() {
    return runs;
  }

  /**
   * How the last connection began: {@code new}, {@code resume}, {@code resync} or {@code recover}.
   */
  public String mode() {
    return mode;
  }

  /** Why the app closed the connection, like {@code 4000 RN030 …}, or null. */
  public @Nullable String closed() {
    return line == null ? null : line.closed;
  }

  /** The texts of the messages that popped up. */
  public List<String> toasts() {
    return appended("text");
  }

  /** What was played over the page, in order: {@code balloons}, {@code snow}. */
  public List<String> effects() {
    return appended("effect");
  }

  private List<String> appended(String name) {
    return mirror.appended().stream()
        .filter(item -> item.containsKey(name))
        .map(item -> String.valueOf(item.get(name)))
        .toList();
  }

  /** What was refused: fields of {@code problem} frames. */
  public List<Map<String, Object>> problems() {
    return problems;
  }

  /** Every message that the app sent, for tests of what goes over the wire. */
  public List<String> messages() {
    return messages;
  }

  /** The whole tree as nested maps, to be compared. */
  public Map<String, Object> tree() {
    return mirror.root().toMap();
  }

  /** Puts new code in place of the old, as a save of the file does. */
  public void replace(AppBody body) {
    latest = body;
    app.replace(body);
    settle();
  }

  /** Puts new code in place of the old, with state carried over by {@code adopter}. */
  public void replace(AppBody body, UnaryOperator<@Nullable Object> adopter) {
    latest = body;
    app.replace(body, adopter);
    settle();
  }

  /** The app itself, for what a host can do with it. */
  public App host() {
    return app;
  }

  @Override
  public void close() {
    if (first) {
      app.close();
      host.drain();
    } else {
      disconnect();
    }
  }
}

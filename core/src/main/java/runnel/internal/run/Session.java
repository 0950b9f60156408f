package runnel.internal.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.RunnelException;
import runnel.internal.load.Store;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;
import runnel.internal.tree.Tree;
import runnel.internal.wire.ClientFrame;
import runnel.internal.wire.ClientFrame.Event;
import runnel.internal.wire.ClientFrame.Hello;
import runnel.spi.Connection;
import runnel.spi.Host;
import runnel.spi.Identity;
import runnel.spi.Observer;

/**
 * One user's page: what the client is told, what the inputs hold, and the scopes that are drawn.
 * What comes out is what a run for each event, one after the other, would give.
 *
 * <p>Everything is guarded by the monitor of the session, which is never held while the user's code
 * runs.
 */
final class Session {
  final Engine engine;
  final String token;
  // For logs: of the token's 192 bits it tells 32.
  final String name;
  final @Nullable String user;
  final Tree tree;
  final Store loads;
  final Store userLoads;
  private final Outbox outbox;
  private final Scope page;
  private final Map<String, Cell<?>> cells = new HashMap<>();
  private final Calls calls = new Calls(this);
  private final Kept kept = new Kept(this);
  private final Dialogs dialogs;
  private final Address address = new Address(this);
  private final Values values = new Values(address);
  private final Events events;
  private final Pages pages = new Pages(this, address);
  private Visit visit = Visit.UNKNOWN;
  // The app shows something of it.
  private boolean visitRead;
  private final @Nullable Memory memory;
  private final Holdings holdings;
  private @Nullable Inspection inspection;
  // Made when first asked for: nothing else names it, so that apps without media are without it.
  private @Nullable Shelf shelf;
  // Likewise.
  private @Nullable Queries queries;

  // All that have begun.
  private final Set<Run> active = new LinkedHashSet<>();
  private @Nullable Run pageRun;
  private int runs;
  private String status = "done";
  private boolean loadsDue;
  private boolean flushes;
  private long loadsShownAt;
  private long taken;
  // Events that the session has taken in another host, and that none has seen to.
  private List<Event> left = List.of();
  private int absences;
  private boolean hidden;
  private boolean ended;
  private volatile String from = "";
  private volatile String badge = "";
  // Long.MAX_VALUE while the client is there.
  private volatile long awaySince = Long.MAX_VALUE;
  // What fragments have written elsewhere that are gone themselves.
  private final List<Node> leftBehind = new ArrayList<>();
  private final Map<String, Runnable> closers = new LinkedHashMap<>();

  Session(Engine engine, String token, @Nullable String user) {
    this.engine = engine;
    this.tree = new Tree((int) engine.host.limit(Limit.ELEMENTS), this::room);
    this.dialogs = new Dialogs(this);
    this.token = token;
    this.name = Integer.toHexString(token.hashCode());
    this.user = user;
    Host.Keeper keeper = engine.host.keeper();
    this.memory = keeper == null ? null : new Memory(this, keeper);
    this.holdings = new Holdings(this, memory);
    this.loads = new Store(this, memory);
    this.userLoads = user == null ? loads : engine.loadsOf(user);
    this.loadsShownAt = engine.host.millis() - engine.limits.frameMillis();
    this.outbox = new Outbox(this, tree, engine.limits, calls);
    this.events = new Events(tree, values, address, dialogs, outbox, this::keeps);
    // Its body is whatever the script is then: it must not keep the first one.
    this.page = new Scope(this, null, tree.main(), main -> {});
  }

  // ---- The client comes and goes.

  synchronized void attach(
      Connection connection, Hello hello, String mode, @Nullable Identity identity) {
    Connection old = outbox.connection();
    if (old != null) {
      old.close(4001, "RN037 this session was opened elsewhere");
    }
    if (mode.equals("recover")) {
      values.bring(hello.values());
      if (memory != null && memory.isRestored()) {
        hello.before().forEach((id, before) -> values.isOnItsWay(id, before, taken));
      }
    }
    boolean outdated = hello.seq() == 0 && kept.forget();
    Visit visits = new Visit(hello.context(), connection.headers(), identity);
    outdated |= visitRead && !visit.equals(visits);
    visit = visits;
    if ((hello.seq() == 0 || !mode.equals("resume")) && hello.address() != null) {
      outdated |= address.comesTo(hello.address());
    }
    absences++;
    awaySince = Long.MAX_VALUE;
    from = connection.address();
    badge = connection.badge();
    closeInspection();
    outbox.attach(connection, mode, hello.seq(), taken, memory != null && memory.isRestored());
    if (memory != null) {
      memory.welcomed();
    }
    if (runs == 0) {
      page.redrawSoon();
      left.forEach(page::offer);
      left = List.of();
    } else if (outdated) {
      page.redraw();
    }
    hidden = false;
    shown();
  }

  synchronized void detach(Connection connection) {
    if (outbox.connection() == connection) {
      outbox.detach();
      awaySince = engine.host.millis();
      closeInspection();
      int absence = ++absences;
      engine.host.schedule(engine.limits.awayMillis(), () -> endIfAway(absence));
    }
  }

  /**
   * Takes up what was kept of the session with this token.
   *
   * @return false if it is the session of another user
   */
  synchronized boolean recall(String former, String text) {
    return memory != null && memory.recall(former, text);
  }

  /** Takes up what {@link #leave} has written. */
  void restore(
      Map<String, @Nullable Object> held,
      Map<String, @Nullable Object> toldOf,
      long lastTaken,
      List<Event> waiting) {
    values.restore(held, toldOf);
    events.restore(lastTaken);
    taken = lastTaken;
    left = waiting;
  }

  /** Writes down what is to outlive the host, but for states and tasks. */
  void leave(Map<String, @Nullable Object> form) {
    form.put("taken", taken);
    List<Object> waiting = new ArrayList<>();
    left.forEach(event -> waiting.add(event.toMap()));
    values.inHand().forEach(event -> waiting.add(event.toMap()));
    for (Scope scope : scopes()) {
      scope.waitingEvents().forEach(event -> waiting.add(event.toMap()));
    }
    form.put("waiting", waiting);
    values.leave(form);
  }

  private synchronized void endIfAway(int absence) {
    if (absences == absence) {
      end(1000, "away for too long");
    }
  }

  /** Ends the session: nothing runs any more. */
  synchronized void end(int closeCode, String reason) {
    if (ended) {
      return;
    }
    ended = true;
    if (memory != null) {
      memory.keep();
    }
    closeInspection();
    engine.forget(this);
    engine.host.observer().sessionClosed(name, reason);
    engine.host.schedule(
        0,
        () -> {
          engine.loads.close(loads);
          engine.closeCache(loads);
        });
    for (Scope scope : scopes()) {
      scope.stop();
      scope.end();
    }
    if (shelf != null) {
      shelf.close();
    }
    if (queries != null) {
      queries.close();
    }
    closers.forEach((name, action) -> engine.host.start("runnel-close-" + name, action));
    closers.clear();
    Connection connection = outbox.connection();
    if (connection != null) {
      outbox.detach();
      connection.close(closeCode, reason);
    }
  }

  synchronized void written(Connection by) {
    outbox.written(by);
  }

  // ---- What the client says.

  /** Takes a frame that came over {@code from}; frames of a displaced connection are ignored. */
  synchronized void receive(Connection from, ClientFrame frame) {
    if (ended || outbox.connection() != from) {
      return;
    }
    if (memory != null && !(frame instanceof ClientFrame.Ping)) {
      memory.arrived();
    }
    switch (frame) {
      case Event event -> offer(from, event);
      case ClientFrame.Context context -> {
        Visit before = visit;
        visit = before.saying(context.changes());
        if (visitRead && !before.equals(visit)) {
          rerun();
        }
      }
      case ClientFrame.Ack ack -> outbox.acknowledged(ack.seq());
      case ClientFrame.Stop stop -> scopes().forEach(Scope::stop);
      case ClientFrame.Visible visible -> {
        hidden = !visible.visible();
        shown();
      }
      case ClientFrame.Answer answer -> calls.take(answer);
      case ClientFrame.Stored stored -> {
        if (kept.changed(stored.changes())) {
          rerun();
        }
      }
      case ClientFrame.Inspect inspect -> {
        if (inspection == null) {
          inspection = engine.inspect(this);
        }
        if (inspection != null) {
          inspection.turn(inspect.on());
        }
      }
      case ClientFrame.Manage manage -> {
        if (inspection != null) {
          inspection.manage(manage);
        }
      }
      case ClientFrame.Query query -> {
        if (queries == null) {
          outbox.aside().noReply(query.query(), "RN032", "There is nothing to ask on the page");
          outbox.flush();
        } else {
          queries.take(query);
        }
      }
      case ClientFrame.Ping ping -> {
        outbox.aside().pong();
        outbox.flush();
      }
      case Hello hello ->
          throw new IllegalStateException("hello is handled by the link, got " + hello);
    }
  }

  // Whoever comes back says whether to go on.
  private void closeInspection() {
    if (inspection != null) {
      inspection.turn(false);
    }
  }

  private void offer(Connection from, Event event) {
    outbox.acknowledged(event.ack());
    if (event.ref() <= taken) {
      return;
    }
    if (event.ref() != taken + 1) {
      drop(from, 4003, "RN034 event " + event.ref() + " came after event " + taken);
      return;
    }
    Scope scope = scopeOf(tree.find(event.id()));
    if (scope != page && page.hasWaitingFor(event.id())) {
      scope = page; // It came before its part was drawn, and its turn is still to come.
    }
    if (scope.waiting() >= engine.host.limit(Limit.QUEUED_EVENTS)) {
      engine.host.observer().refused("RN035");
      drop(from, 4002, "RN035 more than " + scope.waiting() + " events wait");
      return;
    }
    taken = event.ref();
    engine.host.observer().received();
    scope.offer(event);
  }

  /** The client is to come back to the next host. */
  synchronized void sendAway() {
    Connection connection = outbox.connection();
    if (connection != null) {
      drop(connection, 1001, "the app is shutting down");
    }
  }

  /** Whether a run is in progress, or an event waits for one. */
  synchronized boolean isBusy() {
    return !active.isEmpty() || scopes().stream().anyMatch(scope -> scope.run() != null);
  }

  /** How many events were taken, and wait for a run. */
  synchronized int waiting() {
    return left.size() + scopes().stream().mapToInt(Scope::waiting).sum();
  }

  // What still comes over it is not taken: the client sends it again over the next.
  private void drop(Connection connection, int closeCode, String reason) {
    detach(connection);
    connection.close(closeCode, reason);
  }

  /** What it may hold, and does. */
  Holdings holdings() {
    return holdings;
  }

  private void room(long more) {
    holdings.room(more);
  }

  /** Something is different that is to outlive the host. */
  synchronized void changed() {
    if (memory != null) {
      memory.later();
    }
  }

  /** The scope that draws this element; of what is not on the page, the page. */
  Scope scopeOf(@Nullable Node element) {
    boolean submits = element != null && element.kind().equals("formSubmit");
    // Its values are for all that draws the form.
    Node first = element != null && submits ? Forms.around(element) : element;
    for (Node node = first; node != null; node = node.parent()) {
      if (node.attachment() instanceof Scope.Tie tie) {
        return tie.scope();
      }
    }
    return page;
  }

  // The page and its fragments.
  private List<Scope> scopes() {
    List<Scope> all = new ArrayList<>();
    all.add(page);
    tree.walk(
        (parent, node) -> {
          if (node.attachment() instanceof Scope.Tie tie && tie.own()) {
            all.add(tie.scope());
          }
        });
    return all;
  }

  /** Whether its client is, or was last, at this address of the network. */
  boolean isFrom(String networkAddress) {
    return from.equals(networkAddress);
  }

  /** Whether nobody is connected. */
  boolean isAway() {
    return awaySince != Long.MAX_VALUE;
  }

  /** When its client went, by the host's clock. */
  long awaySince() {
    return awaySince;
  }

  /** Whether somebody looks at the page. */
  boolean isWatched() {
    return outbox.connection() != null && !hidden;
  }

  private void shown() {
    if (isWatched()) {
      scopes().forEach(Scope::shown);
    }
  }

  /** These go when the run that goes on is over: until then it may stand among them. */
  void leavesBehind(List<Node> outlets) {
    leftBehind.addAll(outlets);
  }

  /** Tells the client what it did wrong. */
  synchronized void problem(Connection from, String code, String message) {
    if (outbox.connection() == from) {
      outbox.aside().problem(code, message, "", null, 0, "client");
      outbox.flush();
    }
  }

  // ---- Runs.

  /** What there is to know of a run that begins. */
  Observer.RunStart start(Run begun, @Nullable Event first) {
    Pages.Known shown = pages.find(address.path());
    Node touched = first == null ? null : tree.find(first.id());
    String trigger = touched != null ? touched.kind() : "";
    return new Observer.RunStart(
        name,
        begun.number,
        shown == null ? "" : shown.path(),
        first != null && first.id().equals(Address.ID) ? "page" : trigger,
        begun.scope.waited());
  }

  /** How many patches there were. */
  int patches() {
    return outbox.patches();
  }

  int nextRun() {
    return ++runs;
  }

  // A client that has recovered may touch what its old page shows and the new one does not yet.
  boolean canTake(Event event) {
    return page.isDrawn() || tree.find(event.id()) != null || event.id().equals(Address.ID);
  }

  /** The last run of the whole page that has begun. */
  Run pageRun() {
    return Objects.requireNonNull(pageRun, "no run has begun");
  }

  /** The innermost run of this session on the current thread, or null. */
  @Nullable Run here() {
    Run run = Run.here();
    return run != null && run.scope.session == this ? run : null;
  }

  /** The run draws from here on. */
  void begin(Run begun) {
    if (memory != null) {
      memory.beforeRun();
    }
    begun.scope.begin(begun);
    if (begun.scope == page) {
      pageRun = begun;
    }
    if (begun.around == null) {
      if (active.isEmpty()) {
        status = "done";
      }
      outbox.begin(begun.number);
    }
    active.add(begun);
    engine.pulse.add(this);
  }

  /**
   * A run is over.
   *
   * @param reason why it ended early, or null if it came to its end
   */
  void over(Run finished, Cancel.@Nullable Reason reason, boolean failed) {
    active.remove(finished);
    if (failed) {
      status = "error";
    } else if (reason == Cancel.Reason.STOPPED && status.equals("done")) {
      status = "stopped";
    }
    Event answered = finished.trigger();
    Node submit = answered == null ? null : tree.find(answered.id());
    if (answered != null && submit != null && Forms.clears(Forms.around(submit))) {
      values.clear(answered.values().keySet());
    }
    if (finished.scope == page && (failed || reason == Cancel.Reason.STOPPED)) {
      dialogs.brokenOff(finished);
    }
    finished.scope.over(finished, reason, failed);
    leftBehind.forEach(tree::remove);
    leftBehind.clear();
    if (shelf != null) {
      shelf.sweep();
    }
    if (queries != null) {
      queries.sweep();
    }
    if (active.isEmpty()) {
      engine.pulse.remove(this);
    }
    changed();
    if (finished.begun() && finished.around == null && active.isEmpty()) {
      switch (reason) {
        case null -> outbox.end(status);
        case FINISHED, STOPPED -> outbox.end(status);
        case OVERTAKEN -> {
          if (page.run() == null) {
            outbox.end(status);
          }
        }
        case SUPERSEDED, RERUN -> {}
      }
    }
    if (finished.around == null) {
      outbox.flush();
    }
  }

  void flush() {
    outbox.flush();
  }

  /** Sends what changed outside of a run, together with what changes within a frame. */
  synchronized void flushSoon() {
    if (active.isEmpty() && !flushes) {
      flushes = true;
      engine.host.schedule(engine.limits.frameMillis(), this::flushNow);
    }
  }

  private synchronized void flushNow() {
    flushes = false;
    outbox.flush();
  }

  /** Called about once per frame while a run goes on. */
  synchronized void pulse() {
    long seconds = engine.host.limit(Limit.RUN_SECONDS);
    for (Run run : active) {
      if (seconds > 0 && run.takesFor(seconds * 1000)) {
        run.stop();
        engine.host.observer().refused("RN227");
        String text = "A run was ended after " + seconds + " s, the most that one may take";
        outbox.aside().problem("RN227", text, "limits.runSeconds", null, 0, "app");
      }
      if (run.drawsFor(engine.limits.staleMillis())) {
        run.scope.markStale(run);
      }
    }
    outbox.flush();
  }

  /**
   * Loads have changed that some of the scopes show. Those that change together are shown together,
   * and no more often than a screen shows pictures.
   */
  void loadsChanged() {
    if (!loadsDue) {
      loadsDue = true;
      Host host = engine.host;
      long next = loadsShownAt + engine.limits.frameMillis() - 1 - host.millis();
      host.schedule(Math.max(engine.limits.togetherMillis(), next), this::showLoads);
    }
  }

  private synchronized void showLoads() {
    loadsDue = false;
    loadsShownAt = engine.host.millis();
    scopes().forEach(Scope::showLoads);
  }

  /** Where its loads are, the narrowest first. */
  Collection<Store> loadStores() {
    return new LinkedHashSet<>(List.of(loads, userLoads, engine.sharedLoads));
  }

  /** Something to be called before the page is drawn again. */
  synchronized void post(Runnable action) {
    page.post(action);
  }

  /** Calls this when the session ends, once, in place of what was registered under that name. */
  synchronized void onClose(String name, Runnable action) {
    if (ended) {
      engine.host.start("runnel-close", action);
    } else {
      closers.put(name, action);
    }
  }

  /** Wants the page drawn again, soon. */
  synchronized void rerun() {
    page.redraw();
  }

  /** The app asks for another run: from its drawing at once, from elsewhere soon. */
  void rerunNow(boolean wholePage) {
    synchronized (this) {
      Run now = here();
      if (wholePage && now != null && dialogs.isWithin(now.scope)) {
        dialogs.letGo();
      }
      if (now == null) {
        page.redraw();
      } else if (now.draws()) {
        throw rerun(now, wholePage);
      } else if (wholePage && now.scope != page) {
        page.redraw();
      }
    }
  }

  // The run that is to draw again may be one around the present one, or none on this thread.
  private Cancel rerun(Run now, boolean wholePage) {
    Run again = now;
    while (wholePage && again.around != null) {
      again = again.around;
    }
    if (wholePage && again.scope != page) {
      page.redraw();
      return now.cancel(Cancel.Reason.OVERTAKEN);
    }
    int inARow = again.scope.rerunsInARow();
    if (inARow >= engine.limits.rerunsInARow()) {
      throw new RunnelException(
          "RN021",
          "ui.rerun() was called " + inARow + " times in a row without an event",
          "if (done) ui.stop(); else ui.rerun();   // come to an end at some time");
    }
    return again.cancel(Cancel.Reason.RERUN);
  }

  /**
   * Something the page shows has changed: if not by a run itself, the page is to be drawn again.
   */
  synchronized void changedOutside() {
    if (here() == null) {
      page.redraw();
    }
  }

  /** Keeps what an input leaves to a later session, {@code atOnce} without the monitor. */
  void keeps(Node node, Object kept, boolean atOnce) {
    synchronized (this) {
      values.keeps(node, kept);
      changed();
      if (memory != null && atOnce) {
        memory.keep();
      }
    }
    Host.Keeper keeper = engine.host.keeper();
    if (keeper != null && atOnce) {
      keeper.sync();
    }
  }

  // ---- What it is made of.

  /** What its inputs hold. */
  Values values() {
    return values;
  }

  /** What its client's events do. */
  Events events() {
    return events;
  }

  static String abbreviated(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  /** The cell of this name, made with {@code initial} when first asked for. */
  @SuppressWarnings("unchecked") // One name, one type: what the app asks for is what it has put in.
  synchronized <T extends @Nullable Object> Cell<T> cell(String name, T initial) {
    return (Cell<T>) cells.computeIfAbsent(name, n -> new Cell<>(this, recalled(n, initial)));
  }

  private <T extends @Nullable Object> T recalled(String name, T initial) {
    return memory == null ? initial : memory.recall(name, initial);
  }

  Map<String, Cell<?>> cells() {
    return cells;
  }

  Outbox outbox() {
    return outbox;
  }

  /** The user has done something in what this scope draws. */
  void touched(Scope scope) {
    if (scope == page) {
      dialogs.letGo();
    }
  }

  /** What lies over the page. */
  Dialogs dialogs() {
    return dialogs;
  }

  /** What asks the visitor's browser. */
  Calls calls() {
    return calls;
  }

  /** What it has in the host's depot. */
  synchronized Shelf shelf() {
    if (shelf == null) {
      shelf = new Shelf(this, engine.host.depot().of(user, () -> badge));
      if (ended) {
        shelf.close();
      }
    }
    return shelf;
  }

  /** What its elements answer without a run. */
  Queries queries() {
    if (queries == null) {
      queries = new Queries(this);
    }
    return queries;
  }

  /** What the visitor's browser keeps. */
  Kept kept() {
    return kept;
  }

  /** The app's pages, and where the visitor is. */
  Pages pages() {
    return pages;
  }

  /** The visitor's browser; the page is drawn again when it says something else. */
  Visit visit() {
    visitRead = true;
    return visit;
  }

  /**
   * The app has new code: what it keeps is carried over to the new classes, or dropped where that
   * cannot be.
   */
  synchronized void adopt(UnaryOperator<@Nullable Object> adopter) {
    dialogs.letGo();
    cells.values().removeIf(cell -> !cell.adopt(adopter));
    rerun();
  }

  /** Shows or takes away something over the page. */
  synchronized void overlay(String kind, @Nullable Props props) {
    tree.overlay(kind, props);
    outbox.flush();
  }

  /** Something that pops up once. */
  synchronized void toast(Map<String, Object> item) {
    tree.toast(item);
    if (active.isEmpty()) {
      outbox.flush();
    }
  }
}

package runnel.internal.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Background;
import runnel.internal.load.Entry;
import runnel.internal.load.Reader;
import runnel.internal.tree.Node;
import runnel.internal.tree.Tree;
import runnel.internal.wire.ClientFrame.Event;
import runnel.spi.Host;

/**
 * A part of the page that is drawn on its own: the whole page, or a fragment. An actor with a
 * mailbox of the events of its inputs and at most one run at a time; the runs of different scopes
 * may go on side by side.
 *
 * <p>A fragment is drawn within the run of what is around it whenever that comes by, and by runs of
 * its own in between. Guarded by the monitor of the session.
 */
final class Scope implements Reader {
  /**
   * How a fragment is drawn.
   *
   * @param every its own runs begin by themselves after so many milliseconds; 0 for never
   * @param parallel whether what is around it goes on while it is drawn
   */
  record Settings(long every, boolean parallel) {
    static final Settings PAGE = new Settings(0, false);
  }

  /** Ties a node of the tree to the scope that draws what is in it. */
  record Tie(Scope scope, boolean own) implements Tree.Resident {
    @Override
    public void gone() {
      if (own) {
        scope.end();
      } else {
        scope.outlets.removeIf(outlet -> outlet.attachment() == this);
      }
    }
  }

  final Session session;
  final @Nullable Scope outer;
  final Node node;
  // Where it writes into containers of what is around it.
  private final List<Node> outlets = new ArrayList<>();
  private final Deque<Event> mailbox = new ArrayDeque<>();
  private final Deque<Runnable> posted = new ArrayDeque<>();
  // The loads that it shows.
  private final Set<Entry> reads = new LinkedHashSet<>();
  private boolean loadsChanged;
  private boolean sharedChanged;
  private final Ticks ticks = new Ticks(this);
  private Script body;
  private Settings settings = Settings.PAGE;
  private @Nullable Run run;
  private @Nullable Run claimedBy;
  private Host.@Nullable Signal whenFree;
  private boolean wanted;
  private boolean drawn;
  private boolean ended;
  private int rerunsInARow;

  /** The page itself has no scope around it, and its body is the app's. */
  Scope(Session session, @Nullable Scope outer, Node node, Script body) {
    this.session = session;
    this.outer = outer;
    this.node = node;
    this.body = body;
  }

  /** Whether it is a part of {@code other}, or the same. */
  boolean isWithin(Scope other) {
    Scope scope = this;
    while (scope != null && scope != other) {
      scope = scope.outer;
    }
    return scope == other;
  }

  Script body() {
    return outer == null ? session.engine.script() : body;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Whether a run of it has come to its end. */
  boolean isDrawn() {
    return drawn;
  }

  // ---- What there is to do.

  int waiting() {
    return mailbox.size();
  }

  boolean hasWaitingFor(String id) {
    return mailbox.stream().anyMatch(event -> event.id().equals(id));
  }

  Collection<Event> waitingEvents() {
    return mailbox;
  }

  void offer(Event event) {
    mailbox.add(event);
    if (run != null && session.canTake(event)) {
      run.supersede();
    }
    startIfFree();
  }

  /** The next event that can be taken, or null. */
  @Nullable Event poll() {
    Event next = mailbox.peek();
    return next == null || !session.canTake(next) ? null : mailbox.poll();
  }

  /** Something to be called before it is drawn again. */
  void post(Runnable action) {
    if (!ended) {
      posted.add(action);
      redraw();
    }
  }

  @Nullable Runnable pollPosted() {
    return posted.poll();
  }

  /** Whether an event or somebody else wants it drawn again. */
  boolean wantsRun() {
    return wanted || !mailbox.isEmpty() || !posted.isEmpty();
  }

  /** Wants it drawn again, in place of a drawing that goes on. */
  void redraw() {
    wanted = true;
    if (run != null) {
      run.supersede();
    }
    startIfFree();
  }

  /** Wants it drawn again when a drawing that goes on is done. */
  void redrawSoon() {
    wanted = true;
    startIfFree();
  }

  /** Its time has come; nothing happens if it is being drawn just now. */
  void tick() {
    if (run == null) {
      redrawSoon();
    }
  }

  /** The user looks at the page again. */
  void shown() {
    ticks.shown();
    if (!reads.isEmpty()) {
      List<Entry> now = List.copyOf(reads);
      session.engine.host.schedule(0, () -> loads().shown(this, now));
    }
  }

  // ---- Loads that it shows.

  private Background loads() {
    return session.engine.loads;
  }

  /** One of its loads is different now. */
  @Override
  public void changed() {
    synchronized (session) {
      if (!ended) {
        loadsChanged = true;
        session.loadsChanged();
      }
    }
  }

  @Override
  public boolean isWatched() {
    synchronized (session) {
      return session.isWatched();
    }
  }

  /** A shared value that it shows is different now. */
  void sharedChanged() {
    synchronized (session) {
      Run now = session.here();
      if (!ended && (now == null || now.scope != this)) {
        sharedChanged = true;
        session.loadsChanged();
      }
    }
  }

  /** Draws it again if it does not show what its loads and shared values hold now. */
  void showLoads() {
    if (sharedChanged) {
      sharedChanged = false;
      loadsChanged = false;
      redrawSoon();
    } else if (loadsChanged) {
      loadsChanged = false;
      if (reads.stream().anyMatch(entry -> loads().changedFor(entry, this))) {
        redrawSoon();
      }
    }
  }

  void reads(Entry entry) {
    if (ended) {
      loads().forget(entry, this);
    } else {
      reads.add(entry);
    }
  }

  private void readsOnly(Set<Entry> now) {
    reads.removeIf(
        entry -> {
          boolean gone = !now.contains(entry);
          if (gone) {
            loads().forget(entry, this);
          }
          return gone;
        });
  }

  private void startIfFree() {
    if (run == null && claimedBy == null && !ended && wantsRun()) {
      Run next = new Run(this, null);
      run = next;
      next.task = session.engine.host.start("runnel-run-" + node.id(), next::execute);
    }
  }

  @Nullable Run run() {
    return run;
  }

  // ---- Within the run of what is around it.

  /** A run has come by: this is the body from now on, and it is to be drawn. */
  void drawWithin(Run around, Script body, Settings settings) {
    synchronized (session) {
      this.body = body;
      this.settings = settings;
      ticks.every(settings.every());
      for (Node outlet : List.copyOf(outlets)) {
        Node into = outlet.parent();
        if (into != null && session.tree.has(into)) {
          Run owner = around.within(session.scopeOf(into));
          if (owner != null) {
            session.tree.placePart(owner.number, into, "fragment", "of " + node.id());
          }
        }
      }
      wanted = true;
      if (settings.parallel()) {
        redraw();
        return;
      }
    }
    claim(around).execute();
  }

  // Takes the place of a run of its own: that is cut short, unless it answers a click.
  private Run claim(Run around) {
    Run inside = claimIfFree(around);
    while (inside == null) {
      awaitFree(around);
      inside = claimIfFree(around);
    }
    return inside;
  }

  private @Nullable Run claimIfFree(Run around) {
    synchronized (session) {
      if (run != null) {
        claimedBy = around;
        run.overtake();
        whenFree = session.engine.host.signal();
        return null;
      }
      claimedBy = null;
      Run inside = new Run(this, around);
      run = inside;
      return inside;
    }
  }

  private void awaitFree(Run around) {
    boolean freed = false;
    try {
      around.await(Objects.requireNonNull(whenFree));
      freed = true;
    } finally {
      if (!freed) {
        synchronized (session) {
          claimedBy = null;
          startIfFree();
        }
      }
    }
  }

  /** Where it writes into a container of what is around it. */
  Node outlet(int aroundNumber, Node container) {
    String key = "of " + node.id();
    Node known = session.tree.peek(container, "fragment", key);
    if (known != null && known.attachment() instanceof Tie tie && tie.scope() != this) {
      // Of one that is gone, in whose place this one has come.
      session.tree.remove(known);
      known = null;
    }
    if (known != null) {
      return aroundNumber < container.enteredIn()
          ? known
          : session.tree.placePart(aroundNumber, container, "fragment", key);
    }
    Node outlet =
        session.tree.placePartAt(aroundNumber, container, "fragment", key, within(container));
    outlet.attach(new Tie(this, false), 0, () -> null);
    outlets.add(outlet);
    return outlet;
  }

  // The fragment that it is, or is in, of those that the scope of this container has placed.
  private Node within(Node container) {
    Scope owner = session.scopeOf(container);
    Scope scope = this;
    while (scope.outer != null && scope.outer != owner) {
      scope = scope.outer;
    }
    return scope.node;
  }

  // ---- From its run.

  /** The run takes over what is wanted and draws from here on. */
  void begin(Run begun) {
    wanted = false;
    session.tree.begin(begun.number, node);
    outlets.forEach(outlet -> session.tree.begin(begun.number, outlet));
  }

  /** The run has drawn for long: what it has not reached is old. */
  void markStale(Run slow) {
    session.tree.markStale(slow.number, node);
    for (Node outlet : outlets) {
      session.tree.markStale(slow.number, outlet);
    }
  }

  /**
   * The run is over.
   *
   * @param reason why it ended early, or null if it came to its end
   */
  void over(Run finished, Cancel.@Nullable Reason reason, boolean failed) {
    if (finished.begun()) {
      rerunsInARow = reason == Cancel.Reason.RERUN ? rerunsInARow + 1 : 0;
      if (failed || reason == Cancel.Reason.STOPPED) {
        markStale(finished);
        drawn = true;
      } else if (reason == null || reason == Cancel.Reason.FINISHED) {
        session.tree.finish(finished.number, node);
        for (Node outlet : List.copyOf(outlets)) {
          session.tree.finish(finished.number, outlet);
        }
        readsOnly(finished.reads());
        drawn = true;
      } else if (reason != Cancel.Reason.OVERTAKEN) {
        wanted = true;
      }
    }
    run = null;
    if (whenFree != null) {
      whenFree.raise();
    }
    startIfFree();
  }

  int rerunsInARow() {
    return rerunsInARow;
  }

  /** It is no longer on the page. */
  void end() {
    ended = true;
    ticks.every(0);
    for (Event event : mailbox) {
      session.events().refuseGone(event);
    }
    mailbox.clear();
    readsOnly(Set.of());
    session.leavesBehind(outlets);
    if (run != null) {
      run.overtake();
    }
  }

  /** Ends the run in progress, as the user wants it. */
  void stop() {
    if (run != null) {
      run.stop();
    }
  }
}

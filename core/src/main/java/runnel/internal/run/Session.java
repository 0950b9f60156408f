package runnel.internal.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;
import runnel.internal.tree.Tree;
import runnel.internal.wire.ClientFrame;
import runnel.internal.wire.ClientFrame.Event;
import runnel.internal.wire.ClientFrame.Hello;
import runnel.spi.Connection;
import runnel.spi.Host;

/**
 * One user's page: an actor with a mailbox of events and at most one run at a time. What comes out
 * is what a run for each event, one after the other, would give.
 *
 * <p>Everything is guarded by the monitor of the session, which is never held while the user's code
 * runs.
 */
final class Session {
  final Engine engine;
  final String token;
  final Tree tree = new Tree();
  private final Outbox outbox;
  private final Deque<Event> mailbox = new ArrayDeque<>();
  // What the inputs hold, as on the wire, by id: survives hidden inputs and reloaded classes.
  private final Map<String, @Nullable Object> values = new HashMap<>();
  // Values that a client brought along: not to be trusted for inputs that are disabled.
  private final Set<String> brought = new HashSet<>();
  private final Map<String, Cell<?>> cells = new HashMap<>();
  private final Calls calls = new Calls(this);
  private final Store store = new Store(this);
  private final @Nullable Memory memory;

  private @Nullable Run run;
  private int runs;
  private int rerunsInARow;
  private boolean rerunWanted;
  private boolean drawn;
  private long taken;
  private long applied;
  private int absences;
  private boolean ended;

  Session(Engine engine, String token) {
    this.engine = engine;
    this.token = token;
    this.outbox = new Outbox(this, tree, engine.limits, calls);
    Host.Keeper keeper = engine.host.keeper();
    this.memory = keeper == null ? null : new Memory(this, keeper);
  }

  // ---- The client comes and goes.

  synchronized void attach(Connection connection, Hello hello, String mode) {
    Connection old = outbox.connection();
    if (old != null) {
      old.close(4001, "RN037 this session was opened elsewhere");
    }
    if (mode.equals("recover")) {
      hello
          .values()
          .forEach(
              (id, value) -> {
                values.put(id, value);
                brought.add(id);
              });
      if (memory != null && hello.token() != null) {
        memory.recall(hello.token());
      }
    }
    boolean outdated = hello.seq() == 0 && store.forget();
    absences++;
    outbox.attach(connection, token, mode, hello.seq(), taken, engine.build);
    if (runs == 0) {
      rerunWanted = true;
      startRun();
    } else if (outdated) {
      rerun();
    }
  }

  synchronized void detach(Connection connection) {
    if (outbox.connection() == connection) {
      outbox.detach();
      int absence = ++absences;
      engine.host.schedule(engine.limits.awayMillis(), () -> endIfAway(absence));
    }
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
    engine.forget(this);
    mailbox.clear();
    if (run != null) {
      run.stop();
    }
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
    switch (frame) {
      case Event event -> offer(from, event);
      case ClientFrame.Ack ack -> outbox.acknowledged(ack.seq());
      case ClientFrame.Stop stop -> {
        if (run != null) {
          run.stop();
        }
      }
      case ClientFrame.Answer answer -> calls.take(answer);
      case ClientFrame.Stored stored -> {
        if (store.changed(stored.changes())) {
          rerun();
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

  private void offer(Connection from, Event event) {
    outbox.acknowledged(event.ack());
    if (event.ref() <= taken) {
      return;
    }
    if (mailbox.size() >= engine.limits.queuedEvents()) {
      from.close(4002, "RN035 more than " + mailbox.size() + " events wait");
      return;
    }
    taken = event.ref();
    mailbox.add(event);
    if (run == null) {
      startRun();
    } else if (canTake(event)) {
      run.supersede();
    }
  }

  /** Tells the client what it did wrong. */
  synchronized void problem(Connection from, String code, String message) {
    if (outbox.connection() == from) {
      outbox.aside().problem(code, message, "", null, 0, "client");
      outbox.flush();
    }
  }

  // ---- Runs.

  private void startRun() {
    Run next = new Run(this, runs + 1);
    run = next;
    next.task = engine.host.start("runnel-run-" + next.number, next::execute);
  }

  /** Whether an event or somebody else wants the page drawn again. */
  boolean wantsRun() {
    return rerunWanted || !mailbox.isEmpty();
  }

  /** The next event that can be taken, or null. */
  @Nullable Event poll() {
    Event next = mailbox.peek();
    return next == null || !canTake(next) ? null : mailbox.poll();
  }

  // A client that has recovered may touch what its old page shows and the new one does not yet.
  private boolean canTake(Event event) {
    return drawn || tree.find(event.id()) != null;
  }

  /** The run takes over what is wanted and draws from here on. */
  void begin(Run begun) {
    runs = begun.number;
    rerunWanted = false;
    if (memory != null) {
      memory.beforeRun();
    }
    tree.begin(begun.number);
    outbox.begin(begun.number);
    engine.pulse.add(this);
  }

  /**
   * The run is over.
   *
   * @param reason why it ended early, or null if it came to its end
   * @param begun whether it drew anything
   */
  synchronized void over(
      Run finished, Cancel.@Nullable Reason reason, boolean failed, boolean begun) {
    if (begun) {
      engine.pulse.remove(this);
      if (memory != null) {
        memory.later();
      }
      drawn |= reason != Cancel.Reason.SUPERSEDED && reason != Cancel.Reason.RERUN;
      rerunsInARow = reason == Cancel.Reason.RERUN ? rerunsInARow + 1 : 0;
      if (failed || reason == Cancel.Reason.STOPPED) {
        tree.markStale();
        outbox.end(failed ? "error" : "stopped");
      } else if (reason == Cancel.Reason.RERUN) {
        rerunWanted = true;
      } else if (reason != Cancel.Reason.SUPERSEDED) {
        tree.finish();
        outbox.end("done");
      }
    }
    run = null;
    if (wantsRun() && !ended) {
      startRun();
    }
    outbox.flush();
  }

  /** Called about once per frame while a run goes on. */
  synchronized void pulse() {
    if (run != null && run.drawsFor(engine.limits.staleMillis())) {
      tree.markStale();
    }
    outbox.flush();
  }

  /** Wants the page drawn again, soon. */
  synchronized void rerun() {
    if (ended) {
      return;
    }
    rerunWanted = true;
    if (run == null) {
      startRun();
    } else {
      run.supersede();
    }
  }

  /** The app asks for another run: from its drawing at once, from elsewhere soon. */
  void rerunNow() {
    Run now;
    synchronized (this) {
      now = run;
    }
    if (now == null || !now.isOn(Thread.currentThread())) {
      rerun();
    } else if (now.draws()) {
      if (rerunsInARow >= engine.limits.rerunsInARow()) {
        throw new RunnelException(
            "RN021",
            "ui.rerun() was called " + rerunsInARow + " times in a row without an event",
            "if (done) ui.stop(); else ui.rerun();   // come to an end at some time");
      }
      throw now.cancel(Cancel.Reason.RERUN);
    }
  }

  /**
   * Something the page shows has changed: if not by the run itself, the page is to be drawn again.
   */
  void changedOutside() {
    Run now;
    synchronized (this) {
      now = run;
    }
    if (now == null || !now.isOn(Thread.currentThread())) {
      rerun();
    }
  }

  // ---- Events and values.

  /**
   * Gives an input the value of an event.
   *
   * @return what the app wants called, or null if the event is refused
   */
  @Nullable Runnable apply(Event event) {
    applied = event.ref();
    Node node = tree.find(event.id());
    Object widget = node == null ? null : node.attachment();
    if (node == null || widget == null) {
      refuse(event, "RN032", "There is no input " + event.id() + " on the page", "");
      return null;
    }
    return switch ((Widget) widget) {
      case Widget.Input<?> input -> change(event, node, input);
      case Widget.Trigger trigger -> fire(event, node, trigger);
    };
  }

  private <T extends @Nullable Object> @Nullable Runnable change(
      Event event, Node node, Widget.Input<T> input) {
    T value;
    try {
      if (event.trigger()) {
        throw new Codec.Refused("a value, not a click");
      }
      if (input.disabled()) {
        throw new Codec.Refused("nothing: it is disabled");
      }
      value = input.codec().read(event.value());
    } catch (Codec.Refused refused) {
      String got = event.trigger() ? "a click" : String.valueOf(event.value());
      refuse(event, "RN033", what(node, input) + " takes " + refused.getMessage(), got);
      return null;
    }
    Object before = node.props().get("value");
    Object wire = input.codec().wire(value);
    values.put(node.id(), wire);
    brought.remove(node.id());
    // As the client sees it: where the input rounds it off, the difference goes back.
    tree.know(node, "value", event.value());
    var onChange = input.onChange();
    return onChange == null || Objects.equals(before, wire)
        ? () -> {}
        : () -> onChange.accept(value);
  }

  private @Nullable Runnable fire(Event event, Node node, Widget.Trigger trigger) {
    if (!event.trigger() || trigger.disabled()) {
      String takes = trigger.disabled() ? "nothing: it is disabled" : "a click, not a value";
      refuse(event, "RN033", what(node, trigger) + " takes " + takes, "");
      return null;
    }
    Runnable onClick = trigger.onClick();
    return onClick == null ? () -> {} : onClick;
  }

  private static String what(Node node, Widget widget) {
    return node.kind() + " \"" + widget.label() + "\"";
  }

  private void refuse(Event event, String code, String message, String got) {
    String text = got.isEmpty() ? message : message + ", got " + abbreviated(got);
    outbox.aside().problem(code, text, "", event.id(), event.ref(), "client");
    // The client shows what it sent; make it show what holds.
    Node node = tree.find(event.id());
    if (node != null && node.attachment() instanceof Widget.Input<?>) {
      Props kept = node.props();
      tree.know(node, "value", event.value());
      tree.update(node, kept);
    }
  }

  private static String abbreviated(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  long applied() {
    return applied;
  }

  /** What an input holds: the user's value if it has one that fits, else {@code initial}. */
  <T extends @Nullable Object> T valueOf(Node node, Widget.Input<T> input, T initial) {
    if (!values.containsKey(node.id())) {
      return initial;
    }
    if (input.disabled() && brought.contains(node.id())) {
      return initial;
    }
    try {
      return input.codec().read(input.codec().fit(values.get(node.id())));
    } catch (Codec.Refused refused) {
      return initial;
    }
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

  /** What asks the visitor's browser. */
  Calls calls() {
    return calls;
  }

  /** What the visitor's browser keeps. */
  Store store() {
    return store;
  }

  /**
   * The app has new code: what it keeps is carried over to the new classes, or dropped where that
   * cannot be.
   */
  synchronized void adopt(UnaryOperator<@Nullable Object> adopter) {
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
    if (run == null) {
      outbox.flush();
    }
  }
}

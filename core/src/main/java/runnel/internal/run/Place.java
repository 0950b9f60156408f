package runnel.internal.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;
import runnel.internal.tree.Tree;
import runnel.spi.Host;

/**
 * A part of the page during one run: where the user's code puts elements. What {@code Ui} is made
 * of.
 */
public final class Place {
  private final Run run;
  private final Session session;
  private final Tree tree;
  private final Node node;

  Place(Run run, Node node) {
    this.run = run;
    this.session = run.session();
    this.tree = session.tree;
    this.node = node;
  }

  /** Puts an element that takes no events. */
  public Node element(String kind, Props props) {
    return element(kind, null, props);
  }

  Node element(String kind, @Nullable String key, Props props) {
    synchronized (session) {
      run.check(this);
      Node element = tree.place(node, kind, key);
      tree.update(element, props);
      return element;
    }
  }

  /** Gives an element placed by this run other properties. */
  public void update(Node element, Props props) {
    synchronized (session) {
      run.check(this);
      tree.update(element, props);
    }
  }

  /**
   * Takes away an element that was meant for a while only. Works also while the run is being cut
   * short.
   */
  public void remove(Node element) {
    synchronized (session) {
      tree.remove(element);
    }
  }

  /**
   * Puts a container. The same key twice gives a container of its own each time.
   *
   * @param key names it among its siblings, or null to go by its number
   */
  public Place container(String kind, @Nullable String key, Props props) {
    synchronized (session) {
      run.check(this);
      String free = key;
      for (int n = 2; free != null && placed(kind, free); n++) {
        free = key + "~" + n;
      }
      Node container = tree.place(node, kind, free);
      tree.update(container, props);
      return new Place(run, container);
    }
  }

  /** A container of which there is one: asked for again, more goes into it. */
  public Place shared(String kind, String key) {
    synchronized (session) {
      run.check(this);
      return new Place(run, tree.place(node, kind, key));
    }
  }

  /** The sidebar of the page. */
  public Place sidebar() {
    return new Place(run, tree.root()).shared("sidebar", "sidebar");
  }

  /** Takes away all that is in here. */
  public void clear() {
    synchronized (session) {
      run.check(this);
      tree.clear(node);
    }
  }

  /**
   * Puts an input.
   *
   * @param key names it among its siblings of that kind, or null to go by its label
   * @param initial its value as long as the user gave it none
   * @return its value
   * @throws RunnelException RN012 if there is one of that identity already
   */
  public <T extends @Nullable Object> T input(
      String kind, @Nullable String key, Props props, Widget.Input<T> input, T initial) {
    synchronized (session) {
      Node element = placeWidget(kind, key, input);
      T value = session.valueOf(element, input, initial);
      tree.update(element, props.with("value", input.codec().wire(value)));
      return value;
    }
  }

  /**
   * Puts a button.
   *
   * @return whether it was clicked in the event that this run answers
   */
  public boolean trigger(String kind, @Nullable String key, Props props, Widget.Trigger trigger) {
    synchronized (session) {
      Node element = placeWidget(kind, key, trigger);
      tree.update(element, props);
      return run.triggered(element);
    }
  }

  /** The inside of an input that this run has placed here: an input can be a container too. */
  public Place inside(String kind, @Nullable String key, Widget widget) {
    synchronized (session) {
      return new Place(run, tree.place(node, kind, identity(key, widget)));
    }
  }

  private static String identity(@Nullable String key, Widget widget) {
    return key == null ? widget.label() : "key " + key;
  }

  private Node placeWidget(String kind, @Nullable String key, Widget widget) {
    run.check(this);
    String identity = identity(key, widget);
    if (placed(kind, identity)) {
      throw duplicate(kind, key, widget.label(), tree.peek(node, kind, identity));
    }
    Node element = tree.place(node, kind, identity);
    element.attach(widget, session.engine.generation(), session.engine.host.code()::caller);
    return element;
  }

  private boolean placed(String kind, String key) {
    Node old = tree.peek(node, kind, key);
    return old != null && old.seenIn(run.number);
  }

  private RunnelException duplicate(
      String kind, @Nullable String key, String label, @Nullable Node first) {
    String name = key == null ? "\"" + label + "\"" : "\"" + label + "\" with key \"" + key + "\"";
    String here = session.engine.host.code().caller();
    String there = first == null ? null : first.source();
    String where =
        here == null ? "" : "\n  " + here + (there == null ? "" : "\n  " + there + " (the first)");
    return new RunnelException(
        "RN012",
        "Two inputs have the same identity: " + kind + " " + name + where,
        "ui."
            + kind
            + "(\""
            + label
            + "\", ..., o -> o.key(\"another\"));\n"
            + "ui.keyed(id)."
            + kind
            + "(\""
            + label
            + "\", ...);   // in a loop");
  }

  /** Something that pops up once. Works also after the run. */
  public void toast(Map<String, Object> item) {
    session.toast(item);
  }

  /** The named value of the session. Works also after the run. */
  public <T extends @Nullable Object> Cell<T> cell(String name, T initial) {
    return session.cell(name, initial);
  }

  /** Asks the visitor's browser and waits for its answer. */
  public Call.Answer call(String what, Map<String, ?> args) {
    synchronized (session) {
      run.check(this);
    }
    try {
      return session.calls().ask(run, what, args);
    } catch (Exception e) {
      throw Wait.rethrow(e);
    }
  }

  /** What the visitor's browser keeps for the app. */
  public Store store() {
    return session.store();
  }

  /** Says something to the app's author. */
  public void warn(String message) {
    session.engine.host.warn(message);
  }

  /** Draws the page again: from the drawing by ending it here, from elsewhere soon. */
  public void rerun() {
    session.rerunNow();
  }

  /**
   * Ends the run here; what is drawn is the page.
   *
   * @return never
   */
  public Error stop() {
    synchronized (session) {
      run.check(this);
      throw run.cancel(Cancel.Reason.FINISHED);
    }
  }

  /** Looks at the user's code. */
  public Host.Code code() {
    return session.engine.host.code();
  }
}

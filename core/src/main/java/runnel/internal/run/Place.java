package runnel.internal.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;
import runnel.internal.tree.Tree;
import runnel.spi.Databases;
import runnel.spi.Host;

/**
 * A part of the page during one run: where the user's code puts elements. What {@code Ui} is made
 * of.
 */
public final class Place {
  // The run that made it. Within a fragment it is the fragment's run that draws: see here().
  private final Run run;
  private final Session session;
  private final Tree tree;
  private final Node node;

  Place(Run run, Node node) {
    this.run = run;
    this.session = run.scope.session;
    this.tree = session.tree;
    this.node = node;
  }

  /**
   * Where the current code draws when it draws here: a fragment that writes into a container of
   * what is around it has a part of its own there. Called with the monitor of the session.
   */
  Place here() {
    Run now = session.here();
    Place place = this;
    if (now != null && now.scope != run.scope && now.scope.isWithin(run.scope) && now.draws()) {
      place = new Place(now, now.scope.outlet(run.number, node));
    } else if (now == null && session.engine.loads.isLoading(Thread.currentThread())) {
      throw usedByLoad();
    } else if (now == null && session.engine.isComputing()) {
      throw usedByCached();
    }
    place.run.check(place);
    return place;
  }

  /** Shows what went wrong here; the run goes on. */
  public void failed(Throwable problem) {
    Failure.show(this, problem, null);
  }

  /** Puts an element that takes no events. */
  public Node element(String kind, Props props) {
    return element(kind, null, props);
  }

  Node element(String kind, @Nullable String key, Props props) {
    synchronized (session) {
      Place here = here();
      Node element = tree.place(here.run.number, here.node, kind, key);
      tree.update(element, props);
      return element;
    }
  }

  /** Gives an element placed by this run other properties. */
  public void update(Node element, Props props) {
    synchronized (session) {
      here();
      tree.update(element, props);
    }
  }

  /**
   * Gives an element the properties that it is left with. Works also while the run is being cut
   * short.
   */
  public void settle(Node element, Props props) {
    synchronized (session) {
      if (tree.has(element)) {
        tree.update(element, props);
      }
    }
  }

  /** Gives this container itself other properties. */
  public void update(Props props) {
    synchronized (session) {
      here();
      tree.update(node, props);
    }
  }

  /**
   * Gives this container itself the properties that it is left with: {@link #settle(Node, Props)}.
   */
  public void settle(Props props) {
    settle(node, props);
  }

  /** Whether this unwinds a run that is not to go on, rather than tells what went wrong. */
  public static boolean cutsShort(Throwable thrown) {
    return thrown instanceof Cancel;
  }

  /** Lets the text of an element placed by this run go on. */
  public void appendText(Node element, String more) {
    synchronized (session) {
      here();
      tree.appendText(element, more);
    }
  }

  /** Gives this container itself one other property. At any time, as {@link #append}. */
  public void amend(String name, Object value) {
    synchronized (session) {
      if (tree.has(node)) {
        tree.amend(node, name, value);
        session.flushSoon();
      }
    }
  }

  /**
   * Lets lists of this container itself go on. Works at any time, also between runs, from any
   * thread; does nothing once it has gone from the page.
   *
   * @param items by the name of the property: JSON
   * @param last lists of more than twice as many items are cut to these
   */
  public void append(Map<String, List<String>> items, int last) {
    synchronized (session) {
      if (tree.has(node)) {
        tree.append(node, items, last);
        session.flushSoon();
      }
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
      Place here = here();
      String free = key;
      for (int n = 2; free != null && here.placed(kind, free); n++) {
        free = key + "~" + n;
      }
      Node container = tree.place(here.run.number, here.node, kind, free);
      tree.update(container, props);
      return new Place(here.run, container);
    }
  }

  /** A container of which there is one: asked for again, more goes into it. */
  public Place shared(String kind, String key) {
    synchronized (session) {
      Place here = here();
      return new Place(here.run, tree.place(here.run.number, here.node, kind, key));
    }
  }

  /** A part beside the main one, of which there is one of each kind: {@code sidebar}. */
  public Place beside(String kind) {
    synchronized (session) {
      here();
      Run page = session.pageRun();
      return new Place(page, tree.place(page.number, tree.root(), kind, kind));
    }
  }

  /** Puts something that the page has once, beside all its parts. Put again it is replaced. */
  public void once(String kind, Props props) {
    synchronized (session) {
      here();
      Node node = tree.place(session.pageRun().number, tree.root(), kind, kind);
      tree.update(node, props);
    }
  }

  /**
   * Puts a form.
   *
   * @throws RunnelException RN091 if it is within another, RN012 if there is one of that name here
   */
  public Place form(String name, Props props) {
    synchronized (session) {
      Place here = here();
      Node outer = Forms.around(here.node);
      if (outer != null) {
        throw Forms.nested(name, outer);
      }
      if (here.placed("form", name)) {
        throw duplicate("form", name, name, null);
      }
      Node form = tree.place(here.run.number, here.node, "form", name);
      tree.update(form, props);
      tree.begin(here.run.number, form);
      return new Place(here.run, form);
    }
  }

  /** Whether a button that submits it stands in this form. */
  public boolean canSubmit() {
    synchronized (session) {
      return Forms.canSubmit(node);
    }
  }

  /**
   * Opens a dialog over the page, drawn by runs of its own like a fragment.
   *
   * @throws RunnelException RN093 if there is one already
   */
  public void dialog(String title, Props props, Widget.Trigger dismiss, Script body) {
    Scope scope;
    Run around;
    synchronized (session) {
      around = here().run;
      scope = session.dialogs().open(around, title, props, dismiss, body);
    }
    scope.drawWithin(around, body, Scope.Settings.PAGE);
  }

  /**
   * Puts the list of the pages at the top of the tree.
   *
   * @throws RunnelException RN096 if this run has put one already
   */
  public void navigation(Props props) {
    synchronized (session) {
      Place here = here();
      Run page = session.pageRun();
      Node known = tree.peek(tree.root(), "navigation", "navigation");
      if (known != null && here.run == page && known.seenIn(page.number)) {
        throw new RunnelException(
            "RN096",
            "ui.navigation was called twice in a run",
            "ui.navigation(n -> n.page(\"One\", one -> …).page(\"Two\", two -> …));");
      }
      tree.update(tree.place(page.number, tree.root(), "navigation", "navigation"), props);
    }
  }

  /** The container of one of the pages; that of any other goes at once, and all in it. */
  public Place page(String path) {
    synchronized (session) {
      Place here = here();
      Node pages = tree.place(here.run.number, here.node, "keyed", "pages");
      Node known = tree.peek(pages, "page", path);
      for (Node other : List.copyOf(pages.children())) {
        if (other != known) {
          tree.remove(other);
        }
      }
      return new Place(here.run, tree.place(here.run.number, pages, "page", path));
    }
  }

  /** The app's pages, and where the visitor is. */
  public Pages pages() {
    return session.pages();
  }

  /** Takes the visitor to another address, and draws the page again: {@link #rerun}. */
  public void goTo(String path, Map<String, List<String>> query) {
    synchronized (session) {
      Run now = session.here();
      if (now != null && now.draws()) {
        here(); // A run that is not to go on takes nobody anywhere.
      }
      session.pages().go(path, query);
    }
    session.rerunNow(true);
  }

  /** The visitor's browser, as it is known. */
  public Visit visit() {
    synchronized (session) {
      return session.visit();
    }
  }

  /** Takes away all that is in here. */
  public void clear() {
    synchronized (session) {
      Place here = here();
      tree.clear(here.run.number, here.node);
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
    return input(kind, key, props, input, initial, false);
  }

  /**
   * Puts an input, and if so said takes its value out of it: it has its initial value again.
   *
   * @param taken whether this run has use for the value, and no other has
   */
  public <T extends @Nullable Object> T input(
      String kind,
      @Nullable String key,
      Props props,
      Widget.Input<T> input,
      T initial,
      boolean taken) {
    synchronized (session) {
      Place here = here();
      Node element = here.placeWidget(kind, key, input);
      String parameter = BoundInputs.parameter(props);
      T value =
          parameter == null
              ? session.values().of(element, input, initial)
              : session.values().of(here.run.number, element, parameter, input, initial);
      T shown = taken || here.run.clears(element) ? initial : value;
      if (taken) {
        session.values().forget(element);
      }
      tree.update(element, props.with("value", input.codec().wire(shown)));
      return value;
    }
  }

  /**
   * Puts an input that answers queries of its client. Without a key it goes by its number among its
   * siblings of that kind.
   *
   * @return its value
   * @throws RunnelException RN012 if there is one of that key already
   */
  public <T extends @Nullable Object> T input(
      String kind,
      @Nullable String key,
      Props props,
      Widget.Input<T> input,
      T initial,
      Answers answers) {
    synchronized (session) {
      Place here = here();
      Node element =
          key == null
              ? tree.place(here.run.number, here.node, kind, null)
              : here.placeWidget(kind, key, input);
      element.attach(input, session.engine.generation(), session.engine.host.code()::caller);
      session.queries().put(element, answers);
      T value = session.values().of(element, input, initial);
      tree.update(element, props.with("value", input.codec().wire(value)));
      return value;
    }
  }

  /**
   * An input that is changed piece by piece.
   *
   * @param model what it is made of, which lives as long as the session, also while it is hidden
   */
  public record Held<M>(Node node, M model) {}

  /**
   * Puts an input that is changed piece by piece; its properties follow by {@link #update}.
   *
   * @param make its model, of the changes that an earlier session was left with, or null
   * @throws RunnelException RN012 if there is one of that identity already
   */
  @SuppressWarnings("unchecked") // One kind of element, one kind of model.
  public <M> Held<M> edits(
      String kind, @Nullable String key, Widget.Edits edits, Function<@Nullable Object, M> make) {
    synchronized (session) {
      Node element = here().placeWidget(kind, key, edits);
      Function<@Nullable Object, Object> any = make::apply;
      return new Held<>(element, (M) session.values().model(element, edits.disabled(), any));
    }
  }

  /**
   * Gives an input that is changed piece by piece its properties: {@code value} is what it leaves.
   */
  public void updateEdits(Node element, Props props) {
    synchronized (session) {
      update(element, props);
      session.values().keeps(element, props.get("value"));
    }
  }

  /** The input is made of something else from now on. */
  public void remake(Node element, Object model) {
    synchronized (session) {
      session.values().model(element, model);
    }
  }

  /** What the elements of the page answer with by now. */
  public List<Answers> answers() {
    synchronized (session) {
      return session.queries().all();
    }
  }

  /**
   * Puts a button.
   *
   * @return whether it was clicked in the event that this run answers
   */
  public boolean trigger(String kind, @Nullable String key, Props props, Widget.Trigger trigger) {
    synchronized (session) {
      Place here = here();
      Node element = here.placeWidget(kind, key, trigger);
      tree.update(element, props);
      return here.run.triggered(element);
    }
  }

  /**
   * Puts an input that hands over a value once.
   *
   * @return what was submitted in the event that this run answers, else null
   */
  public <T> @Nullable T submission(
      String kind, @Nullable String key, Props props, Widget.Submit<T> submit) {
    synchronized (session) {
      Place here = here();
      Node element = here.placeWidget(kind, key, submit);
      tree.update(element, props);
      Object submitted = here.run.submitted(element);
      try {
        return submitted == null ? null : submit.codec().read(submitted);
      } catch (Codec.Refused refused) {
        // It took it when the event came, and takes less now.
        return null;
      }
    }
  }

  /** The inside of an input that this run has placed here: an input can be a container too. */
  public Place inside(String kind, @Nullable String key, Widget widget) {
    synchronized (session) {
      Place here = here();
      return new Place(
          here.run, tree.place(here.run.number, here.node, kind, identity(key, widget)));
    }
  }

  private static String identity(@Nullable String key, Widget widget) {
    return key == null ? widget.label() : "key " + key;
  }

  private Node placeWidget(String kind, @Nullable String key, Widget widget) {
    Forms.check(node, kind, widget);
    String identity = identity(key, widget);
    if (placed(kind, identity)) {
      throw duplicate(kind, key, widget.label(), tree.peek(node, kind, identity));
    }
    Node element = tree.place(run.number, node, kind, identity);
    element.attach(widget, session.engine.generation(), session.engine.host.code()::caller);
    return element;
  }

  private boolean placed(String kind, String key) {
    Node old = tree.peek(node, kind, key);
    return old != null && old.seenIn(run.number);
  }

  private static RunnelException usedByLoad() {
    return new RunnelException(
        "RN072",
        "The page was used by the function of a load, which runs in the background",
        "Load<T> load = ui.load(\"name\", () -> fetch());   // fetch returns a value\n"
            + "if (load instanceof Load.Ready<T> r) ui.write(r.value());");
  }

  private static RunnelException usedByCached() {
    return new RunnelException(
        "RN083",
        "The page was used by the function of a cached value or a resource, which runs once for all",
        "var rows = ui.cached(\"rows\", () -> fetch());   // fetch returns a value\n"
            + "ui.table(rows);");
  }

  private RunnelException duplicate(
      String kind, @Nullable String key, String label, @Nullable Node first) {
    String name = key == null ? "\"" + label + "\"" : "\"" + label + "\" with key \"" + key + "\"";
    String here = session.engine.host.code().caller().get();
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
    return session.calls().ask(waiting(), what, args);
  }

  /** What the visitor's browser keeps for the app. */
  public Kept kept() {
    waiting();
    return session.kept();
  }

  /** Says something to the app's author. */
  public void warn(String message) {
    session.engine.host.warn(message);
  }

  /** The named value of the app; the scope around this call is drawn again when it changes. */
  public <T extends @Nullable Object> SharedCell<T> shared(String name, T initial) {
    SharedCell<T> cell = session.engine.shared(name, initial);
    cell.readBy(waiting().scope);
    return cell;
  }

  /** Has something called before the page is drawn again. Works at any time. */
  public void post(Runnable action) {
    session.post(action);
  }

  /** Has something called when the session ends. Works at any time. */
  public void onClose(String name, Runnable action) {
    session.onClose(name, action);
  }

  /**
   * Draws again: from the drawing by ending it here, from elsewhere soon.
   *
   * @param wholePage or else what is around this call: the page or a fragment
   */
  public void rerun(boolean wholePage) {
    session.rerunNow(wholePage);
  }

  /**
   * Ends the run here; what is drawn is the page, or the fragment.
   *
   * @return never
   */
  public Error stop() {
    synchronized (session) {
      throw here().run.cancel(Cancel.Reason.FINISHED);
    }
  }

  // ---- Fragments and waits.

  /**
   * Draws a part that is drawn again on its own when its inputs are touched.
   *
   * @param every it is also drawn again after so many milliseconds; 0 for never
   * @param parallel whether this call returns at once, and the rest is drawn meanwhile
   * @throws RunnelException RN071 if there is a fragment of that name here already
   */
  public void fragment(String name, Script body, long every, boolean parallel) {
    Scope scope;
    Run around;
    synchronized (session) {
      Place here = here();
      around = here.run;
      if (here.placed("fragment", name)) {
        throw new RunnelException(
            "RN071",
            "Two fragments here have the same name: \"" + name + "\"",
            "ui.fragment(\"another\", ...);\nui.keyed(id).fragment(\""
                + name
                + "\", ...);   // in a loop");
      }
      Node part = tree.placePart(around.number, here.node, "fragment", name);
      scope =
          part.attachment() instanceof Scope.Tie tie
              ? tie.scope()
              : new Scope(session, around.scope, part, body);
      if (part.attachment() == null) {
        part.attach(new Scope.Tie(scope, true), 0, () -> null);
      }
    }
    scope.drawWithin(around, body, new Scope.Settings(every, parallel));
  }

  /** Ends the user's code here if the run is not to go on, and shows what was drawn so far. */
  public void checkpoint() {
    synchronized (session) {
      here();
      session.flush();
    }
  }

  /** Waits; a newer event ends the wait and the run. */
  public void sleep(long millis) {
    Run waiting = waiting();
    Host.Signal over = session.engine.host.signal();
    Host.Task timer = session.engine.host.schedule(millis, over::raise);
    try {
      waiting.await(over);
    } finally {
      timer.interrupt();
    }
  }

  /** Something that code here can wait for with {@link #await(Host.Signal)}. */
  public Host.Signal signal() {
    return session.engine.host.signal();
  }

  /** Waits until it is raised; a newer event ends the wait and the run. */
  public void await(Host.Signal signal) {
    waiting().await(signal);
  }

  /** Milliseconds that never go back. */
  public long millis() {
    return session.engine.host.millis();
  }

  // A callback was made by an earlier run, and waits as a part of the one that calls it.
  Run waiting() {
    synchronized (session) {
      Run now = session.here();
      return now != null && !now.draws() ? now : here().run;
    }
  }

  /** Does something that is not to be cut short. */
  public <T extends @Nullable Object> T uninterrupted(Callable<T> work) throws Exception {
    Run run;
    synchronized (session) {
      run = here().run;
      run.shield();
    }
    try {
      return work.call();
    } finally {
      synchronized (session) {
        run.unshield();
      }
    }
  }

  /**
   * Does something that is not to be cut short, wherever it is done: in a drawing, in a callback,
   * or in the background.
   */
  public <T extends @Nullable Object> T whole(Callable<T> work) throws Exception {
    Run run = isInBackground() ? null : waiting();
    if (run == null) {
      return work.call();
    }
    synchronized (session) {
      run.shield();
    }
    try {
      return work.call();
    } finally {
      synchronized (session) {
        run.unshield();
      }
    }
  }

  boolean isInBackground() {
    return session.engine.isComputing() || session.engine.loads.isLoading(Thread.currentThread());
  }

  /** The machine that this runs on. */
  public Host host() {
    return session.engine.host;
  }

  /** Loads and what is cached. */
  public Work work() {
    return new Work(this, session);
  }

  /** Bytes that are not for the wire. */
  public Files files() {
    return new Files(this, session);
  }

  /** The element that contains what is put here. */
  String id() {
    return node.id();
  }

  /** The databases of the app. */
  public Databases databases() {
    return session.engine.host.databases();
  }

  /** Looks at the user's code. */
  public Host.Code code() {
    return session.engine.host.code();
  }
}

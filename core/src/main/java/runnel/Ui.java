package runnel;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * The page, or a part of it: what elements are put into. Good for the run that it was given to,
 * also from threads started by that run.
 *
 * <p>Elements appear in the order of the calls. Optional settings go in one trailing lambda: {@code
 * ui.slider("Age", 0, 100, 50, o -> o.step(5))}. Text marked as Markdown is GitHub's flavour; HTML
 * in it is shown as text.
 */
public sealed class Ui extends LayoutElements permits Status {
  Ui(Place place) {
    super(place);
  }

  // ---- The place itself

  /** Takes away all that is in here. */
  public void clear() {
    place.clear();
  }

  /**
   * The same place under a name: inputs in it are told from inputs with the same label under other
   * names, and keep their values when rows come, go or change places: {@code for (var row : rows)
   * ui.keyed(row.id()).checkbox("Done");}.
   *
   * @param id its text is the name
   */
  public Ui keyed(Object id) {
    return new Ui(place.shared("keyed", String.valueOf(id)));
  }

  // ---- State and flow

  /**
   * A named value of this session that lives across runs.
   *
   * @param name the same name gives the same state everywhere in the app
   * @param initial its value when first asked for
   */
  public <T extends @Nullable Object> State<T> state(String name, T initial) {
    return new State<>(place.cell(name, initial));
  }

  /** What the visitor's browser keeps for this app across visits. */
  public Storage storage() {
    return new Storage(place);
  }

  // ---- Data and secrets

  /**
   * The app's own database: DuckDB, in memory. It reads CSV, JSON and Parquet files beside the app
   * where they are: {@code ui.sql().query("from 'sales.csv'")}. All sessions share it.
   */
  public Sql sql() {
    return sql("", o -> {});
  }

  /** The app's own database: {@link #sql()}. */
  public Sql sql(Consumer<SqlOptions> options) {
    return sql("", options);
  }

  /**
   * A database by its name, on a server: {@code [sql.shop]} in {@code runnel.toml} beside the app
   * has its {@code url}, {@code user} and {@code password}, or the environment has them as {@code
   * RUNNEL_SQL_SHOP_URL} and so on.
   *
   * @throws RunnelException RN165 when it is used, if there is none of this name; RN166 if there is
   *     no driver for its URL
   */
  public Sql sql(String name) {
    return sql(name, o -> {});
  }

  /** A database by its name: {@link #sql(String)}. */
  public Sql sql(String name, Consumer<SqlOptions> options) {
    SqlOptions o = new SqlOptions();
    options.accept(o);
    return new Sql(place, name, o);
  }

  /** What only the host knows: passwords, keys, tokens. On a server. */
  public Secrets secrets() {
    return new Secrets(place.host());
  }

  /**
   * A secret by its name: {@link Secrets#get(String)}.
   *
   * @throws RunnelException RN168 if there is none
   */
  public String secrets(String name) {
    return secrets().get(name);
  }

  // ---- The visitor

  /** Who looks at the page: somebody who has signed in, or nobody that is known. */
  public User user() {
    return new User(place.visit().user());
  }

  /**
   * Takes the visitor to the provider where users sign in, and back to this page; to be called
   * where a button was clicked. The page begins anew then, as that user's.
   *
   * @throws RunnelException RN210 if visitors cannot sign in here: always in a site without a
   *     server
   */
  public void login() {
    sign("login");
  }

  /**
   * Signs the user out, in all tabs of this browser, and where the provider can, there too. Does
   * nothing if nobody is signed in.
   *
   * @throws RunnelException RN210 as {@link #login}
   */
  public void logout() {
    sign("logout");
  }

  private void sign(String what) {
    if (!place.host().signsIn()) {
      throw new RunnelException(
          "RN210",
          "ui." + what + "(): visitors cannot sign in here: no provider is set up",
          "// runnel.toml\n[auth]\nissuer = \"https://accounts.example.org\"\nclientId = \"my-app\"");
    }
    place.call(what, Map.of());
  }

  /** The visitor's browser: clipboard, position, files. */
  public Browser browser() {
    return new Browser(place);
  }

  /**
   * A named value that all sessions of the app share. When it changes, every page that shows it is
   * drawn again.
   *
   * @param initial its value when first asked for
   */
  public <T extends @Nullable Object> Shared<T> shared(String name, T initial) {
    return new Shared<>(place.shared(name, initial));
  }

  /** This session: for threads of your own, and for what is to be done at its end. */
  public Session session() {
    return new Session(place);
  }

  /**
   * Draws the page again from the top. In a run it ends the run here; from a callback it does
   * nothing, since the page is drawn next anyway; from another thread the page is drawn soon.
   *
   * @throws RunnelException RN021 after 100 times in a row without an event
   */
  public void rerun() {
    place.rerun(true);
  }

  /**
   * Draws the page, or only the fragment around the call, again from its top.
   *
   * @throws RunnelException RN021 after 100 times in a row without an event
   */
  public void rerun(Scope scope) {
    place.rerun(scope == Scope.APP);
  }

  /** Ends the run here: what is drawn is the page, or in a fragment what is drawn of that. */
  public void stop() {
    throw place.stop();
  }
}

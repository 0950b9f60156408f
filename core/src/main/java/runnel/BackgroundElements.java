package runnel;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Attempt;
import runnel.internal.load.Entry;
import runnel.internal.load.LoadKey;
import runnel.internal.run.Place;
import runnel.internal.run.Share;

/**
 * Waiting without freezing: loads, tasks, fragments and waits that give way to the user. Part of
 * {@link Ui}.
 */
abstract class BackgroundElements extends FieldElements {
  BackgroundElements(Place place) {
    super(place);
  }

  // ---- Loads

  /**
   * A value that {@code work} brings in the background: the page goes on without it, and what has
   * read the load is drawn again when it is there. Asked for again it is the same load, which is
   * not run again.
   *
   * @param name names the load, together with the arguments that follow
   * @param work runs on a thread of its own, may block, and must not use the page
   * @throws RunnelException RN070 if the name was given to another function
   */
  public <T extends @Nullable Object> Load<T> load(String name, Callable<T> work) {
    return load(LoadKey.of(name), alone(work), work.getClass(), defaults());
  }

  /** A value in the background: {@link #load(String, Callable)}. */
  public <T extends @Nullable Object> Load<T> load(
      String name, Callable<T> work, Consumer<LoadOptions> options) {
    return load(LoadKey.of(name), alone(work), work.getClass(), options);
  }

  /** A value that reports its progress in the background: {@link #load(String, Callable)}. */
  public <T extends @Nullable Object> Load<T> load(String name, LoadWork<T> work) {
    return load(LoadKey.of(name), work, work.getClass(), defaults());
  }

  /** A value that reports its progress in the background: {@link #load(String, Callable)}. */
  public <T extends @Nullable Object> Load<T> load(
      String name, LoadWork<T> work, Consumer<LoadOptions> options) {
    return load(LoadKey.of(name), work, work.getClass(), options);
  }

  /**
   * A value for an argument in the background. Another argument is another load.
   *
   * @param arg compared by value; null is a value
   */
  public <T extends @Nullable Object> Load<T> load(
      String name, @Nullable Object arg, Callable<T> work) {
    return load(LoadKey.of(name, (@Nullable Object) arg), alone(work), work.getClass(), defaults());
  }

  /** A value for an argument in the background: {@link #load(String, Callable)}. */
  public <T extends @Nullable Object> Load<T> load(
      String name, @Nullable Object arg, Callable<T> work, Consumer<LoadOptions> options) {
    return load(LoadKey.of(name, (@Nullable Object) arg), alone(work), work.getClass(), options);
  }

  /**
   * A value for an argument that reports its progress in the background: {@link #load(String,
   * Callable)}.
   */
  public <T extends @Nullable Object> Load<T> load(
      String name, @Nullable Object arg, LoadWork<T> work) {
    return load(LoadKey.of(name, (@Nullable Object) arg), work, work.getClass(), defaults());
  }

  /**
   * A value for an argument that reports its progress in the background: {@link #load(String,
   * Callable)}.
   */
  public <T extends @Nullable Object> Load<T> load(
      String name, @Nullable Object arg, LoadWork<T> work, Consumer<LoadOptions> options) {
    return load(LoadKey.of(name, (@Nullable Object) arg), work, work.getClass(), options);
  }

  /** A value for two arguments in the background: {@link #load(String, Callable)}. */
  public <T extends @Nullable Object> Load<T> load(
      String name, @Nullable Object arg1, @Nullable Object arg2, Callable<T> work) {
    return load(LoadKey.of(name, arg1, arg2), alone(work), work.getClass(), defaults());
  }

  /** A value for two arguments in the background: {@link #load(String, Callable)}. */
  public <T extends @Nullable Object> Load<T> load(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      Callable<T> work,
      Consumer<LoadOptions> options) {
    return load(LoadKey.of(name, arg1, arg2), alone(work), work.getClass(), options);
  }

  /**
   * A value for two arguments that reports its progress in the background: {@link #load(String,
   * Callable)}.
   */
  public <T extends @Nullable Object> Load<T> load(
      String name, @Nullable Object arg1, @Nullable Object arg2, LoadWork<T> work) {
    return load(LoadKey.of(name, arg1, arg2), work, work.getClass(), defaults());
  }

  /**
   * A value for two arguments that reports its progress in the background: {@link #load(String,
   * Callable)}.
   */
  public <T extends @Nullable Object> Load<T> load(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      LoadWork<T> work,
      Consumer<LoadOptions> options) {
    return load(LoadKey.of(name, arg1, arg2), work, work.getClass(), options);
  }

  /**
   * A value for three arguments; more go into a record or a list in the background: {@link
   * #load(String, Callable)}.
   */
  public <T extends @Nullable Object> Load<T> load(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      @Nullable Object arg3,
      Callable<T> work) {
    return load(LoadKey.of(name, arg1, arg2, arg3), alone(work), work.getClass(), defaults());
  }

  /**
   * A value for three arguments; more go into a record or a list in the background: {@link
   * #load(String, Callable)}.
   */
  public <T extends @Nullable Object> Load<T> load(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      @Nullable Object arg3,
      Callable<T> work,
      Consumer<LoadOptions> options) {
    return load(LoadKey.of(name, arg1, arg2, arg3), alone(work), work.getClass(), options);
  }

  /**
   * A value for three arguments; more go into a record or a list that reports its progress in the
   * background: {@link #load(String, Callable)}.
   */
  public <T extends @Nullable Object> Load<T> load(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      @Nullable Object arg3,
      LoadWork<T> work) {
    return load(LoadKey.of(name, arg1, arg2, arg3), work, work.getClass(), defaults());
  }

  /**
   * A value for three arguments; more go into a record or a list that reports its progress in the
   * background: {@link #load(String, Callable)}.
   */
  public <T extends @Nullable Object> Load<T> load(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      @Nullable Object arg3,
      LoadWork<T> work,
      Consumer<LoadOptions> options) {
    return load(LoadKey.of(name, arg1, arg2, arg3), work, work.getClass(), options);
  }

  private static <T extends @Nullable Object> LoadWork<T> alone(Callable<T> work) {
    return load -> work.call();
  }

  private static <T extends @Nullable Object> Attempt.Work code(LoadWork<T> work) {
    return attempt -> work.run(new LoadContext(attempt));
  }

  private <T extends @Nullable Object> Load<T> load(
      LoadKey key, LoadWork<T> work, Class<?> code, Consumer<LoadOptions> options) {
    LoadOptions o = new LoadOptions();
    options.accept(o);
    Entry entry = place.work().load(o.share(), key, o.terms(false), code(work), code, true);
    return new ReadLoad<T>(place, entry).now();
  }

  /**
   * Starts a load that will be wanted later, like that of the next page. Nothing is drawn for it.
   * Reading it afterwards takes the same name and arguments.
   *
   * @param arg the argument; see {@link #load(String, Object, Callable)}
   */
  public <T extends @Nullable Object> void prefetch(
      String name, @Nullable Object arg, Callable<T> work) {
    place
        .work()
        .load(
            Share.SESSION,
            LoadKey.of(name, arg),
            new LoadOptions().unread().terms(false),
            code(alone(work)),
            null,
            false);
  }

  /**
   * The value of a function that runs in the background; null at first, and the last value while a
   * newer one is fetched. What streamlit-extras calls {@code async_load}: a result within 10 ms is
   * there at once, and what the function throws is thrown here.
   *
   * @param name names it, as for {@link #load(String, Callable)}
   */
  public <T> @Nullable T asyncLoad(String name, Callable<T> work) {
    return asyncLoad(name, work, defaults());
  }

  /** The value of a function that runs in the background; null at first. */
  public <T> @Nullable T asyncLoad(String name, Callable<T> work, Consumer<AsyncOptions> options) {
    return AsyncOptions.load(place, name, work, options);
  }

  /** The loads that this session can see: to look at them, and to say that they are out of date. */
  public Loads loads() {
    return new Loads(place);
  }

  // ---- Tasks

  /**
   * Something to be done once when it is told to, in the background.
   *
   * @param name names the task
   * @param work runs on a thread of its own, may block, and must not use the page
   */
  public <T extends @Nullable Object> Task<T> task(String name, LoadWork<T> work) {
    return task(LoadKey.of(name), work, work.getClass(), defaults());
  }

  /** Something to be done once when it is told to. */
  public <T extends @Nullable Object> Task<T> task(
      String name, LoadWork<T> work, Consumer<TaskOptions> options) {
    return task(LoadKey.of(name), work, work.getClass(), options);
  }

  /**
   * Something to be done once for each key.
   *
   * @param key like the number of an order: with the name it is what the task is known by
   */
  public <T extends @Nullable Object> Task<T> task(
      String name, @Nullable Object key, LoadWork<T> work) {
    return task(LoadKey.of(name, key), work, work.getClass(), defaults());
  }

  /** Something to be done once for each key. */
  public <T extends @Nullable Object> Task<T> task(
      String name, @Nullable Object key, LoadWork<T> work, Consumer<TaskOptions> options) {
    return task(LoadKey.of(name, key), work, work.getClass(), options);
  }

  private <T extends @Nullable Object> Task<T> task(
      LoadKey key, LoadWork<T> work, Class<?> code, Consumer<TaskOptions> options) {
    TaskOptions o = new TaskOptions();
    options.accept(o);
    LoadOptions load = o.load;
    return new Task<>(
        place, place.work().load(load.share(), key, load.terms(true), code(work), code, true));
  }

  // ---- Fragments

  /**
   * A part that is drawn again on its own when one of its inputs is touched or one of its loads is
   * there, also while the page waits elsewhere. What goes wrong in it is shown in its place.
   *
   * <p>Its code may run at the same time as that of the page around it. It may write into
   * containers of the page: what it has written there last time is replaced.
   *
   * @param name tells it from other fragments in the same container
   * @throws RunnelException RN071 if there is one of that name here
   */
  public void fragment(String name, AppBody body) {
    fragment(name, body, defaults());
  }

  /** A part that is drawn again on its own. */
  public void fragment(String name, AppBody body, Consumer<FragmentOptions> options) {
    FragmentOptions o = new FragmentOptions();
    options.accept(o);
    place.fragment(name, part -> body.run(new Ui(part)), o.every, o.parallel);
  }

  // ---- Waits

  /**
   * Waits. What was drawn before is on screen during the wait, and a newer event of the user ends
   * the wait and the run at once, where {@code Thread.sleep} goes on to its end.
   */
  public void sleep(Duration time) {
    place.sleep(Math.max(0, time.toMillis()));
  }

  /**
   * Shows what was drawn so far, and ends the run here if a newer event of the user has come: for
   * the middle of a long computation.
   */
  public void checkpoint() {
    place.checkpoint();
  }

  /**
   * Does something that newer events do not cut short, nor the Stop button: they count when it is
   * done.
   *
   * @return what the work returns
   */
  public <T extends @Nullable Object> T uninterrupted(Callable<T> work) {
    try {
      return place.uninterrupted(work);
    } catch (Exception e) {
      throw Sneaky.rethrow(e);
    }
  }

  /**
   * Does something that newer events do not cut short, nor the Stop button: they count when it is
   * done.
   */
  public void uninterrupted(Action work) {
    Callable<Boolean> done =
        () -> {
          work.run();
          return true;
        };
    uninterrupted(done);
  }
}

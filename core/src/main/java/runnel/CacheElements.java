package runnel;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.LoadKey;
import runnel.internal.run.Place;

/** Not doing the same twice: cached values and shared objects. Part of {@link Ui}. */
abstract class CacheElements extends BackgroundElements {
  CacheElements(Place place) {
    super(place);
  }

  // ---- Cached values

  /**
   * The value of a function, computed once and kept: whoever asks again for the same name and
   * arguments gets it at once. Shared by all sessions, or where users sign in by those of the same
   * user; {@link CachedOptions} says otherwise.
   *
   * <p>The value depends on the name and the arguments only: what else the function uses must be
   * the same for all who share it. What the reader gets is its own: lists, maps and arrays are
   * copied, so it may be changed; unmodifiable ones (like those of {@code toList()}) are shared.
   *
   * <p>While it is computed, in the background, a newer event of the user ends the wait and the run
   * at once; the value is kept all the same. Many who ask at the same time wait for one
   * computation. What the function throws is thrown here, to all who wait, and not kept.
   *
   * @param name names the value, together with the arguments that follow
   * @param work brings the value; it may block, may ask for other cached values, and must not draw
   * @throws RunnelException RN080 if the name was given to another function, RN081 if the function
   *     asks for itself, RN082 if the value could be changed and cannot be copied
   */
  public <T extends @Nullable Object> T cached(String name, Callable<T> work) {
    return cached(LoadKey.of(name), work, defaults());
  }

  /** The cached value of a function: {@link #cached(String, Callable)}. */
  public <T extends @Nullable Object> T cached(
      String name, Callable<T> work, Consumer<CachedOptions<T>> options) {
    return cached(LoadKey.of(name), work, options);
  }

  /** The cached value of a function for an argument: {@link #cached(String, Callable)}. */
  public <T extends @Nullable Object> T cached(
      String name, @Nullable Object arg, Callable<T> work) {
    return cached(LoadKey.of(name, (@Nullable Object) arg), work, defaults());
  }

  /** The cached value of a function for an argument: {@link #cached(String, Callable)}. */
  public <T extends @Nullable Object> T cached(
      String name, @Nullable Object arg, Callable<T> work, Consumer<CachedOptions<T>> options) {
    return cached(LoadKey.of(name, (@Nullable Object) arg), work, options);
  }

  /** The cached value of a function for two arguments: {@link #cached(String, Callable)}. */
  public <T extends @Nullable Object> T cached(
      String name, @Nullable Object arg1, @Nullable Object arg2, Callable<T> work) {
    return cached(LoadKey.of(name, arg1, arg2), work, defaults());
  }

  /** The cached value of a function for two arguments: {@link #cached(String, Callable)}. */
  public <T extends @Nullable Object> T cached(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      Callable<T> work,
      Consumer<CachedOptions<T>> options) {
    return cached(LoadKey.of(name, arg1, arg2), work, options);
  }

  /**
   * The cached value of a function for three arguments; more go into a record or a list: {@link
   * #cached(String, Callable)}.
   */
  public <T extends @Nullable Object> T cached(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      @Nullable Object arg3,
      Callable<T> work) {
    return cached(LoadKey.of(name, arg1, arg2, arg3), work, defaults());
  }

  /**
   * The cached value of a function for three arguments; more go into a record or a list: {@link
   * #cached(String, Callable)}.
   */
  public <T extends @Nullable Object> T cached(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      @Nullable Object arg3,
      Callable<T> work,
      Consumer<CachedOptions<T>> options) {
    return cached(LoadKey.of(name, arg1, arg2, arg3), work, options);
  }

  private <T extends @Nullable Object> T cached(
      LoadKey key, Callable<T> work, Consumer<CachedOptions<T>> options) {
    CachedOptions<T> o = new CachedOptions<>();
    options.accept(o);
    return o.cache.get(place, key, o.policy(), work);
  }

  // ---- Shared objects

  /**
   * An object that all share, like a connection pool or a model: made once, and closed, if it is
   * {@link AutoCloseable}, when it is kept no more and no run that got it goes on. All get the very
   * same object, maybe at the same time: it must be safe for that.
   *
   * <p>Shared by all sessions; {@link ResourceOptions} says otherwise. For the rest as {@link
   * #cached(String, Callable)}.
   *
   * @param name names the object, together with the arguments that follow
   * @param work makes the object; it may block and must not draw
   * @throws RunnelException RN080 if the name was given to another function, RN081 if the function
   *     asks for itself
   */
  public <T extends @Nullable Object> T resource(String name, Callable<T> work) {
    return resource(LoadKey.of(name), work, defaults());
  }

  /** An object that all share: {@link #resource(String, Callable)}. */
  public <T extends @Nullable Object> T resource(
      String name, Callable<T> work, Consumer<ResourceOptions<T>> options) {
    return resource(LoadKey.of(name), work, options);
  }

  /** An object that all share for an argument: {@link #resource(String, Callable)}. */
  public <T extends @Nullable Object> T resource(
      String name, @Nullable Object arg, Callable<T> work) {
    return resource(LoadKey.of(name, (@Nullable Object) arg), work, defaults());
  }

  /** An object that all share for an argument: {@link #resource(String, Callable)}. */
  public <T extends @Nullable Object> T resource(
      String name, @Nullable Object arg, Callable<T> work, Consumer<ResourceOptions<T>> options) {
    return resource(LoadKey.of(name, (@Nullable Object) arg), work, options);
  }

  /** An object that all share for two arguments: {@link #resource(String, Callable)}. */
  public <T extends @Nullable Object> T resource(
      String name, @Nullable Object arg1, @Nullable Object arg2, Callable<T> work) {
    return resource(LoadKey.of(name, arg1, arg2), work, defaults());
  }

  /** An object that all share for two arguments: {@link #resource(String, Callable)}. */
  public <T extends @Nullable Object> T resource(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      Callable<T> work,
      Consumer<ResourceOptions<T>> options) {
    return resource(LoadKey.of(name, arg1, arg2), work, options);
  }

  /**
   * An object that all share for three arguments; more go into a record or a list: {@link
   * #resource(String, Callable)}.
   */
  public <T extends @Nullable Object> T resource(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      @Nullable Object arg3,
      Callable<T> work) {
    return resource(LoadKey.of(name, arg1, arg2, arg3), work, defaults());
  }

  /**
   * An object that all share for three arguments; more go into a record or a list: {@link
   * #resource(String, Callable)}.
   */
  public <T extends @Nullable Object> T resource(
      String name,
      @Nullable Object arg1,
      @Nullable Object arg2,
      @Nullable Object arg3,
      Callable<T> work,
      Consumer<ResourceOptions<T>> options) {
    return resource(LoadKey.of(name, arg1, arg2, arg3), work, options);
  }

  private <T extends @Nullable Object> T resource(
      LoadKey key, Callable<T> work, Consumer<ResourceOptions<T>> options) {
    ResourceOptions<T> o = new ResourceOptions<>();
    options.accept(o);
    return o.cache.get(place, key, o.policy(), work);
  }

  /** The caches that this session can see: to say that what they hold is out of date. */
  public Caches caches() {
    return new Caches(place);
  }
}

package runnel.spi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.Limit;

/**
 * What the core needs from the machine that it runs on: a clock, a way to run code, and a look at
 * the user's code.
 *
 * <p>There is one host per process kind: the JVM server, the browser worker, and the test driver
 * with a virtual clock. All methods may be called from any thread and must not block.
 */
public interface Host {
  /** Milliseconds of a clock that never goes back; only differences mean something. */
  long millis();

  /** Milliseconds since 1970 by the clock on the wall. */
  long wallMillis();

  /**
   * Runs {@code body} soon, on a thread of its own where it may block (a virtual thread on the
   * server).
   *
   * @param name shown in thread dumps
   */
  Task start(String name, Runnable body);

  /**
   * Runs {@code body} once after {@code delayMillis}. The body is short and does not block.
   *
   * @return a handle whose {@link Task#interrupt()} cancels it if it has not begun
   */
  Task schedule(long delayMillis, Runnable body);

  /** A new signal, not raised yet. */
  Signal signal();

  /** A secret of at least 128 random bits, URL-safe: the name of a session. */
  String newToken();

  /**
   * A place for values that bounds how many are kept, or null if this host has none that is better
   * than core's own.
   *
   * @param evicted is called with each value that had to go; not with those that are removed or
   *     replaced. It does not block.
   */
  default <K, V> @Nullable BoundedMap<K, V> bounded(int max, Consumer<V> evicted) {
    return null;
  }

  /** The user's code: where it stands and what its values look like. */
  Code code();

  /** Where bytes are kept that are not for the wire. The same each time. */
  Depot depot();

  /** The databases of the app. The same each time. */
  default Databases databases() {
    throw new UnsupportedOperationException("This host has no databases");
  }

  /** What only this host knows under a name; null if it knows nothing of the kind. */
  default @Nullable String secret(String name) {
    return null;
  }

  /** How a secret is called in the environment: {@code MAIL_PASSWORD} for {@code mail.password}. */
  static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Whether visitors can sign in here, at a provider that this host takes them to. */
  default boolean signsIn() {
    return false;
  }

  /** Whether this host is set to answer at a path of the app itself: then no page can have it. */
  default boolean answersAt(String path) {
    return false;
  }

  /** Where sessions outlive this host; null if nowhere. */
  default @Nullable Keeper keeper() {
    return null;
  }

  /** What the app and its visitors may use up. The same each time. */
  default long limit(Limit limit) {
    return limit.usual();
  }

  /** Whether it has more to do than it can: then nobody new is let in. */
  default boolean isOverloaded() {
    return false;
  }

  /** Is told what the app does. The same each time. */
  default Observer observer() {
    return Observer.NONE;
  }

  /** Says something to the app's author, once, on the host's console. */
  void warn(String message);

  /**
   * Keeps what sessions hold, as JSON texts. May be called from any thread; does not block long.
   */
  interface Keeper {
    /** Replaces what is kept of the session {@code token}. */
    void keep(String token, String text);

    /** Returns when all that was given to be kept is where it outlives the host. May wait. */
    default void sync() {}

    /** What is kept of the session {@code token}, which its client wants to go on with. */
    @Nullable String find(String token);

    /** The session {@code token} goes on under another: what is kept of it is of no use. */
    default void forget(String token) {}

    /** The version of the app: what was kept under another is not taken up. */
    default String version() {
      return "";
    }
  }

  /** Something started that can be told to end. */
  interface Task {
    /**
     * Interrupts the thread that runs it, or cancels it if it has not begun. Does nothing if it is
     * over.
     */
    void interrupt();
  }

  /** Something that one thread waits for and another brings about, once. */
  interface Signal {
    /** Lets the waiting thread go on, now or when it comes to wait. */
    void raise();

    /**
     * Waits, without holding up anything else on this host.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void await() throws InterruptedException;
  }

  /** Looks at the user's code on behalf of the core, which has no reflection. */
  interface Code extends RecordParts {
    /** Where a jar has modules for {@code ui.component}. */
    String COMPONENTS = "META-INF/runnel/components/";

    /**
     * The user's own source line that is being executed, like {@code App.java:14}, or null if not
     * known. This is asked for each new input, so what takes long is done when the line is read.
     */
    Supplier<@Nullable String> caller();

    /**
     * The user's own frames of {@code problem}, nearest first, like {@code App.app(App.java:14)}.
     */
    List<String> frames(Throwable problem);

    /**
     * The public methods of a class as one would call them, sorted, like {@code int length()};
     * empty where classes cannot be looked into.
     */
    default List<String> members(Class<?> type) {
      return List.of();
    }

    /**
     * The name by which {@link #record} or {@link #constant} make {@code value} again, or null if
     * it is neither a record nor an enum constant of the app.
     */
    @Nullable String typeName(Object value);

    /**
     * A record of the app. Called where the user's code is on the stack.
     *
     * @return null if the app has no such record, or one with other components
     * @throws RuntimeException if the record refuses them
     */
    @Nullable Object record(String type, Map<String, @Nullable Object> components);

    /**
     * The components of a record class in their order, with the names of their types as {@code
     * Class.getName} has them; null if it is no record of the app.
     */
    @Nullable Map<String, String> shape(Class<?> type);

    /**
     * A record of a class that has a {@link #shape}.
     *
     * @param parts its components in their order, each of its type
     * @throws RuntimeException if the record refuses them
     */
    Object make(Class<?> type, @Nullable Object[] parts);

    /** A constant of an enum of the app, or null if there is none. Called likewise. */
    @Nullable Object constant(String type, String name);

    /**
     * A record of the class of {@code like}, which is the app's. May be called from anywhere.
     *
     * @return null if it has other components
     * @throws RuntimeException if the record refuses them
     */
    default @Nullable Object recordLike(Object like, Map<String, @Nullable Object> components) {
      return record(like.getClass().getName(), components);
    }

    /** A constant of the enum of {@code like}, or null if there is none. Called likewise. */
    default @Nullable Object constantLike(Enum<?> like, String name) {
      return constant(like.getDeclaringClass().getName(), name);
    }

    /**
     * A file beside the app's code, as {@code getResourceAsStream} finds it. Called where the
     * user's code is on the stack.
     *
     * @param name relative, with slashes
     * @return null if there is none
     */
    default byte @Nullable [] beside(String name) {
      return null;
    }

    /**
     * A module of JavaScript that a library of the app brings. Called likewise.
     *
     * @param name of a file in {@link #COMPONENTS} of a jar
     * @return null if there is none
     */
    default @Nullable Content component(String name) {
      byte[] bytes = beside("/" + COMPONENTS + name);
      return bytes == null ? null : new Content.Bytes(bytes);
    }
  }
}

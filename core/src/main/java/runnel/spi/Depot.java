package runnel.spi;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a host keeps the bytes that pages show and offer, and those that visitors give: they do not
 * go over the wire, which has only their addresses. Safe for use by many threads.
 */
public interface Depot {
  /**
   * The part of it that one session has: what is named there is given to nobody else, not even to
   * who knows the address. Without a server all of it is the session's.
   *
   * @param user who has signed in, or null
   * @param badge of the browser that the session is open in, now: {@link Connection#badge}
   */
  default Depot of(@Nullable String user, Supplier<String> badge) {
    return this;
  }

  /**
   * What only this host can read: a file of its machine, a picture of AWT.
   *
   * @return null if {@code source} is nothing of the kind
   * @throws IOException if it cannot be read
   */
  @Nullable Content read(Object source) throws IOException;

  /**
   * Makes content readable for pages until {@link #release}. The same content has the same address,
   * and a copy of it is kept once; it goes when it was released as often as it was held.
   *
   * @param type media type, like {@code image/png}; {@link #DOWNLOAD} if it is only to be saved
   * @return its address: relative to the page, and not to be guessed by others
   * @throws IOException if it cannot be read
   */
  String hold(Content content, String type) throws IOException;

  /** Type of content that is not to be shown but saved. */
  String DOWNLOAD = "application/octet-stream";

  /** Type of a module of JavaScript, which the page may run: the app's own words only. */
  String MODULE = "text/javascript";

  /** Undoes one {@link #hold}. Does not block. */
  void release(String address);

  /** A new place for files that a visitor gives. */
  Inbox inbox();

  /** Files that the visitor gives to one input. */
  interface Inbox {
    /** Where the page sends them: relative to the page, and not to be guessed by others. */
    String address();

    /** What is taken from now on. */
    void takes(Accepted accepted);

    /** A file that has arrived whole, by the id that the page was given for it. */
    @Nullable Upload find(String id);

    /** Forgets a file. Its readers fail from now on. */
    void drop(String id);

    /** Forgets all of them, and takes no more. Does not block. */
    void close();
  }

  /** A file of the visitor's. Name and type are the visitor's word. */
  interface Upload extends Content {
    /** What the page names it by. */
    String id();

    /** Its name; with the folders that it is in if those are taken ({@link Accepted#named}). */
    String name();

    /** Media type, empty if not known. */
    String type();
  }
}

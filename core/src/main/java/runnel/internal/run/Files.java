package runnel.internal.run;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;
import runnel.spi.Depot;

/** Bytes that are not for the wire, of a place of the page: what it shows, and what it is given. */
public final class Files {
  private final Place place;
  private final Session session;

  Files(Place place, Session session) {
    this.place = place;
    this.session = session;
  }

  /** What only the host can read; null if {@code source} is nothing of the kind. */
  public @Nullable Content read(Object source) throws IOException {
    return session.engine.host.depot().read(source);
  }

  /**
   * Makes content readable for the page, for as long as an element names its address in {@code src}
   * or {@code href}.
   */
  public String show(Content content, String type) throws IOException {
    synchronized (session) {
      place.here(); // A run that is not to go on holds nothing.
    }
    return session.shelf().show(content, type);
  }

  /** Makes content readable for the page for a while, to be saved. */
  public String offer(Content content) throws IOException {
    return session.shelf().offer(content);
  }

  /** Where the files are for an input that is placed here. */
  public Depot.Inbox inbox(String kind, @Nullable String key, String label) {
    synchronized (session) {
      return session.shelf().inbox(fileIdentity(kind, key, label));
    }
  }

  /** The input holds these files now: others that it has held go. */
  public void keepFiles(String kind, @Nullable String key, String label, Set<String> ids) {
    synchronized (session) {
      session.shelf().keep(fileIdentity(kind, key, label), ids);
    }
  }

  /** The app has these files now, too: they stay, but for the oldest where there are too many. */
  public void handOver(String kind, @Nullable String key, String label, Set<String> ids) {
    synchronized (session) {
      session.shelf().handOver(fileIdentity(kind, key, label), ids);
    }
  }

  /** How many files that such an input has had are the app's now. */
  public int handedOver(String kind, @Nullable String key, String label) {
    synchronized (session) {
      return session.shelf().handedOver(fileIdentity(kind, key, label));
    }
  }

  private String fileIdentity(String kind, @Nullable String key, String label) {
    return place.here().id() + " " + kind + " " + (key == null ? label : "key " + key);
  }
}

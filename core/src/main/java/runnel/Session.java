package runnel;

import runnel.internal.run.Place;

/** The visit of one user: a tab of a browser. Safe for use by several threads, at any time. */
public final class Session {
  private final Place place;

  Session(Place place) {
    this.place = place;
  }

  /**
   * Does something in this session as if the user had caused it: {@code action} is called before
   * the page is drawn again, and never while it is being drawn by a click. For threads of your own,
   * for messages from elsewhere. Does nothing if the session has ended.
   */
  public void post(Runnable action) {
    place.post(action);
  }

  /**
   * Calls {@code action} once when the session ends: some time after the user has left, or when the
   * server stops. Registered anew under the same name it takes the place of the one before, so it
   * can be said in every run.
   */
  public void onClose(String name, Runnable action) {
    place.onClose(name, action);
  }
}

package runnel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.spi.Host;

/**
 * What a publisher publishes on threads of its own, for the thread of a run to take and wait for.
 */
final class Published implements Flow.Subscriber<CharSequence>, Iterator<CharSequence> {
  private static final int AHEAD = 64;

  private final Place place;
  private final Deque<CharSequence> arrived = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private Host.@Nullable Signal waiting;
  private @Nullable Throwable failure;
  private boolean over;

  private Published(Place place) {
    this.place = place;
  }

  static String write(Place at, Flow.Publisher<? extends CharSequence> publisher) {
    Published pieces = new Published(at);
    publisher.subscribe(pieces);
    try {
      return TextStream.write(at, pieces);
    } finally {
      pieces.cancel();
    }
  }

  // ---- Of the publisher.

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    boolean wanted;
    synchronized (this) {
      wanted = !over && this.subscription == null;
      if (wanted) {
        this.subscription = subscription;
      }
    }
    if (wanted) {
      subscription.request(AHEAD);
    } else {
      subscription.cancel();
    }
  }

  @Override
  public synchronized void onNext(CharSequence piece) {
    arrived.add(piece);
    wake();
  }

  @Override
  public synchronized void onError(Throwable problem) {
    failure = problem;
    over = true;
    wake();
  }

  @Override
  public synchronized void onComplete() {
    over = true;
    wake();
  }

  private void wake() {
    if (waiting != null) {
      waiting.raise();
    }
  }

  // ---- Of the run.

  @Override
  public boolean hasNext() {
    while (true) {
      Host.Signal more;
      synchronized (this) {
        if (!arrived.isEmpty()) {
          return true;
        }
        if (failure != null) {
          throw Sneaky.rethrow(failure);
        }
        if (over) {
          return false;
        }
        more = place.signal();
        waiting = more;
      }
      place.await(more);
    }
  }

  @Override
  public CharSequence next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Flow.Subscription from;
    CharSequence piece;
    synchronized (this) {
      piece = arrived.remove();
      from = subscription;
    }
    if (from != null) {
      from.request(1);
    }
    return piece;
  }

  private void cancel() {
    Flow.Subscription from;
    synchronized (this) {
      over = true;
      from = subscription;
    }
    if (from != null) {
      from.cancel();
    }
  }
}

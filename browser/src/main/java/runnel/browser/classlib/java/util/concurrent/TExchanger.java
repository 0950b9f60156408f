package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import runnel.browser.classlib.java.lang.TParking;

public class TExchanger<V> {
  private final Deque<Offer<V>> offers = new ArrayDeque<>();

  public TExchanger() {}

  public V exchange(V mine) throws InterruptedException {
    try {
      return exchange(mine, TParking.FOREVER, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  public V exchange(V mine, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Offer<V> other = offers.poll();
    if (other != null) {
      other.got = mine;
      other.taken = true;
      other.waiting.wakeOne();
      return other.given;
    }
    Offer<V> offer = new Offer<>();
    offer.given = mine;
    offers.add(offer);
    try {
      offer.waiting.await(unit.toNanos(timeout));
    } catch (InterruptedException e) {
      if (!offer.taken) {
        throw e;
      }
      Thread.currentThread().interrupt();
    } finally {
      offers.remove(offer);
    }
    if (!offer.taken) {
      throw new TimeoutException();
    }
    return offer.got;
  }

  private static final class Offer<V> {
    private final TParking.Line waiting = new TParking.Line();
    private V given;
    private V got;
    private boolean taken;
  }
}

package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

/** Holds what was put until it is taken: an offer succeeds only if somebody waits for it. */
public class TSynchronousQueue<E> extends TQueueBase<E> {
  private final Deque<Hand<E>> giving = new ArrayDeque<>();
  private final Deque<Hand<E>> taking = new ArrayDeque<>();

  public TSynchronousQueue() {
    this(false);
  }

  public TSynchronousQueue(boolean fair) {
    super(new ArrayDeque<>(), 1);
  }

  @Override
  public boolean offer(E e) {
    Objects.requireNonNull(e);
    Hand<E> taker = taking.poll();
    if (taker == null) {
      return false;
    }
    taker.meet(e);
    return true;
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (offer(e)) {
      return true;
    }
    Hand<E> mine = new Hand<>();
    mine.element = e;
    return mine.waitIn(giving, unit.toNanos(timeout));
  }

  @Override
  public E poll() {
    Hand<E> giver = giving.poll();
    if (giver == null) {
      return null;
    }
    E e = giver.element;
    giver.meet(e);
    return e;
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    E e = poll();
    if (e != null) {
      return e;
    }
    Hand<E> mine = new Hand<>();
    return mine.waitIn(taking, unit.toNanos(timeout)) ? mine.element : null;
  }

  @Override
  public E peek() {
    return null;
  }

  @Override
  public int remainingCapacity() {
    return 0;
  }

  @Override
  public boolean contains(Object o) {
    return false;
  }

  @Override
  public boolean remove(Object o) {
    return false;
  }

  @Override
  public void clear() {}

  @Override
  public Iterator<E> iterator() {
    return List.<E>of().iterator();
  }

  private static final class Hand<E> {
    private final TParking.Line waiting = new TParking.Line();
    private E element;
    private boolean met;

    void meet(E e) {
      element = e;
      met = true;
      waiting.wakeOne();
    }

    boolean waitIn(Deque<Hand<E>> line, long nanos) throws InterruptedException {
      line.add(this);
      try {
        waiting.await(nanos);
      } catch (InterruptedException e) {
        if (!met) {
          throw e;
        }
        Thread.currentThread().interrupt();
      } finally {
        line.remove(this);
      }
      return met;
    }
  }
}

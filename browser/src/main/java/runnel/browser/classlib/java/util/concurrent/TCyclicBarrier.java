package runnel.browser.classlib.java.util.concurrent;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import runnel.browser.classlib.java.lang.TParking;

public class TCyclicBarrier {
  private final int parties;
  private final Runnable action;
  private Round round = new Round();

  public TCyclicBarrier(int parties) {
    this(parties, null);
  }

  public TCyclicBarrier(int parties, Runnable barrierAction) {
    if (parties <= 0) {
      throw new IllegalArgumentException();
    }
    this.parties = parties;
    action = barrierAction;
  }

  public int await() throws InterruptedException, BrokenBarrierException {
    try {
      return await(TParking.FOREVER);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  public int await(long timeout, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    return await(unit.toNanos(timeout));
  }

  private int await(long nanos)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Round mine = round;
    if (mine.broken) {
      throw new BrokenBarrierException();
    }
    if (Thread.interrupted()) {
      mine.breakUp();
      throw new InterruptedException();
    }
    int index = parties - ++mine.here;
    if (index == 0) {
      boolean ok = false;
      try {
        if (action != null) {
          action.run();
        }
        ok = true;
      } finally {
        if (!ok) {
          mine.breakUp();
        }
      }
      open(mine);
      return 0;
    }
    boolean woken;
    try {
      woken = mine.waiting.await(nanos);
    } catch (InterruptedException e) {
      if (mine == round && !mine.broken) {
        mine.breakUp();
        throw e;
      }
      Thread.currentThread().interrupt();
      woken = true;
    }
    if (mine.broken) {
      throw new BrokenBarrierException();
    }
    if (!woken && !mine.opened) {
      mine.breakUp();
      throw new TimeoutException();
    }
    return index;
  }

  private void open(Round mine) {
    mine.opened = true;
    mine.waiting.wakeAll();
    round = new Round();
  }

  public void reset() {
    round.breakUp();
    round = new Round();
  }

  public boolean isBroken() {
    return round.broken;
  }

  public int getParties() {
    return parties;
  }

  public int getNumberWaiting() {
    return round.waiting.size();
  }

  private static final class Round {
    private final TParking.Line waiting = new TParking.Line();
    private int here;
    private boolean broken;
    private boolean opened;

    void breakUp() {
      broken = true;
      here = 0;
      waiting.wakeAll();
    }
  }
}

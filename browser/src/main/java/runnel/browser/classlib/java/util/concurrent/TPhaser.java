package runnel.browser.classlib.java.util.concurrent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import runnel.browser.classlib.java.lang.TParking;

/** A barrier with any number of rounds, that parties join and leave. */
public class TPhaser {
  private final TPhaser parent;
  private final TPhaser root;
  private final TParking.Line waiting = new TParking.Line();
  private int parties;
  private int arrived;

  /** The round that {@link #arrived} speaks of; negative at the end. A child follows its root. */
  private int phase;

  public TPhaser() {
    this(null, 0);
  }

  public TPhaser(int parties) {
    this(null, parties);
  }

  public TPhaser(TPhaser parent) {
    this(parent, 0);
  }

  public TPhaser(TPhaser parent, int parties) {
    if (parties < 0 || parties > 0xffff) {
      throw new IllegalArgumentException("Illegal number of parties");
    }
    this.parent = parent;
    this.root = parent == null ? this : parent.root;
    this.phase = root.phase;
    if (parties > 0) {
      bulkRegister(parties);
    }
  }

  private void follow() {
    if (phase != root.phase) {
      phase = root.phase;
      arrived = 0;
    }
  }

  public int register() {
    return bulkRegister(1);
  }

  public int bulkRegister(int more) {
    if (more < 0) {
      throw new IllegalArgumentException();
    }
    follow();
    if (phase < 0 || more == 0) {
      return phase;
    }
    if (parties + more > 0xffff) {
      throw new IllegalStateException("Attempt to register more than 65535 parties for " + this);
    }
    if (parties == 0 && parent != null) {
      parent.register();
    }
    parties += more;
    return phase;
  }

  public int arrive() {
    return arrive(false);
  }

  public int arriveAndDeregister() {
    return arrive(true);
  }

  private int arrive(boolean leave) {
    follow();
    int before = phase;
    if (before < 0) {
      return before;
    }
    if (arrived == parties) {
      throw new IllegalStateException("Attempted arrival of unregistered party for " + this);
    }
    if (leave) {
      parties--;
    } else {
      arrived++;
    }
    if (arrived == parties) {
      if (parent == null) {
        advance();
      } else {
        parent.arrive(parties == 0);
      }
    }
    return before;
  }

  private void advance() {
    int next = (phase + 1) & Integer.MAX_VALUE;
    phase = onAdvance(phase, parties) ? next | Integer.MIN_VALUE : next;
    arrived = 0;
    waiting.wakeAll();
  }

  public int arriveAndAwaitAdvance() {
    return awaitAdvance(arrive());
  }

  public int awaitAdvance(int phase) {
    if (phase < 0) {
      return phase;
    }
    while (root.phase == phase) {
      root.waiting.awaitUninterruptibly(null);
    }
    return root.phase;
  }

  public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
    if (phase < 0) {
      return phase;
    }
    while (root.phase == phase) {
      root.waiting.await();
    }
    return root.phase;
  }

  public int awaitAdvanceInterruptibly(int phase, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    if (phase < 0) {
      return phase;
    }
    long end = System.nanoTime() + unit.toNanos(timeout);
    while (root.phase == phase) {
      if (!root.waiting.await(end - System.nanoTime()) && root.phase == phase) {
        throw new TimeoutException();
      }
    }
    return root.phase;
  }

  public void forceTermination() {
    if (root.phase >= 0) {
      root.phase |= Integer.MIN_VALUE;
      root.waiting.wakeAll();
    }
  }

  public final int getPhase() {
    return root.phase;
  }

  public int getRegisteredParties() {
    return parties;
  }

  public int getArrivedParties() {
    follow();
    return arrived;
  }

  public int getUnarrivedParties() {
    follow();
    return parties - arrived;
  }

  public TPhaser getParent() {
    return parent;
  }

  public TPhaser getRoot() {
    return root;
  }

  public boolean isTerminated() {
    return root.phase < 0;
  }

  protected boolean onAdvance(int phase, int registeredParties) {
    return registeredParties == 0;
  }

  @Override
  public String toString() {
    return super.toString()
        + "[phase = "
        + getPhase()
        + " parties = "
        + parties
        + " arrived = "
        + getArrivedParties()
        + "]";
  }
}

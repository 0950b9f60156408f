package runnel.internal.cache;

import runnel.spi.Host;

/** A function in the background that asks for a kept value. */
public record WorkWaits(Memory memory) implements Waiting {
  @Override
  public void await(Host.Signal signal) throws InterruptedException {
    signal.await();
  }

  @Override
  public boolean givesUp(Throwable thrown) {
    return true;
  }

  @Override
  public boolean uses(Kept kept) {
    return memory.usedHere(kept);
  }
}

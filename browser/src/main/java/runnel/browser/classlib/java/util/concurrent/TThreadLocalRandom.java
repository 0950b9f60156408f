package runnel.browser.classlib.java.util.concurrent;

import java.util.Random;

public class TThreadLocalRandom extends Random {
  private static final long serialVersionUID = 1;
  private static final TThreadLocalRandom ONE = new TThreadLocalRandom();

  private boolean made;

  private TThreadLocalRandom() {
    made = true;
  }

  public static TThreadLocalRandom current() {
    return ONE;
  }

  @Override
  public void setSeed(long seed) {
    if (made) {
      throw new UnsupportedOperationException();
    }
    super.setSeed(seed);
  }
}

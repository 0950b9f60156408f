package runnel.browser.classlib.java.security;

public abstract class TMessageDigestSpi {
  public TMessageDigestSpi() {}

  protected int engineGetDigestLength() {
    return 0;
  }

  protected abstract void engineUpdate(byte input);

  protected abstract void engineUpdate(byte[] input, int offset, int len);

  protected abstract byte[] engineDigest();

  protected abstract void engineReset();
}

package runnel.browser.classlib.java.security;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

public abstract class TMessageDigest extends TMessageDigestSpi {
  private final String algorithm;

  protected TMessageDigest(String algorithm) {
    this.algorithm = algorithm;
  }

  public static TMessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
    String name = algorithm.toUpperCase(Locale.ROOT);
    if (name.equals("MD5")) {
      return new TDigests.Md5(algorithm);
    }
    if (name.equals("SHA-1") || name.equals("SHA1") || name.equals("SHA")) {
      return new TDigests.Sha1(algorithm);
    }
    if (name.equals("SHA-224")) {
      return new TDigests.Sha256(algorithm, 28);
    }
    if (name.equals("SHA-256")) {
      return new TDigests.Sha256(algorithm, 32);
    }
    if (name.equals("SHA-384")) {
      return new TDigests.Sha512(algorithm, 48);
    }
    if (name.equals("SHA-512")) {
      return new TDigests.Sha512(algorithm, 64);
    }
    throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
  }

  public final String getAlgorithm() {
    return algorithm;
  }

  public final int getDigestLength() {
    return engineGetDigestLength();
  }

  public void update(byte input) {
    engineUpdate(input);
  }

  public void update(byte[] input) {
    engineUpdate(input, 0, input.length);
  }

  public void update(byte[] input, int offset, int len) {
    if (input.length - offset < len) {
      throw new IllegalArgumentException("Input buffer too short");
    }
    engineUpdate(input, offset, len);
  }

  public final void update(ByteBuffer input) {
    while (input.hasRemaining()) {
      engineUpdate(input.get());
    }
  }

  public byte[] digest() {
    byte[] result = engineDigest();
    engineReset();
    return result;
  }

  public byte[] digest(byte[] input) {
    update(input);
    return digest();
  }

  public void reset() {
    engineReset();
  }

  public static boolean isEqual(byte[] a, byte[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < a.length; i++) {
      different |= a[i] ^ b[i];
    }
    return different == 0;
  }

  @Override
  public String toString() {
    return algorithm + " Message Digest from RUNNEL";
  }
}

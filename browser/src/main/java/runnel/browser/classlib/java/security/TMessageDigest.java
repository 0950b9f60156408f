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
    return switch (algorithm.toUpperCase(Locale.ROOT)) {
      case "MD5" -> new Digests.Md5(algorithm);
      case "SHA-1", "SHA1", "SHA" -> new Digests.Sha1(algorithm);
      case "SHA-224" -> new Digests.Sha256(algorithm, 28);
      case "SHA-256" -> new Digests.Sha256(algorithm, 32);
      case "SHA-384" -> new Digests.Sha512(algorithm, 48);
      case "SHA-512" -> new Digests.Sha512(algorithm, 64);
      default -> throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
    };
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

package runnel.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name made from content: equal contents have equal fingerprints, others do not. */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Adds one more part; where a part ends counts too. */
  Fingerprint add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds one more part; where a part ends counts too. */
  Fingerprint add(byte[] part) {
    digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(part);
    return this;
  }

  /** The fingerprint of all parts so far: 32 hexadecimal digits. To be called once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}

package runnel.servlet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Signs what cookies hold, with a key that only this server has, and checks it. */
final class Seal {
  private static final String FILE = "signin.key";
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  Seal(byte[] key) {
    this.key = key.clone();
  }

  /**
   * With the key in {@code folder}, made if there is none, so that who has signed in still is after
   * a restart; with one of its own if there is no folder.
   */
  static Seal in(@Nullable Path folder) throws IOException {
    byte[] made = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(made);
    if (folder == null) {
      return new Seal(made);
    }
    Path file = folder.resolve(FILE);
    Files.createDirectories(folder);
    if (!Files.exists(file)) {
      // Whole or not at all: another server may look for it at the same time.
      Path draft = Files.createTempFile(folder, FILE, "", ownersOnly(folder));
      Files.writeString(draft, HexFormat.of().formatHex(made));
      try {
        Files.createLink(file, draft);
      } catch (FileAlreadyExistsException other) {
        // Its key is as good.
      } catch (UnsupportedOperationException e) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.deleteIfExists(draft);
    }
    byte[] kept;
    try {
      kept = HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IllegalArgumentException e) {
      kept = new byte[0];
    }
    if (kept.length < KEY_BYTES) {
      throw new IOException(file + " holds no key; delete it, and all users sign in anew");
    }
    return new Seal(kept);
  }

  private static FileAttribute<?>[] ownersOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Tells servers from each other that share a name, and their cookies: 8 characters. */
  String mark() {
    return Sha256.hex(HexFormat.of().formatHex(key)).substring(0, 8);
  }

  /**
   * Claims as a text that nobody else can make.
   *
   * @param kind what it is good for: it is good for nothing else
   */
  String sealed(String kind, JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(kind)).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new MACSigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e); // Every JVM has it.
    }
  }

  /** The claims of such a text; null if it is no such text of ours, of another kind, or too old. */
  @Nullable JWTClaimsSet opened(String kind, String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      JOSEObjectType type = token.getHeader().getType();
      if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
          || type == null
          || !type.getType().equals(kind)
          || !token.verify(new MACVerifier(key))) {
        return null;
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Date end = claims.getExpirationTime();
      return end != null && Instant.now().isBefore(end.toInstant()) ? claims : null;
    } catch (ParseException | JOSEException e) {
      return null;
    }
  }
}

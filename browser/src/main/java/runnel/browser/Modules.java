package runnel.browser;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import runnel.spi.SecretFiles;

/**
 * The modules of JavaScript that an app may give to {@code ui.component}. A page runs only what the
 * site has as a file, so they are there by their content: the files beside the app, and what stands
 * in its source as a text.
 */
final class Modules {
  // As WorkerDepot names them.
  private static final int HASH_BYTES = 16;
  private static final Pattern IS_MODULE =
      Pattern.compile("\\bexport\\s+default\\b|\\bcustomElements\\s*\\.\\s*define\\b");

  private Modules() {}

  /**
   * The modules of an app.
   *
   * @param app directories and jars; only the directories are the app's own
   * @return by the hash of the content, which is their name
   */
  static Map<String, byte[]> of(List<Path> app) throws IOException {
    Map<String, byte[]> modules = new TreeMap<>();
    for (Path place : app) {
      if (Files.isDirectory(place)) {
        try (var walk = Files.walk(place)) {
          for (Path file : walk.filter(Files::isRegularFile).toList()) {
            add(place.relativize(file).toString().replace('\\', '/'), file, modules);
          }
        }
      }
    }
    return modules;
  }

  private static void add(String name, Path file, Map<String, byte[]> modules) throws IOException {
    if (name.endsWith(".class")) {
      for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
        if (entry instanceof StringEntry text && IS_MODULE.matcher(text.stringValue()).find()) {
          put(text.stringValue().getBytes(StandardCharsets.UTF_8), modules);
        }
      }
    } else if (name.matches(".*\\.m?js") && !SecretFiles.mayBeIn(name)) {
      put(Files.readAllBytes(file), modules);
    }
  }

  private static void put(byte[] module, Map<String, byte[]> modules) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(module);
      modules.put(HexFormat.of().formatHex(digest, 0, HASH_BYTES), module);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

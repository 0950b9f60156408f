package runnel.browser;

import static runnel.spi.Host.Code.COMPONENTS;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import runnel.browser.worker.WorkerModule;
import runnel.spi.SecretFiles;

/**
 * The modules of JavaScript that an app may give to {@code ui.component}. A page runs only what the
 * site has as a file, so they are there by their content: the files beside the app, what stands in
 * its source as a text, and what its libraries bring for it.
 */
final class Modules {
  // As WorkerDepot names them.
  private static final int HASH_BYTES = 16;
  private static final Pattern IS_MODULE =
      Pattern.compile("\\bexport\\s+default\\b|\\bcustomElements\\s*\\.\\s*define\\b");

  private static final Pattern IS_FILE = Pattern.compile(".*\\.m?js");

  private Modules() {}

  /**
   * The modules of an app.
   *
   * @param app directories, which are the app's own, and jars
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
    ofLibraries(app).values().forEach(module -> put(module, modules));
    return modules;
  }

  /** What the libraries' modules are called in the site, as {@link WorkerModule} reads it. */
  static String list(List<Path> app) throws IOException {
    StringBuilder lines = new StringBuilder();
    ofLibraries(app)
        .forEach(
            (name, module) -> lines.append(hash(module)).append(' ').append(name).append('\n'));
    return lines.toString();
  }

  /** Those in jars, by their names; of two of one name the first. */
  private static Map<String, byte[]> ofLibraries(List<Path> app) throws IOException {
    Map<String, byte[]> modules = new TreeMap<>();
    for (Path place : app) {
      if (Files.isDirectory(place)) {
        continue;
      }
      try (ZipFile jar = new ZipFile(place.toFile())) {
        for (ZipEntry entry : Collections.list(jar.entries())) {
          String name = entry.getName();
          if (name.startsWith(COMPONENTS) && IS_FILE.matcher(name).matches()) {
            try (InputStream in = jar.getInputStream(entry)) {
              modules.putIfAbsent(name.substring(COMPONENTS.length()), in.readAllBytes());
            }
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
    } else if (IS_FILE.matcher(name).matches() && !SecretFiles.mayBeIn(name)) {
      put(Files.readAllBytes(file), modules);
    }
  }

  private static void put(byte[] module, Map<String, byte[]> modules) {
    modules.put(hash(module), module);
  }

  private static String hash(byte[] module) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(module);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

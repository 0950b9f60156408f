package runnel.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.wire.Json;

/**
 * The files of the web client, from {@code runnel/web/} on the class path. Only what {@code
 * assets.json} lists is ever served. Read when first asked for, and kept.
 */
final class ClientFiles {
  static final String INDEX = "index.html";
  private static final String FOLDER = "runnel/web/";

  private final ClassLoader loader;
  private final String build;
  private final Map<String, Asset> assets;
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  private ClientFiles(ClassLoader loader, String build, Map<String, Asset> assets) {
    this.loader = loader;
    this.build = build;
    this.assets = assets;
  }

  /** The files that {@code loader} finds; none if the client was not built. */
  static ClientFiles load(ClassLoader loader) {
    byte[] list = read(loader, "assets.json");
    if (list == null) {
      return new ClientFiles(loader, "none", Map.of());
    }
    try {
      return parse(loader, new String(list, StandardCharsets.UTF_8));
    } catch (Json.Malformed | ClassCastException | NullPointerException e) {
      throw new RunnelException(
          "RN106", "Unreadable " + FOLDER + "assets.json: " + e.getMessage(), "Build it again");
    }
  }

  private static ClientFiles parse(ClassLoader loader, String json) {
    Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(Json.parse(json));
    Map<String, Asset> assets = new HashMap<>();
    for (Object item : (List<?>) need(root, "files")) {
      Map<?, ?> file = (Map<?, ?>) item;
      String path = (String) need(file, "path");
      assets.put(
          path,
          new Asset(
              path, typed((String) need(file, "type")), isThere(file, "gz"), isThere(file, "br")));
    }
    assets.putIfAbsent(INDEX, new Asset(INDEX, "text/html; charset=utf-8", false, false));
    return new ClientFiles(loader, (String) need(root, "build"), Map.copyOf(assets));
  }

  private static String typed(String type) {
    return type.startsWith("text/") && !type.contains("charset") ? type + "; charset=utf-8" : type;
  }

  private static Object need(Map<?, ?> object, String name) {
    return Objects.requireNonNull(object.get(name), name);
  }

  private static boolean isThere(Map<?, ?> file, String packing) {
    Object size = file.get(packing);
    return size != null && !size.equals(false) && !size.equals(0L);
  }

  /** Fingerprint of all the files, or {@code none} if there are none. */
  String build() {
    return build;
  }

  /** The file at {@code path}, relative to the page, or null. */
  @Nullable Asset find(String path) {
    return assets.get(path);
  }

  /** Whether the client was not built. */
  boolean isMissing() {
    return assets.isEmpty();
  }

  /** The bytes to send for {@code asset}. Not to be changed. */
  byte[] contents(Asset asset, Asset.Encoding encoding) {
    return contents.computeIfAbsent(
        asset.path() + encoding.suffix,
        path -> {
          byte[] bytes = read(loader, path);
          if (bytes == null) {
            throw new RunnelException(
                "RN106",
                FOLDER + path + " is listed in assets.json but is not there",
                "Build it again");
          }
          return bytes;
        });
  }

  private static byte @Nullable [] read(ClassLoader loader, String path) {
    try (InputStream in = loader.getResourceAsStream(FOLDER + path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

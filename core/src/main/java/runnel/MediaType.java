package runnel;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What bytes are, going by how they begin: names and what others say are not asked. */
final class MediaType {
  /** So many bytes are enough to tell. */
  static final int HEAD = 1024;

  // The mark that some programs put before UTF-8, as it is read as a text, or byte by byte.
  private static final String MARK = "^(\uFEFF|\u00ef\u00bb\u00bf)";

  private MediaType() {}

  /** The type of what begins so, among those that {@code kind} shows; null if it is another. */
  static @Nullable String of(byte[] head, String kind) {
    String type = of(head);
    if (type == null) {
      return null;
    }
    return switch (kind) {
      // Some containers hold either.
      case "audio" -> {
        String sound = type.replace("video/mp4", "audio/mp4").replace("video/webm", "audio/webm");
        yield sound.startsWith("audio/") ? sound : null;
      }
      case "video" -> {
        String film = type.replace("audio/ogg", "video/ogg").replace("audio/mp4", "video/mp4");
        yield film.startsWith("video/") ? film : null;
      }
      case "pdf" -> type.equals("application/pdf") ? type : null;
      default -> type.startsWith("image/") ? type : null;
    };
  }

  private static @Nullable String of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return "image/png";
    } else if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    } else if (text.startsWith("GIF8")) {
      return "image/gif";
    } else if (text.startsWith("RIFF")) {
      return switch (part(text, 8, 12)) {
        case "WEBP" -> "image/webp";
        case "WAVE" -> "audio/wav";
        default -> null;
      };
    } else if (part(text, 4, 8).equals("ftyp")) {
      return switch (part(text, 8, 12)) {
        case "avif", "avis" -> "image/avif";
        case "M4A ", "M4B " -> "audio/mp4";
        case "qt  " -> "video/quicktime";
        default -> "video/mp4";
      };
    } else if (text.startsWith("\u001aE\u00df\u00a3")) {
      return "video/webm";
    } else if (text.startsWith("OggS")) {
      return "audio/ogg";
    } else if (text.startsWith("fLaC")) {
      return "audio/flac";
    } else if (text.startsWith("ID3")) {
      return "audio/mpeg";
    } else if (text.startsWith("%PDF-")) {
      return "application/pdf";
    } else if (text.startsWith("\u0000\u0000\u0001\u0000")) {
      return "image/x-icon";
    } else if (text.startsWith("BM") && head.length > 26) {
      return "image/bmp";
    } else if (head.length > 3 && head[0] == (byte) 0xFF && (head[1] & 0xE0) == 0xE0) {
      return (head[1] & 0x06) == 0 ? "audio/aac" : "audio/mpeg";
    }
    return isSvg(text) ? "image/svg+xml" : null;
  }

  /** Whether a text is a picture in SVG: what may stand before its root is little. */
  static boolean isSvg(String text) {
    String start = text.substring(0, Math.min(HEAD, text.length())).replaceFirst(MARK, "");
    start = start.stripLeading();
    return start.startsWith("<svg")
        || ((start.startsWith("<?xml") || start.startsWith("<!")) && start.contains("<svg"));
  }

  private static String part(String text, int from, int to) {
    return text.length() < to ? "" : text.substring(from, to);
  }
}

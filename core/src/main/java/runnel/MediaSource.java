package runnel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;
import runnel.spi.Content;

/** Where pictures, sound, films and documents come from, and what is said if there are none. */
final class MediaSource {
  private static final int MAX_SHOWN = 80;

  private MediaSource() {}

  /**
   * Puts an element that shows {@code source}. What cannot be shown is said in its place; the rest
   * of the page lives.
   *
   * @param kind {@code image}, {@code audio}, {@code video} or {@code pdf}
   */
  static void place(Place at, String kind, Object source, Props props) {
    give(at, kind, source, props);
    at.element(kind, props);
  }

  /** Adds the address of what is shown, or else the problem. */
  static void give(Place at, String kind, Object source, Props props) {
    String problem = tried(at, kind, source, props);
    props.with("problem", problem);
  }

  private static @Nullable String tried(Place at, String kind, Object source, Props props) {
    try {
      props.with("src", address(at, kind, source));
      return null;
    } catch (IOException e) {
      return "RN131 " + name(source) + " cannot be read: " + Display.text(reason(e));
    } catch (NotShown e) {
      return "RN130 " + e.getMessage();
    }
  }

  private static String address(Place at, String kind, Object source) throws IOException, NotShown {
    if (source instanceof CharSequence text && !MediaType.isSvg(text.toString())) {
      return url(kind, text.toString().strip());
    }
    Content content = content(at, kind, source, "ui." + kind + "(bytes)");
    byte[] head;
    try (InputStream in = content.open()) {
      head = in.readNBytes(MediaType.HEAD);
    }
    String type = MediaType.of(head, kind);
    if (type == null) {
      throw new NotShown(
          content.size() == 0
              ? "There is nothing to show: " + name(source) + " is empty"
              : "This is no "
                  + what(kind)
                  + " that browsers show: "
                  + name(source)
                  + " of "
                  + content.size()
                  + " bytes begins with "
                  + beginning(head));
    }
    return at.files().show(content, type);
  }

  /**
   * The bytes of what an app gives.
   *
   * @throws RunnelException RN010 if it is nothing that has bytes
   */
  static Content content(Place at, String kind, Object source, String fix) throws IOException {
    return switch (source) {
      case byte[] bytes -> new Content.Bytes(bytes);
      case CharSequence text -> new Content.Bytes(text.toString().getBytes(StandardCharsets.UTF_8));
      case InputStream in -> {
        try (in) {
          yield new Content.Bytes(in.readAllBytes());
        }
      }
      case UploadedFile file -> file.content();
      default -> {
        Content content = at.files().read(source);
        if (content == null) {
          throw new RunnelException(
              "RN010",
              kind
                  + " takes bytes, an InputStream, a file or a text here, got a "
                  + source.getClass().getName(),
              fix);
        }
        yield content;
      }
    };
  }

  // An address that a browser asks; what it may not ask it says itself.
  private static String url(String kind, String url) throws NotShown {
    boolean data = kind.equals("image") && url.matches("(?is)data:image/[a-z+.-]+[;,].*");
    if (data || url.matches("(?i)https?://[^\\s/].*")) {
      return url;
    }
    throw new NotShown(
        "This is no address of a "
            + what(kind)
            + ": \""
            + shortened(url)
            + "\". It is to begin with https://;"
            + " a file is Path.of(\"…\")");
  }

  private static String what(String kind) {
    return switch (kind) {
      case "image" -> "picture";
      case "audio" -> "sound";
      case "video" -> "film";
      default -> "PDF";
    };
  }

  private static String beginning(byte[] head) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < Math.min(12, head.length); i++) {
      text.append(head[i] >= 0x20 && head[i] < 0x7F ? (char) head[i] : '·');
    }
    return text.append('"').toString();
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    String type = e.getClass().getSimpleName();
    return message == null ? type : type + ": " + message;
  }

  private static String name(Object source) {
    return switch (source) {
      case byte[] bytes -> "an array";
      case InputStream in -> "a stream";
      case CharSequence text -> "a text";
      default -> shortened(String.valueOf(source));
    };
  }

  private static String shortened(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  /** There is nothing that a browser can show. */
  private static final class NotShown extends Exception {
    private static final long serialVersionUID = 1;

    NotShown(@Nullable String message) {
      super(message, null, false, false);
    }
  }
}

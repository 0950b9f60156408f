package runnel;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Call;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;
import runnel.spi.Content;
import runnel.spi.Depot;

/** What a download button can be told. */
public final class DownloadOptions extends InputOptions<DownloadOptions> {
  private boolean primary;
  private @Nullable Runnable onClick;

  DownloadOptions() {}

  /** The one action of its page or section: drawn in the accent colour. */
  public DownloadOptions primary() {
    primary = true;
    return this;
  }

  /** Called for each click, before the page is drawn. It is never cut short by newer events. */
  public DownloadOptions onClick(Runnable action) {
    onClick = action;
    return this;
  }

  /** With content that is there already: the browser takes it without asking the app. */
  static boolean place(
      Place at, String label, Object content, String fileName, Consumer<DownloadOptions> options) {
    DownloadOptions o = of(options);
    Props props = o.props(label).with("fileName", name(label, fileName)).flag("primary", o.primary);
    try {
      props.with("href", at.files().show(content(at, content), Depot.DOWNLOAD));
    } catch (IOException e) {
      props.with("problem", "RN131 " + fileName + " cannot be read: " + e);
    }
    return at.trigger("downloadButton", o.key, props, o.trigger(label));
  }

  /** With content that is made when it is clicked. */
  static boolean placeDeferred(
      Place at,
      String label,
      Callable<?> content,
      String fileName,
      Consumer<DownloadOptions> options) {
    DownloadOptions o = of(options);
    Props props = o.props(label).with("fileName", name(label, fileName)).flag("primary", o.primary);
    boolean clicked = at.trigger("downloadButton", o.key, props, o.trigger(label));
    if (clicked) {
      produce(at, label, content, fileName);
    }
    return clicked;
  }

  private static void produce(Place at, String label, Callable<?> content, String fileName) {
    String address;
    try {
      address = at.files().offer(content(at, content.call()));
    } catch (Exception e) {
      RunnelException failed =
          new RunnelException(
              "RN135",
              "downloadButton \"" + label + "\": " + fileName + " could not be made",
              "ui.downloadButton(\""
                  + label
                  + "\", () -> { … return bytes; }, \""
                  + fileName
                  + "\")");
      failed.initCause(e);
      at.failed(failed);
      return;
    }
    Map<String, Object> args = new LinkedHashMap<>();
    args.put("href", address);
    args.put("fileName", fileName);
    Call.Answer answer = at.call("download", args);
    if (answer.error() != null) {
      at.failed(
          new RunnelException(
              "RN061",
              "downloadButton \""
                  + label
                  + "\": the browser did not take "
                  + fileName
                  + ": "
                  + answer.message(),
              ""));
    }
  }

  private static Content content(Place at, @Nullable Object content) throws IOException {
    if (content == null) {
      throw new IOException("there is no content: null");
    }
    return MediaSource.content(
        at, "downloadButton", content, "ui.downloadButton(\"Save\", bytes, \"data.csv\")");
  }

  private static DownloadOptions of(Consumer<DownloadOptions> options) {
    DownloadOptions o = new DownloadOptions();
    options.accept(o);
    return o;
  }

  private Widget.Trigger trigger(String label) {
    return new Widget.Trigger(label, disabled, onClick);
  }

  private static String name(String label, String fileName) {
    if (fileName.isBlank() || fileName.matches("(?s).*[/\\\\\\x00-\\x1f].*")) {
      throw Mistake.argument(
          "downloadButton",
          label,
          "a file name is a name without folders, got \"" + fileName + "\"",
          "ui.downloadButton(\"" + label + "\", content, \"data.csv\")");
    }
    return fileName;
  }
}

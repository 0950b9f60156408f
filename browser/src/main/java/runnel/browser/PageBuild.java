package runnel.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import runnel.browser.check.Problem;
import runnel.spi.Look;
import runnel.spi.PageHead;

/**
 * Writes an app as one HTML file, which opens by a double click, without any server. The page comes
 * from the client's build, which names each of its scripts in the page's policy; here only the app
 * is put in, as the text of the worker that runs it.
 */
public final class PageBuild {
  private static final String PLACE = "<script type=\"runnel-worker\">";

  private PageBuild() {}

  /**
   * Compiles an app and writes its page.
   *
   * @param app directories and jars with the app's classes, resources and libraries
   * @param mainClass binary name of the class with the {@code main} method
   * @param page the file; replaced if it is such a page already
   * @param look how the app is shown
   * @return what the compile said; if there are problems nothing was written
   * @throws IOException if a file cannot be read or written, or {@code page} is something else
   */
  public static WasmBuild.Result write(List<Path> app, String mainClass, Path page, Look look)
      throws IOException {
    if (Files.exists(page)
        && (Files.isDirectory(page) || !Files.readString(page).contains(PLACE))) {
      throw new IOException(page + " is something that is no app of Runnel's");
    }
    Path work = Files.createTempDirectory("runnel-page");
    try {
      WasmBuild.Result result =
          WasmBuild.compile(new WasmBuild.Options(app, mainClass, work, false));
      if (!result.problems().isEmpty()) {
        return result;
      }
      if (SqlFiles.areNeededBy(result.wasm())) {
        String message =
            "One file has no room for DuckDB (35 MB), which the app needs for ui.sql()";
        return new WasmBuild.Result(
            page,
            0,
            List.of(
                new Problem(
                    "",
                    0,
                    "RNB062",
                    message + ". Instead: runnel build App.java -o site",
                    List.of())));
      }
      String html =
          PageHead.in(SiteBuild.text(SiteBuild.CLIENT + "single.html"), look)
              .replace("{{worker}}", worker(Files.readAllBytes(result.wasm())));
      html = withModules(html, Modules.of(app));
      Path draft = Files.writeString(work.resolve("page.html"), html);
      Path folder = page.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.copy(draft, page, StandardCopyOption.REPLACE_EXISTING);
      return new WasmBuild.Result(page, result.bytes(), List.of());
    } finally {
      WasmBuild.deleteTree(work);
    }
  }

  /** Modules of the app's own stand in the page, which may then make addresses for them. */
  private static String withModules(String html, Map<String, byte[]> modules) {
    if (modules.isEmpty()) {
      return html;
    }
    StringBuilder texts = new StringBuilder();
    modules.forEach(
        (name, bytes) ->
            texts
                .append("<script type=\"runnel-module\" data-name=\"")
                .append(name)
                .append("\">")
                .append(Base64.getEncoder().encodeToString(bytes))
                .append("</script>\n    "));
    int policy = html.indexOf("script-src ") + "script-src ".length();
    int place = html.indexOf(PLACE);
    return html.substring(0, policy)
        + "blob: "
        + html.substring(policy, place)
        + texts
        + html.substring(place);
  }

  /** The text of the worker, with the compiled app inside. */
  private static String worker(byte[] wasm) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(wasm);
    }
    String module = Base64.getEncoder().encodeToString(packed.toByteArray());
    String script =
        String.join(
            "\n",
            SiteBuild.text(SiteBuild.RUNTIME),
            SiteBuild.text("runnel/browser/single.js").replace("{{app}}", module),
            SiteBuild.text("runnel/browser/worker.js"));
    // What HTML would take for the end of the element stands in texts of JavaScript only.
    return script.replace("</script", "<\\/script").replace("<!--", "\\x3C!--");
  }
}

package runnel.spi;

import runnel.internal.wire.JsonWriter;

/** What the page is told in its head, so that it looks right when it is first painted. */
public final class PageHead {
  private PageHead() {}

  /** The client's page, with how the app is shown: before the scripts that ask for it. */
  public static String in(String page, Look look) {
    return look.equals(Look.NONE)
        ? page
        : page.replace(
            "</title>",
            "</title>\n    <meta name=\"runnel-look\" content=\"" + escaped(json(look)) + "\">");
  }

  /** As JSON. */
  public static String json(Look look) {
    return JsonWriter.text(look.properties());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}

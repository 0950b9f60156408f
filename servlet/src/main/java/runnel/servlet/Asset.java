package runnel.servlet;

/**
 * One file of the client as it stands on the class path.
 *
 * @param path relative to {@code runnel/web/}, like {@code assets/app-3f9a.js}
 * @param type media type, like {@code text/javascript; charset=utf-8}
 * @param gzip whether there is a compressed copy at {@code path + ".gz"}
 * @param brotli whether there is a compressed copy at {@code path + ".br"}
 */
record Asset(String path, String type, boolean gzip, boolean brotli) {

  /** The best way of sending it to a client that sent the header {@code Accept-Encoding}. */
  Encoding encodingFor(String accepted) {
    if (brotli && accepts(accepted, "br")) {
      return Encoding.BROTLI;
    }
    return gzip && accepts(accepted, "gzip") ? Encoding.GZIP : Encoding.PLAIN;
  }

  private static boolean accepts(String accepted, String coding) {
    for (String part : accepted.split(",", -1)) {
      String[] words = part.split(";", 2);
      if (words[0].strip().equalsIgnoreCase(coding)) {
        return words.length == 1 || !words[1].replace(" ", "").matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  /** How the bytes are packed. */
  enum Encoding {
    PLAIN("", ""),
    GZIP("gzip", ".gz"),
    BROTLI("br", ".br");

    /** Value of {@code Content-Encoding}, or empty. */
    final String header;

    /** What the file's name ends with. */
    final String suffix;

    Encoding(String header, String suffix) {
      this.header = header;
      this.suffix = suffix;
    }
  }
}

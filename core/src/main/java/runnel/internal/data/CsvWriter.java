package runnel.internal.data;

import java.util.List;

/**
 * Writes CSV as RFC 4180 has it. A text that a spreadsheet would take for a formula gets a quote
 * before it, since whoever wrote the text may not be whoever opens the file.
 */
public final class CsvWriter {
  private CsvWriter() {}

  /**
   * The names of the columns; a byte order mark before them tells spreadsheets that it is UTF-8.
   */
  public static void header(StringBuilder out, List<String> names) {
    out.append('\ufeff');
    for (int i = 0; i < names.size(); i++) {
      cell(i == 0 ? out : out.append(','), safe(names.get(i)));
    }
    out.append("\r\n");
  }

  /** One row. */
  public static void row(StringBuilder out, List<Column> columns, int row) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String text = column.text(row);
      boolean words = column instanceof Texts || column instanceof Things;
      cell(i == 0 ? out : out.append(','), words ? safe(text) : text);
    }
    out.append("\r\n");
  }

  private static String safe(String text) {
    if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
      return text;
    }
    return Parsing.isNumeral(text) ? text : "'" + text;
  }

  private static void cell(StringBuilder out, String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length() && !quoted; i++) {
      quoted = ",\"\r\n".indexOf(text.charAt(i)) >= 0;
    }
    if (quoted) {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      out.append(text);
    }
  }
}

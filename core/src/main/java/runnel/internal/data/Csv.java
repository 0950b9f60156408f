package runnel.internal.data;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.ColumnType;
import runnel.RunnelException;

/** Reads CSV as RFC 4180 has it, with any separator and any ends of lines. */
public final class Csv {
  /** Read as none in columns that hold numbers, dates or the like. */
  private static final Set<String> NONE =
      Set.of("NA", "N/A", "NaN", "nan", "null", "NULL", "None", "-");

  /**
   * How it is to be read.
   *
   * @param separator 0: found out
   * @param names of the columns; null: those of the header, or numbered
   * @param nulls texts that stand for none in every column
   * @param types of columns that are not to be guessed, by name
   * @param lenient whether lines may be too short or too long
   */
  public record Options(
      char separator,
      boolean header,
      @Nullable List<String> names,
      Set<String> nulls,
      Map<String, ColumnType> types,
      boolean decimalComma,
      boolean lenient) {}

  private static final int END = -1;

  private final Reader in;
  private final Options options;
  private final char[] buffer = new char[1 << 16];
  private int filled;
  private int at;
  private int line = 1;
  private char separator;

  private Csv(Reader in, Options options) {
    this.in = in;
    this.options = options;
  }

  /**
   * Reads all.
   *
   * @throws IOException if the reader fails
   * @throws RunnelException RN141 if two columns have one name, RN144 if lines do not fit, RN146 if
   *     a text is not of the type that its column should have, RN140 if a type is given for a
   *     column that is not there, RN239 if nearly all lines lack nearly all columns
   */
  public static Table read(Reader in, Options options) throws IOException {
    return new Csv(in, options).read();
  }

  private Table read() throws IOException {
    begin();
    List<String> cells = new ArrayList<>();
    List<String> header = null;
    if (options.header() && next(cells)) {
      header = List.copyOf(cells);
    }
    List<String> names = options.names();
    List<Growing> columns = new ArrayList<>();
    int[] lines = new int[16];
    int rows = 0;
    long given = 0;
    int begun = line;
    if (names == null && header != null) {
      names = named(header);
    }
    while (next(cells)) {
      if (names == null) {
        names = numbered(cells.size());
      }
      if (cells.size() == 1 && names.size() > 1 && cells.get(0).isEmpty()) {
        begun = line;
        continue; // An empty line.
      }
      if (cells.size() != names.size() && !options.lenient()) {
        throw ragged(begun, names, cells);
      }
      grow(columns, names.size());
      given += Math.min(cells.size(), names.size());
      Sparse.check((rows + 1L) * names.size(), given);
      for (int i = 0; i < names.size(); i++) {
        String cell = i < cells.size() ? cells.get(i) : "";
        if (cell.isEmpty() || options.nulls().contains(cell)) {
          columns.get(i).addNull();
        } else {
          columns.get(i).add(cell);
        }
      }
      if (rows == lines.length) {
        lines = Arrays.copyOf(lines, rows * 2);
      }
      lines[rows++] = begun;
      begun = line;
    }
    return table(names == null ? List.of() : names, header, columns, rows, lines);
  }

  private static void grow(List<Growing> columns, int size) {
    while (columns.size() < size) {
      columns.add(new Growing(ColumnType.TEXT));
    }
  }

  private static List<String> named(List<String> header) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      names.add(name.isEmpty() ? "column" + (i + 1) : name);
    }
    return names;
  }

  private static List<String> numbered(int size) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      names.add("column" + i);
    }
    return names;
  }

  private Table table(
      List<String> names,
      @Nullable List<String> header,
      List<Growing> read,
      int rows,
      int[] lines) {
    if (header != null && header.size() != names.size()) {
      throw new RunnelException(
          "RN142",
          names.size() + " names for " + header.size() + " columns: " + header,
          "o.names(\"" + String.join("\", \"", header) + "\")");
    }
    distinct(names);
    for (String typed : options.types().keySet()) {
      if (!names.contains(typed)) {
        throw missing(typed, names);
      }
    }
    grow(read, names.size());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      columns.add(typed(names.get(i), (Texts) read.get(i).build(), lines));
    }
    return new Table(names, columns, rows);
  }

  /** RN141 if a name is there twice. */
  public static void distinct(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!seen.add(name)) {
        throw new RunnelException(
            "RN141",
            "Two columns are called \""
                + name
                + "\": columns "
                + (names.indexOf(name) + 1)
                + " and "
                + (i + 1)
                + " of "
                + names.size(),
            "Frame.csv(text, o -> o.names(\"" + name + "\", \"" + name + "2\"))");
      }
    }
  }

  /** RN140: there is no column of that name. */
  public static RunnelException missing(String name, List<String> names) {
    String near = null;
    for (String each : names) {
      if (each.equalsIgnoreCase(name.strip())) {
        near = each;
      }
    }
    return new RunnelException(
        "RN140",
        "There is no column \"" + name + "\"; there are " + String.join(", ", names),
        "frame.column(\"" + (near == null ? names.isEmpty() ? "" : names.get(0) : near) + "\")");
  }

  private Column typed(String name, Texts texts, int[] lines) {
    ColumnType given = options.types().get(name);
    Texts read = options.decimalComma() && given != ColumnType.TEXT ? commas(texts) : texts;
    ColumnType type = given == null ? Parsing.guess(read, NONE::contains) : given;
    if (type == ColumnType.TEXT) {
      return texts;
    }
    try {
      return Parsing.as(type, read, NONE::contains);
    } catch (Parsing.Misfit misfit) {
      throw new RunnelException(
          "RN146",
          "Line "
              + lines[misfit.row]
              + ": column \""
              + name
              + "\" is of "
              + type
              + ", got \""
              + misfit.text
              + "\"",
          "o.type(\"" + name + "\", ColumnType.TEXT)   // or o.nulls(\"" + misfit.text + "\")");
    }
  }

  private static Texts commas(Texts texts) {
    Growing changed = new Growing(ColumnType.TEXT);
    for (int row = 0; row < texts.size(); row++) {
      if (texts.isNull(row)) {
        changed.addNull();
      } else {
        String text = texts.text(row);
        String number = text.replace(".", "").replace(',', '.');
        boolean digits = number.indexOf(',') < 0 && onlyNumber(number);
        changed.add(digits && text.indexOf(',') >= 0 ? number : text);
      }
    }
    return (Texts) changed.build();
  }

  private static boolean onlyNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789.-eE+".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private RunnelException ragged(int begun, List<String> names, List<String> cells) {
    String text = String.join(String.valueOf(separator), cells);
    return new RunnelException(
        "RN144",
        "Line "
            + begun
            + " has "
            + cells.size()
            + " cells, not "
            + names.size()
            + " as there are columns: "
            + (text.length() <= 80 ? text : text.substring(0, 80) + "…"),
        "Frame.csv(text, o -> o.lenient())   // too short: gaps, too long: cut off");
  }

  // ---- Characters.

  private void begin() throws IOException {
    fill();
    if (filled > 0 && buffer[0] == '\ufeff') {
      at = 1;
    }
    separator = options.separator() == 0 ? guessed() : options.separator();
  }

  private char guessed() {
    char best = ',';
    int most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      int count = 0;
      boolean quoted = false;
      for (int i = at; i < filled && (quoted || (buffer[i] != '\n' && buffer[i] != '\r')); i++) {
        quoted ^= buffer[i] == '"';
        count += !quoted && buffer[i] == candidate ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private void fill() throws IOException {
    at = 0;
    filled = 0;
    int read;
    while (filled < buffer.length
        && (read = in.read(buffer, filled, buffer.length - filled)) >= 0) {
      filled += read;
    }
  }

  private int peek() throws IOException {
    if (at == filled) {
      fill();
    }
    return at == filled ? END : buffer[at];
  }

  private int take() throws IOException {
    int c = peek();
    if (c != END) {
      at++;
    }
    return c;
  }

  /** Reads the cells of one line, or of several if a quoted one goes on; false at the end. */
  private boolean next(List<String> cells) throws IOException {
    cells.clear();
    if (peek() == END) {
      return false;
    }
    StringBuilder cell = new StringBuilder();
    while (true) {
      int c = take();
      if (c == '"' && cell.isEmpty()) {
        quoted(cell);
        c = take();
        while (c != END && c != separator && c != '\n' && c != '\r') {
          cell.append((char) c); // Behind the quote: kept rather than lost.
          c = take();
        }
      }
      if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == END || c == '\n' || c == '\r') {
        if (c == '\r' && peek() == '\n') {
          at++;
        }
        line++;
        cells.add(cell.toString());
        return true;
      } else {
        cell.append((char) c);
      }
    }
  }

  private void quoted(StringBuilder cell) throws IOException {
    int begun = line;
    while (true) {
      int c = take();
      if (c == END) {
        String text = cell.length() <= 40 ? cell.toString() : cell.substring(0, 40) + "…";
        throw new RunnelException(
            "RN144",
            "Line " + begun + ": a quote is not closed before the end, after \"" + text + "\"",
            "\"like \"\"this\"\"\"   // a quote within quotes is doubled");
      }
      if (c == '"') {
        if (peek() != '"') {
          return;
        }
        at++;
      } else if (c == '\n') {
        line++;
      }
      cell.append((char) c);
    }
  }
}

package runnel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Csv;

/** How {@link Frame#csv} is to read. */
public final class CsvOptions {
  private final Set<String> nulls = new LinkedHashSet<>();
  private final Map<String, ColumnType> types = new LinkedHashMap<>();
  private @Nullable List<String> names;
  private char separator;
  private boolean header = true;
  private boolean decimalComma;
  private boolean lenient;

  CsvOptions() {}

  /** What stands between cells. Default: found out from comma, semicolon, tab and bar. */
  public CsvOptions separator(char separator) {
    if (separator == '"' || separator == '\n' || separator == '\r') {
      throw new RunnelException(
          "RN010", "separator is no quote and no end of a line", "o.separator(';')");
    }
    this.separator = separator;
    return this;
  }

  /** There is no line with names: columns are called {@code column1} and so on. */
  public CsvOptions noHeader() {
    header = false;
    return this;
  }

  /** What the columns are called, one name each. Default: as the first line says. */
  public CsvOptions names(String... names) {
    this.names = List.of(names);
    return this;
  }

  /**
   * Texts that stand for a gap in every column. Empty cells always do, and {@code NA}, {@code NaN},
   * {@code null} and the like in columns that hold no texts.
   */
  public CsvOptions nulls(String... texts) {
    nulls.addAll(List.of(texts));
    return this;
  }

  /** What a column holds. Default: found out from all of its cells. */
  public CsvOptions type(String name, ColumnType type) {
    types.put(name, type);
    return this;
  }

  /** Numbers are written like {@code 1.234,5}. */
  public CsvOptions decimalComma() {
    decimalComma = true;
    return this;
  }

  /** Lines may be too short, which leaves gaps, or too long, which is cut off. Default: RN144. */
  public CsvOptions lenient() {
    lenient = true;
    return this;
  }

  Csv.Options build() {
    return new Csv.Options(separator, header, names, nulls, types, decimalComma, lenient);
  }
}

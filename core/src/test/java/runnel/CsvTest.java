package runnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static runnel.FrameTest.assertCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
  @Test
  void types_are_found_out() {
    Frame frame =
        Frame.csv(
            """
            name,n,x,ok,day,at,zip,when,id,clock
            Ada,1,1.5,true,2026-01-31,2026-01-31 10:30,007,2026-01-31T10:30:00+01:00,12345678901234567890,9:05
            "Bob, Jr.",-2,1e3,FALSE,2000-02-29,2026-01-31T10:30:15.5,123,2026-01-31T10:30:00Z,1,10:05
            ,NA,NaN,null,,,,,,
            """);
    assertThat(frame)
        .hasToString(
            "Frame(3 rows: name TEXT, n INTEGER, x NUMBER, ok BOOLEAN, day DATE, at DATE_TIME,"
                + " zip TEXT, when INSTANT, id TEXT, clock TEXT)");
    assertThat(frame.column("name").text(1)).isEqualTo("Bob, Jr.");
    assertThat(frame.column("day").value(1)).isEqualTo(LocalDate.of(2000, 2, 29));
    assertThat(frame.column("when").text(0)).isEqualTo("2026-01-31T09:30:00Z");
    assertThat(frame.column("at").text(1)).isEqualTo("2026-01-31T10:30:15.500");
    frame.columns().forEach(column -> assertThat(column.isNull(2)).as(column.name()).isTrue());
  }

  @Test
  void what_looks_like_none_is_a_text_among_texts() {
    assertThat(Frame.csv("code\nNO\nNA\n").column("code").texts()).containsExactly("NO", "NA");
    assertThat(Frame.csv("code\nNO\nNA\n", o -> o.nulls("NA")).column("code").isNull(1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"';'", "','", "'|'", "'\t'"})
  void separators_and_ends_of_lines_are_found_out(char separator) {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      String text = "\ufeffa,b\"x,c".replace("b\"x", "\"b\"\"\ny\"").replace(',', separator);
      Frame frame = Frame.csv(text + end + "1,2,3".replace(',', separator) + end);
      assertThat(frame.names()).containsExactly("a", "b\"\ny", "c");
      assertThat(frame.column("c").integer(0)).isEqualTo(3);
      assertThat(frame.rows()).isEqualTo(1);
    }
  }

  @Test
  void whatever_was_written_is_read() {
    Random random = new Random(3);
    String letters = "ab,\"\n\r;\t 1é😀";
    for (int round = 0; round < 300; round++) {
      int columns = 2 + random.nextInt(3);
      int rows = random.nextInt(6);
      String[][] cells = new String[rows][columns];
      StringBuilder csv = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        csv.append(c == 0 ? "" : ",").append("c").append(c);
      }
      csv.append("\r\n");
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          StringBuilder cell = new StringBuilder("x");
          for (int i = random.nextInt(8); i > 0; i--) {
            int at = letters.offsetByCodePoints(0, random.nextInt(12));
            cell.appendCodePoint(letters.codePointAt(at));
          }
          cells[r][c] = cell.toString();
          csv.append(c == 0 ? "\"" : ",\"").append(cells[r][c].replace("\"", "\"\"")).append('"');
        }
        csv.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      Frame frame = Frame.csv(csv.toString());
      assertThat(frame.rows()).isEqualTo(rows);
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          assertThat(frame.column("c" + c).text(r)).isEqualTo(cells[r][c]);
        }
      }
    }
  }

  @Test
  void large_text_is_read_over_the_edge_of_the_buffer() {
    StringBuilder csv = new StringBuilder("n,text\n");
    for (int i = 0; i < 50_000; i++) {
      csv.append(i).append(",\"text ").append(i).append("\"\r\n");
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    Frame frame = Frame.csv(new ByteArrayInputStream(bytes));
    assertThat(frame.rows()).isEqualTo(50_000);
    for (int i = 0; i < 50_000; i++) {
      assertThat(frame.column("n").integer(i)).isEqualTo(i);
      assertThat(frame.column("text").text(i)).isEqualTo("text " + i);
    }
  }

  @Test
  void ragged_lines_are_told_with_their_number() {
    assertThatThrownBy(() -> Frame.csv("a,b\n1,2\n\"x\ny\",1\n3\n"))
        .hasMessage("Line 5 has 1 cells, not 2 as there are columns: 3");
    assertThatThrownBy(() -> Frame.csv("a,b\n1,2,3\n"))
        .hasMessage("Line 2 has 3 cells, not 2 as there are columns: 1,2,3");
    Frame lenient = Frame.csv("a,b\n1\n1,2,3\n", o -> o.lenient());
    assertThat(lenient.column("b").isNull(0)).isTrue();
    assertThat(lenient.column("b").integer(1)).isEqualTo(2);
    assertThatThrownBy(() -> Frame.csv("a,b\n1,\"2\n3,4"))
        .hasMessageStartingWith("Line 2: a quote is not closed before the end");
  }

  @Test
  void types_that_were_given_hold() {
    Frame frame = Frame.csv("id,n\n1,2\n", o -> o.type("id", ColumnType.TEXT));
    assertThat(frame).hasToString("Frame(1 rows: id TEXT, n INTEGER)");
    assertThatThrownBy(() -> Frame.csv("id,n\n1,2\n1,two\n", o -> o.type("n", ColumnType.NUMBER)))
        .hasMessage("Line 3: column \"n\" is of NUMBER, got \"two\"");
    assertCode("RN140", () -> Frame.csv("id\n1\n", o -> o.type("ID", ColumnType.TEXT)));
  }

  @Test
  void names_can_be_given() {
    assertCode("RN141", () -> Frame.csv("a,b,a\n1,2,3\n"));
    assertThat(Frame.csv("a,a\n1,2\n", o -> o.names("a", "b")).names()).containsExactly("a", "b");
    assertThat(Frame.csv("1,2\n", o -> o.noHeader()).names()).containsExactly("column1", "column2");
    assertCode("RN142", () -> Frame.csv("a,b\n", o -> o.names("a")));
    assertThat(Frame.csv("a,,c\n1,2,3\n").names()).containsExactly("a", "column2", "c");
  }

  @Test
  void nothing_is_a_frame_without_columns_and_a_header_one_without_rows() {
    assertThat(Frame.csv("")).hasToString("Frame(0 rows: )");
    assertThat(Frame.csv("a,b\n")).hasToString("Frame(0 rows: a TEXT, b TEXT)");
    assertThat(Frame.csv("a\n\n1\n").rows()).isEqualTo(2);
    assertThat(Frame.csv("a,b\n\n1,2\n\n").rows()).isEqualTo(1);
  }

  @Test
  void numbers_may_have_a_decimal_comma() {
    Frame frame = Frame.csv("a;b\n1.234,5;x,y\n-2;1,2,3\n", o -> o.decimalComma());
    assertThat(frame.column("a").numbers()).containsExactly(1234.5, -2);
    assertThat(frame.column("b").texts()).containsExactly("x,y", "1,2,3");
  }

  @Test
  void a_reader_that_fails_is_told() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int from, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> Frame.csv(broken)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void json_has_rows_or_columns() {
    assertThat(Frame.json("[{\"a\":1,\"b\":\"x\"},{\"a\":2.5}]"))
        .hasToString("Frame(2 rows: a NUMBER, b TEXT)");
    assertThat(Frame.json("{\"a\":[1,2],\"b\":[true,null]}"))
        .hasToString("Frame(2 rows: a INTEGER, b BOOLEAN)");
    assertThat(Frame.json("[1,2]")).hasToString("Frame(2 rows: value INTEGER)");
    assertCode("RN145", () -> Frame.json("[1,"));
    assertCode("RN145", () -> Frame.json("7"));
    assertCode("RN145", () -> Frame.json("{\"a\":1}"));
    assertCode("RN142", () -> Frame.json("{\"a\":[1],\"b\":[]}"));
  }
}

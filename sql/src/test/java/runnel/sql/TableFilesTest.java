package runnel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFilesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          from 'a.csv'                                  | from '/it''s/a.csv'
          FROM  "a.csv" x JOIN 'd/*.parquet' USING (n)  | FROM  "/it's/a.csv" x JOIN '/it''s/d/*.parquet' USING (n)
          select 1 from /* here */ './a.json.gz'        | select 1 from /* here */ '/it''s/./a.json.gz'
          select 'a.csv', x from t where n = 'b.csv'    | select 'a.csv', x from t where n = 'b.csv'
          from read_csv('a', delim = 'b.csv')           | from read_csv('/it''s/a', delim = 'b.csv')
          from read_json_auto(['a.x', 'b.x'], format='c') | from read_json_auto(['/it''s/a.x', '/it''s/b.x'], format='c')
          from parquet_scan( 'a' ) where f('b') = 'c'   | from parquet_scan( '/it''s/a' ) where f('b') = 'c'
          from 'notes'                                  | from 'notes'
          from '/etc/a.csv' join 'http://x/a.csv'       | from '/etc/a.csv' join 'http://x/a.csv'
          from read_csv(?) where a = 'from' and 'a.csv' = b | from read_csv(?) where a = 'from' and 'a.csv' = b
          from 'a.csv                                   | from 'a.csv
          from read_csv('a')) from 'b.csv' ]'           | from read_csv('/it''s/a')) from '/it''s/b.csv' ]'
          """)
  void filesAreSaidWithTheirFolder(String sql, String named) {
    assertThat(TableFiles.within(Path.of("/it's"), sql)).isEqualTo(named);
  }
}

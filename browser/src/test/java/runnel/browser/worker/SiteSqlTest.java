package runnel.browser.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told before DuckDB is asked, and what is left to it. */
class SiteSqlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          from read_parquet('a.parquet', filename=true)          | read_parquet(..., filename = ...)
          from READ_JSON ( 'a.json' , columns := {n: 'int'} )    | read_json(..., columns = ...)
          select * from t join read_json_auto('a.json', lines=1) | read_json_auto(..., lines = ...)
          from parquet_metadata('a.parquet')                     | parquet_metadata()
          from st_read('a.shp')                                  | st_read()
          from 'data/a.csv'                                      | 'data/a.csv'
          from /* here */ './data/a.csv'                        | './data/a.csv'
          select 1 from t join  'data/a.json' using (n)          | 'data/a.json'
          from read_csv(['a.csv', 'data/*.csv'], delim=';')      | 'data/*.csv'
          install httpfs                                         | install
          select 1; load httpfs                                  | load
          """)
  void what_extensions_would_do_is_named(String sql, String what) {
    assertThat(SiteSql.in(sql)).extracting(SiteSql.Lack::what).isEqualTo(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'",
        "from '",
        "from read_csv(",
        ")))(((",
        "from 'a.csv' where path = 'data/a.csv'",
        "from './a.csv'",
        "from read_csv('a.csv', delim=';', filename=true)",
        "from read_parquet(['a.parquet', 'b.parquet'], union_by_name=true)",
        "from read_json('a.json', format='array', union_by_name := true) where filename = true",
        "select read_json from t where install = 1 -- read_xlsx('x')",
        "select 'read_xlsx(''x'')', \"st_read(\", $$ from 'data/a.csv' $$",
        "from read_parquet('a.parquet') a where (a.n) = 1 and a.load = 2",
        "from 'https://example.org/a.csv'",
      })
  void other_statements_are_left_to_duckdb(String sql) {
    assertThat(SiteSql.in(sql)).isNull();
  }
}

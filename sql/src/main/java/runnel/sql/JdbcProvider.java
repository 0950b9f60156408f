package runnel.sql;

import runnel.servlet.SqlProvider;
import runnel.servlet.Surroundings;
import runnel.spi.Databases;

/** Makes the databases of an app: DuckDB, and what its settings name. */
public final class JdbcProvider implements SqlProvider {
  @Override
  public Databases open(Surroundings around) {
    return new JdbcDatabases(around);
  }
}

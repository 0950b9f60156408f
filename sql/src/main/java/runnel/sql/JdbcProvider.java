package runnel.sql;

import runnel.server.SqlProvider;
import runnel.server.Surroundings;
import runnel.spi.Databases;

/** Makes the databases of an app: DuckDB, and what its settings name. */
public final class JdbcProvider implements SqlProvider {
  @Override
  public Databases open(Surroundings around) {
    return new JdbcDatabases(around);
  }
}

package runnel.servlet;

import runnel.spi.Databases;

/**
 * Makes the databases of an app. There is one in module runnel-sql; found by {@link
 * java.util.ServiceLoader}, so that apps without a database carry no driver.
 */
public interface SqlProvider {
  /**
   * The databases of one app, none of them connected yet.
   *
   * @param around where the app stands, and what its settings say
   * @return to be closed with the app, if it is {@link AutoCloseable}
   */
  Databases open(Surroundings around);
}

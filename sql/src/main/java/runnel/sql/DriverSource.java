package runnel.sql;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.servlet.Surroundings;

/** A database by the URL of JDBC, with the driver that takes it. */
final class DriverSource extends PlainSource {
  private final Driver driver;
  private final String url;
  private final Properties login;

  private DriverSource(Driver driver, String url, Properties login) {
    this.driver = driver;
    this.url = url;
    this.login = login;
  }

  /**
   * Looks for a driver among the app's libraries, then among Runnel's.
   *
   * @throws RunnelException RN166 if none takes the URL
   */
  static DriverSource of(String name, Surroundings.Database source) {
    Driver driver = find(source.url(), Thread.currentThread().getContextClassLoader());
    if (driver == null) {
      driver = find(source.url(), DriverSource.class.getClassLoader());
    }
    if (driver == null) {
      throw new RunnelException(
          "RN166",
          "No driver takes the URL of the database \""
              + name
              + "\", which begins with "
              + kind(source.url()),
          "//DEPS org.postgresql:postgresql:42.7.8   // at the top of App.java: the driver's library");
    }
    Properties login = new Properties();
    if (source.user() != null) {
      login.setProperty("user", source.user());
    }
    if (source.password() != null) {
      login.setProperty("password", source.password());
    }
    return new DriverSource(driver, source.url(), login);
  }

  private static @Nullable Driver find(String url, @Nullable ClassLoader loader) {
    for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
      try {
        if (driver.acceptsURL(url)) {
          return driver;
        }
      } catch (SQLException e) {
        // Then it does not.
      }
    }
    return null;
  }

  /** Of a URL, what is no secret. */
  private static String kind(String url) {
    int end = url.indexOf(':', url.indexOf(':') + 1);
    return end < 0 ? "no jdbc:" : url.substring(0, end + 1);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection made = driver.connect(url, login);
    if (made == null) {
      throw new SQLException(
          "The driver " + driver.getClass().getName() + " does not take the URL");
    }
    return made;
  }

  @Override
  public void close() {}
}

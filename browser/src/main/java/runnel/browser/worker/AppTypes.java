package runnel.browser.worker;

import org.jspecify.annotations.Nullable;

/**
 * The app's records and enums by name. This one knows none: the build puts one in its place that
 * knows all of the app's, see {@code runnel.browser.rewrite.TypesOfApp}.
 */
final class AppTypes {
  private AppTypes() {}

  /** The names of a record's components, or null if the app has no such record. */
  static String @Nullable [] components(String record) {
    return null;
  }

  /** The names of the types of a record's components, likewise. */
  static String @Nullable [] types(String record) {
    return null;
  }

  /** A record with these components, in their order. */
  static @Nullable Object record(String type, @Nullable Object[] components) {
    return null;
  }

  /** All constants of an enum, or null if the app has no such enum. */
  static Object @Nullable [] constants(String type) {
    return null;
  }
}

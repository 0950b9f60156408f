package runnel.browser.check;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.Collectors;
import runnel.browser.worker.SiteSql;

/**
 * A class or member that is not there; or, without a class, a part of SQL, and what to write
 * instead of it in place of the descriptor.
 *
 * @param type internal name of the class
 * @param member name of the method or field; empty if the whole class is missing
 * @param descriptor of the method, to tell it from others of the same name; else empty
 */
public record Missing(String type, String member, String descriptor) {
  static Missing ofSql(SiteSql.Lack lack) {
    return new Missing("", lack.what(), lack.instead());
  }

  boolean isSql() {
    return type.isEmpty();
  }

  /** Like {@code java.nio.file.Files.readString}. */
  public String api() {
    return isSql() ? member : readable(type) + (member.isEmpty() ? "" : "." + member);
  }

  /** The same, with the parameters' types if needed to know it. */
  @Override
  public String toString() {
    if (isSql() || !descriptor.startsWith("(")) {
      return api();
    }
    return api()
        + MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
            .map(ClassDesc::displayName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** {@code java.util.Map.Entry} for {@code java/util/Map$Entry}. */
  static String readable(String name) {
    return name.replace('/', '.').replaceAll("\\$(?=[A-Za-z])", ".");
  }
}

package runnel.browser.check;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.Collectors;

/**
 * A class or member that is not there.
 *
 * @param type internal name of the class
 * @param member name of the method or field; empty if the whole class is missing
 * @param descriptor of the method, to tell it from others of the same name; else empty
 */
public record Missing(String type, String member, String descriptor) {
  /** Like {@code java.nio.file.Files.readString}. */
  public String api() {
    return readable(type) + (member.isEmpty() ? "" : "." + member);
  }

  /** The same, with the parameters' types if needed to know it. */
  @Override
  public String toString() {
    if (!descriptor.startsWith("(")) {
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

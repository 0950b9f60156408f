package runnel.servlet;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what methods a class offers. */
final class MemberReader {
  private MemberReader() {}

  /** The public methods that are not those of every object, by name. */
  static List<String> read(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !method.isSynthetic())
        .sorted(Comparator.comparing(Method::getName).thenComparing(MemberReader::line))
        .map(MemberReader::line)
        .distinct()
        .toList();
  }

  private static String line(Method method) {
    String parameters =
        Stream.of(method.getGenericParameterTypes())
            .map(each -> simple(each.getTypeName()))
            .collect(Collectors.joining(", ", "(", ")"));
    return (Modifier.isStatic(method.getModifiers()) ? "static " : "")
        + simple(method.getGenericReturnType().getTypeName())
        + " "
        + method.getName()
        + parameters;
  }

  /** {@code java.util.List<java.lang.String>} is {@code List<String>}; {@code $} is a dot. */
  private static String simple(String type) {
    return type.replaceAll("\\w+\\.", "").replaceAll("\\w+\\$", "");
  }
}

package runnel.browser.check;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.interop.Platforms;

/** The annotations that class files carry, also those that cannot be seen at run time. */
final class Annotations {
  private Annotations() {}

  /**
   * One of them.
   *
   * @param type internal name
   * @param value the text of its {@code value}, several with commas between; empty if it has none
   */
  record Note(String type, String value) {
    private boolean names(String platform) {
      return Arrays.asList(value.split(",")).contains(platform);
    }
  }

  static List<Note> of(AttributedElement element) {
    return Stream.concat(
            element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream()),
            element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream()))
        .map(Annotations::note)
        .toList();
  }

  /** Whether what is annotated is there when TeaVM compiles to WebAssembly. */
  static boolean supported(AttributedElement element) {
    return of(element).stream()
        .allMatch(
            note ->
                switch (note.type()) {
                  case "org/teavm/interop/SupportedOn" -> note.names(Platforms.WEBASSEMBLY_GC);
                  case "org/teavm/interop/UnsupportedOn" -> !note.names(Platforms.WEBASSEMBLY_GC);
                  default -> true;
                });
  }

  private static Note note(Annotation annotation) {
    String descriptor = annotation.className().stringValue();
    String value =
        annotation.elements().stream()
            .filter(element -> element.name().equalsString("value"))
            .map(element -> text(element.value()))
            .findFirst()
            .orElse("");
    return new Note(descriptor.substring(1, descriptor.length() - 1), value);
  }

  private static String text(AnnotationValue value) {
    return switch (value) {
      case AnnotationValue.OfString text -> text.stringValue();
      case AnnotationValue.OfClass type -> type.className().stringValue();
      case AnnotationValue.OfArray all ->
          all.values().stream().map(Annotations::text).collect(Collectors.joining(","));
      default -> "";
    };
  }
}

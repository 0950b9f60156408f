package runnel.browser.check;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class as the app sees it. What TeaVM says of its classes by annotations is applied. */
final class Type {
  private static final String INTEROP = "org/teavm/interop/";

  private final String name;
  private final Place.Origin origin;
  private final @Nullable String parent;
  private final List<String> interfaces = new ArrayList<>();
  private final int flags;
  private final String source;
  private final boolean isJava;
  private final boolean isSupported;
  private final Map<String, Method> methods = new HashMap<>();
  private final Set<String> fields = new HashSet<>();

  /**
   * Takes over a class file.
   *
   * @param name the name that the app knows it by
   */
  Type(String name, ClassModel model, Place.Origin origin, Names names) {
    this.name = name;
    this.origin = origin;
    flags = model.flags().flagsMask();
    isSupported = origin != Place.Origin.PLATFORM || Annotations.supported(model);
    source =
        model
            .findAttribute(Attributes.sourceFile())
            .map(attribute -> attribute.sourceFile().stringValue())
            .orElse("");
    isJava = !model.thisClass().asInternalName().equals(name);
    String superclass = model.superclass().map(entry -> entry.asInternalName()).orElse("");
    for (Annotations.Note note : Annotations.of(model)) {
      if (isJava && note.type().equals(INTEROP + "Superclass")) {
        superclass = note.value().replace('.', '/');
      }
    }
    superclass = isJava ? names.original(superclass) : superclass;
    parent = superclass.isEmpty() || superclass.equals(name) ? null : superclass;
    model
        .interfaces()
        .forEach(
            entry -> {
              String type = entry.asInternalName();
              interfaces.add(isJava ? names.original(type) : type);
            });
    model.fields().forEach(field -> fields.add(field.fieldName().stringValue()));
    for (var method : model.methods()) {
      String called = method.methodName().stringValue();
      String descriptor = method.methodType().stringValue();
      boolean there = true;
      if (origin == Place.Origin.PLATFORM) {
        for (Annotations.Note note : Annotations.of(method)) {
          if (isJava && note.type().equals(INTEROP + "Rename")) {
            called = note.value();
          }
          there &= !(isJava && note.type().equals(INTEROP + "Remove"));
        }
        descriptor = isJava ? names.originals(descriptor) : descriptor;
      }
      if (there) {
        Method made =
            new Method(this, called, descriptor, method, use -> isJava ? renamed(use, names) : use);
        methods.put(made.signature(), made);
      }
    }
  }

  private static Use renamed(Use use, Names names) {
    return new Use(
        use.kind(),
        names.original(use.owner()),
        use.name(),
        names.originals(use.descriptor()),
        use.line());
  }

  String name() {
    return name;
  }

  Place.Origin origin() {
    return origin;
  }

  /** Whether it is there when TeaVM compiles to WebAssembly. */
  boolean isSupported() {
    return isSupported;
  }

  /** Whether it is one of Java's own, for which TeaVM or we have another. */
  boolean isJava() {
    return isJava;
  }

  @Nullable String parent() {
    return parent;
  }

  List<String> interfaces() {
    return interfaces;
  }

  boolean isInterface() {
    return (flags & ClassFile.ACC_INTERFACE) != 0;
  }

  boolean isFinal() {
    return (flags & ClassFile.ACC_FINAL) != 0;
  }

  /** Like {@code App.java}; empty if unknown. */
  String source() {
    return source;
  }

  Collection<Method> methods() {
    return methods.values();
  }

  /** The method that is declared here; null if there is none. */
  @Nullable Method method(String signature) {
    return methods.get(signature);
  }

  boolean hasField(String field) {
    return fields.contains(field);
  }

  @Override
  public String toString() {
    return Missing.readable(name);
  }
}

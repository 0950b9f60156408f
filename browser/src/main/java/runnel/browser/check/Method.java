package runnel.browser.check;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A method as the app sees it: with Java's names, where TeaVM has its own. */
final class Method {
  private final Type owner;
  private final String name;
  private final String descriptor;
  private final MethodModel model;
  private final UnaryOperator<Use> renaming;
  private @Nullable List<Use> uses;

  Method(
      Type owner, String name, String descriptor, MethodModel model, UnaryOperator<Use> renaming) {
    this.owner = owner;
    this.name = name;
    this.descriptor = descriptor;
    this.model = model;
    this.renaming = renaming;
  }

  Type owner() {
    return owner;
  }

  String name() {
    return name;
  }

  String signature() {
    return name + descriptor;
  }

  String descriptor() {
    return descriptor;
  }

  boolean isStatic() {
    return has(ClassFile.ACC_STATIC);
  }

  boolean isAbstract() {
    return has(ClassFile.ACC_ABSTRACT);
  }

  /** Whether an object of a subclass may bring another one. */
  boolean isOverridable() {
    return !isStatic()
        && !has(ClassFile.ACC_PRIVATE)
        && !has(ClassFile.ACC_FINAL)
        && !name.startsWith("<")
        && !owner.isFinal();
  }

  /** Whether it is written in another language, and not one that TeaVM knows of. */
  boolean isForeign() {
    return has(ClassFile.ACC_NATIVE) && Annotations.of(model).stream().noneMatch(Method::isTeaVms);
  }

  /** Whether it is there when TeaVM compiles to WebAssembly. */
  boolean isSupported() {
    return owner.origin() != Place.Origin.PLATFORM || Annotations.supported(model);
  }

  private static boolean isTeaVms(Annotations.Note note) {
    return note.type().startsWith("org/teavm/");
  }

  /** What its code names, in order. */
  List<Use> uses() {
    List<Use> known = uses;
    if (known == null) {
      known = Uses.of(model).stream().map(renaming).toList();
      uses = known;
    }
    return known;
  }

  private boolean has(int flag) {
    return (model.flags().flagsMask() & flag) != 0;
  }

  /** Like {@code com.lib.Foo.load}. */
  @Override
  public String toString() {
    return Missing.readable(owner.name()) + "." + name;
  }
}

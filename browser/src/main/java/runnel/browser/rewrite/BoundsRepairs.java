package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static runnel.browser.rewrite.MethodBodies.change;
import static runnel.browser.rewrite.MethodBodies.named;
import static runnel.browser.rewrite.MethodBodies.prepend;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Predicate;
import runnel.browser.compat.Bounds;
import runnel.browser.rewrite.Repairs.Repair;

/** What is out of the bounds of a text or a list is refused, and said with the index and size. */
final class BoundsRepairs {
  private static final String STRING = "org/teavm/classlib/java/lang/TString";
  private static final String BUILDER = "org/teavm/classlib/java/lang/TAbstractStringBuilder";
  private static final String LIST = "org/teavm/classlib/java/util/TAbstractList";
  private static final String ARRAY_LIST = "org/teavm/classlib/java/util/TArrayList";
  private static final String LINKED_LIST = "org/teavm/classlib/java/util/TLinkedList";
  private static final String SEQUENTIAL_LIST =
      "org/teavm/classlib/java/util/TAbstractSequentialList";
  private static final ClassDesc BOUNDS = ClassDesc.of(Bounds.class.getName());
  private static final ClassDesc EXCEPTION = ClassDesc.of(RuntimeException.class.getName());
  private static final MethodTypeDesc SIZE = MethodTypeDesc.of(CD_int);

  static final List<Repair> ALL =
      List.of(
          saying(STRING, "charAt", "character", "length"),
          saying(BUILDER, "charAt", "character", "length"),
          saying(BUILDER, "deleteCharAt", "character", "length"),
          checking(BUILDER, "setCharAt", "(IC)", "checkCharacter", "length"),
          checking(BUILDER, "insert", "(ILjava/lang/String;)", "checkStart", "length"),
          checking(BUILDER, "delete", "(II)", "checkStart", "length"),
          checking(BUILDER, "replace", "(II", "checkStart", "length"),
          checking(BUILDER, "substring", "(II)", "checkPart", "length"),
          checking(STRING, "substring", "(II)", "checkPart", "length"),
          new Repair(BUILDER, "setLength", prepend(named("setLength"), BoundsRepairs::lengthen)),
          saying(ARRAY_LIST, "checkIndex", "element", "size"),
          saying(ARRAY_LIST, "checkIndexForAdd", "place", "size"),
          checking(LIST, "subList", "(II)", "checkSublist", "size"),
          checking(LIST, "listIterator", "(I)", "checkPlace", "size"),
          checking(LINKED_LIST, "listIterator", "(I)", "checkPlace", "size"),
          checking(SEQUENTIAL_LIST, "get", "(I)", "checkElement", "size"),
          checking(SEQUENTIAL_LIST, "set", "(I", "checkElement", "size"),
          checking(SEQUENTIAL_LIST, "remove", "(I)", "checkElement", "size"),
          checking(SEQUENTIAL_LIST, "add", "(I", "checkPlace", "size"));

  private BoundsRepairs() {}

  /** The exception that the method throws is made anew, of its first argument and the size. */
  private static Repair saying(String type, String method, String exception, String size) {
    return new Repair(
        type,
        method,
        change(
            named(method),
            (code, element) -> {
              if (!(element instanceof ThrowInstruction)) {
                return false;
              }
              code.pop().iload(1);
              sizeOf(code, type, size);
              code.invokestatic(BOUNDS, exception, MethodTypeDesc.of(EXCEPTION, CD_int, CD_int))
                  .with(element);
              return true;
            }));
  }

  /** The arguments are looked at first. */
  private static Repair checking(
      String type, String method, String parameters, String check, String size) {
    boolean range = check.equals("checkPart") || check.equals("checkSublist");
    return new Repair(
        type,
        method,
        prepend(
            named(method).and(takes(parameters)),
            code -> {
              code.iload(1);
              if (range) {
                code.iload(2);
              }
              sizeOf(code, type, size);
              code.invokestatic(
                  BOUNDS,
                  check,
                  range
                      ? MethodTypeDesc.of(CD_void, CD_int, CD_int, CD_int)
                      : MethodTypeDesc.of(CD_void, CD_int, CD_int));
            }));
  }

  private static Predicate<MethodModel> takes(String parameters) {
    return method -> method.methodType().stringValue().startsWith(parameters);
  }

  private static void sizeOf(CodeBuilder code, String type, String size) {
    code.aload(0).invokevirtual(ClassDesc.ofInternalName(type), size, SIZE);
  }

  /** New characters are zero. */
  private static void lengthen(CodeBuilder code) {
    ClassDesc builder = ClassDesc.ofInternalName(BUILDER);
    code.aload(0)
        .iload(1)
        .invokevirtual(builder, "ensureCapacity", MethodTypeDesc.of(CD_void, CD_int))
        .aload(0)
        .getfield(builder, "buffer", CD_char.arrayType());
    sizeOf(code, BUILDER, "length");
    code.iload(1)
        .invokestatic(
            BOUNDS, "clear", MethodTypeDesc.of(CD_void, CD_char.arrayType(), CD_int, CD_int));
  }
}

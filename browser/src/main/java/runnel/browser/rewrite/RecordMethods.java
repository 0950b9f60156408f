package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static runnel.browser.rewrite.MethodBodies.named;
import static runnel.browser.rewrite.MethodBodies.replace;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Objects;

/**
 * Writes out {@code equals} and {@code hashCode} of records, which javac leaves to the JVM: TeaVM
 * compares floating-point components by {@code ==}, and its hash codes are others.
 */
final class RecordMethods {
  private static final ClassDesc OBJECT_METHODS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();

  private RecordMethods() {}

  static ClassTransform of(ClassModel model) {
    return replace(
            named("equals").and(RecordMethods::leftToTheJvm), code -> equalsBody(model, code))
        .andThen(
            replace(
                named("hashCode").and(RecordMethods::leftToTheJvm),
                code -> hashCodeBody(model, code)));
  }

  /** Methods of the author's own stay. */
  private static boolean leftToTheJvm(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(
            element ->
                element instanceof InvokeDynamicInstruction call
                    && call.bootstrapMethod().owner().equals(OBJECT_METHODS));
  }

  private static void equalsBody(ClassModel model, CodeBuilder code) {
    ClassDesc self = model.thisClass().asSymbol();
    Label different = code.newLabel();
    code.aload(1).instanceOf(self).ifeq(different);
    code.aload(1).checkcast(self).astore(2);
    for (var part : model.findAttribute(Attributes.record()).orElseThrow().components()) {
      ClassDesc type = part.descriptorSymbol();
      String name = part.name().stringValue();
      code.aload(0).getfield(self, name, type).aload(2).getfield(self, name, type);
      switch (type.descriptorString()) {
        case "Z", "B", "S", "C", "I" -> code.if_icmpne(different);
        case "J" -> code.lcmp().ifne(different);
        case "F", "D" ->
            code.invokestatic(
                    Rewriter.boxOf(type), "compare", MethodTypeDesc.of(CD_int, type, type))
                .ifne(different);
        default ->
            code.invokestatic(
                    OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object))
                .ifeq(different);
      }
    }
    code.iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  private static void hashCodeBody(ClassModel model, CodeBuilder code) {
    ClassDesc self = model.thisClass().asSymbol();
    code.iconst_0();
    for (var part : model.findAttribute(Attributes.record()).orElseThrow().components()) {
      ClassDesc type = part.descriptorSymbol();
      code.bipush(31).imul();
      code.aload(0).getfield(self, part.name().stringValue(), type);
      if (type.isPrimitive()) {
        code.invokestatic(Rewriter.boxOf(type), "hashCode", MethodTypeDesc.of(CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }
}

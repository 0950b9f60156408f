package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import org.jspecify.annotations.Nullable;
import runnel.browser.compat.Bounds;

/**
 * Looks at the index before an element of an array is used: TeaVM's own exception does not name it.
 * Not in an initializer ({@code new int[] {1, 2}}), which begins with a copy of the array and a
 * constant.
 */
final class ArrayIndices implements CodeTransform {
  private static final ClassDesc BOUNDS = ClassDesc.of(Bounds.class.getName());

  private @Nullable Opcode before;
  private @Nullable Opcode last;
  private int initialized;

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case ArrayLoadInstruction _ -> check(code);
      case ArrayStoreInstruction store when initialized == 0 -> {
        TypeKind kind = store.typeKind();
        int value = code.allocateLocal(kind);
        code.storeLocal(kind, value);
        check(code);
        code.loadLocal(kind, value);
      }
      case ArrayStoreInstruction _ -> initialized--;
      case ConstantInstruction constant
          when constant.constantValue() instanceof Integer
              && last == Opcode.DUP
              && before != Opcode.NEW ->
          initialized++;
      default -> {}
    }
    code.with(element);
    if (element instanceof Instruction instruction) {
      before = last;
      last = instruction.opcode();
    }
  }

  private static void check(CodeBuilder code) {
    code.dup2()
        .swap()
        .arraylength()
        .invokestatic(BOUNDS, "checkArray", MethodTypeDesc.of(CD_void, CD_int, CD_int));
  }
}

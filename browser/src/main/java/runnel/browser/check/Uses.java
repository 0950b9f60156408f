package runnel.browser.check;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.invoke.MethodHandleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.browser.check.Use.Kind;

/**
 * Reads what a method's code names. Casts, {@code instanceof} and the types of parameters are left
 * out, as TeaVM does not mind them; what is caught counts, as it makes an invalid module of that.
 * Of what is linked at run time, lambdas and method references count as calls; strings, switches
 * and records are TeaVM's own.
 */
final class Uses {
  private static final String SQL = "runnel/Sql";
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

  private final List<Use> found = new ArrayList<>();
  private final Map<Label, List<ClassEntry>> caught = new HashMap<>();
  private final List<ClassEntry> reached = new ArrayList<>();
  private final List<Use> texts = new ArrayList<>();
  private boolean asks;
  private int line;

  private Uses() {}

  static List<Use> of(MethodModel method) {
    CodeModel code = method.code().orElse(null);
    if (code == null) {
      return List.of();
    }
    Uses uses = new Uses();
    for (ExceptionCatch handler : code.exceptionHandlers()) {
      handler
          .catchType()
          .ifPresent(
              type ->
                  uses.caught.computeIfAbsent(handler.handler(), _ -> new ArrayList<>()).add(type));
    }
    code.forEach(uses::take);
    if (uses.asks) {
      uses.found.addAll(uses.texts);
    }
    return List.copyOf(uses.found);
  }

  private void take(CodeElement element) {
    if (element instanceof Instruction) {
      reached.forEach(type -> type(Kind.TYPE, type));
      reached.clear();
    }
    switch (element) {
      case LineNumber number -> line = number.line();
      case LabelTarget target -> reached.addAll(caught.getOrDefault(target.label(), List.of()));
      case InvokeInstruction call -> member(kindOf(call.opcode()), call.method());
      case FieldInstruction access ->
          member(
              switch (access.opcode()) {
                case GETSTATIC, PUTSTATIC -> Kind.STATIC_FIELD;
                default -> Kind.FIELD;
              },
              access.field());
      case NewObjectInstruction made -> type(Kind.NEW, made.className());
      case NewReferenceArrayInstruction array -> type(Kind.TYPE, array.componentType());
      case NewMultiArrayInstruction array -> type(Kind.TYPE, array.arrayType());
      case ConstantInstruction.LoadConstantInstruction constant
          when constant.constantEntry() instanceof ClassEntry entry ->
          type(Kind.TYPE, entry);
      case ConstantInstruction.LoadConstantInstruction constant
          when constant.constantValue() instanceof String text ->
          texts.add(new Use(Kind.SQL, SQL, text, "", line));
      case InvokeDynamicInstruction lambda -> link(lambda);
      default -> {}
    }
  }

  private static Kind kindOf(Opcode opcode) {
    return switch (opcode) {
      case INVOKESTATIC -> Kind.STATIC;
      case INVOKESPECIAL -> Kind.SPECIAL;
      default -> Kind.VIRTUAL;
    };
  }

  private void member(Kind kind, MemberRefEntry member) {
    String owner = elementOf(member.owner().asInternalName());
    if (owner != null && owner.equals(member.owner().asInternalName())) {
      NameAndTypeEntry what = member.nameAndType();
      asks |= owner.startsWith(SQL);
      found.add(new Use(kind, owner, what.name().stringValue(), what.type().stringValue(), line));
    } else if (owner != null) {
      found.add(new Use(Kind.TYPE, owner, "", "", line)); // What arrays can do is everywhere.
    }
  }

  private void type(Kind kind, ClassEntry entry) {
    String name = elementOf(entry.asInternalName());
    if (name != null) {
      found.add(new Use(kind, name, "", "", line));
    }
  }

  /** The class itself, that of an array's elements, or null for a primitive type. */
  private static @Nullable String elementOf(String name) {
    if (!name.startsWith("[")) {
      return name;
    }
    String element = name.replace("[", "");
    return element.startsWith("L") ? element.substring(1, element.length() - 1) : null;
  }

  private void link(InvokeDynamicInstruction site) {
    var bootstrap = site.invokedynamic().bootstrap();
    if (!(bootstrap.bootstrapMethod().reference().owner().asInternalName().equals(LAMBDAS))) {
      return;
    }
    if (bootstrap.arguments().get(1) instanceof MethodHandleEntry body) {
      MemberRefEntry member = body.reference();
      switch (body.kind()) {
        case MethodHandleInfo.REF_newInvokeSpecial -> {
          type(Kind.NEW, member.owner());
          member(Kind.SPECIAL, member);
        }
        case MethodHandleInfo.REF_invokeStatic -> member(Kind.STATIC, member);
        case MethodHandleInfo.REF_invokeSpecial -> member(Kind.SPECIAL, member);
        default -> member(Kind.VIRTUAL, member);
      }
    }
  }
}

package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static runnel.browser.rewrite.MethodBodies.change;
import static runnel.browser.rewrite.MethodBodies.named;
import static runnel.browser.rewrite.MethodBodies.prepend;
import static runnel.browser.rewrite.MethodBodies.replace;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.BiPredicate;
import runnel.browser.compat.Bounds;
import runnel.browser.rewrite.Repairs.Repair;

/** Iterators of lists: at their end, and when they change the list. */
final class IteratorRepairs {
  private static final String OF_LIST = "org/teavm/classlib/java/util/TAbstractList$1";
  private static final String OF_LIST_BOTH_WAYS =
      "org/teavm/classlib/java/util/TAbstractList$TListIteratorImpl";
  private static final String OF_LINKED =
      "org/teavm/classlib/java/util/TLinkedList$SequentialListIterator";
  private static final ClassDesc LIST =
      ClassDesc.ofInternalName("org/teavm/classlib/java/util/TAbstractList");
  private static final ClassDesc LIST_ITERATOR = ClassDesc.ofInternalName(OF_LIST);
  private static final ClassDesc LINKED_ITERATOR = ClassDesc.ofInternalName(OF_LINKED);
  private static final ClassDesc ENTRY =
      ClassDesc.ofInternalName("org/teavm/classlib/java/util/TLinkedList$Entry");
  private static final ClassDesc BOUNDS = ClassDesc.of(Bounds.class.getName());

  static final List<Repair> ALL =
      List.of(
          // It asked for the element after the last, which is out of bounds.
          new Repair(
              OF_LIST,
              "next",
              prepend(
                  named("next"),
                  code ->
                      code.aload(0)
                          .invokevirtual(LIST_ITERATOR, "hasNext", MethodTypeDesc.of(CD_boolean))
                          .invokestatic(
                              BOUNDS, "checkNext", MethodTypeDesc.of(CD_void, CD_boolean)))),
          // The size was that of the beginning.
          new Repair(OF_LIST, "hasNext", replace(named("hasNext"), IteratorRepairs::moreNow)),
          // The elements that it added were not counted.
          new Repair(
              OF_LIST_BOTH_WAYS,
              "add",
              change(named("add"), countingAdded(OF_LIST_BOTH_WAYS, "sz"))),
          // Without the element before or after, the iterator took itself to be at the end.
          new Repair(OF_LINKED, "remove", prepend(named("remove"), IteratorRepairs::stepAside)),
          // What was set could not be set or removed again.
          new Repair(OF_LINKED, "set", change(named("set"), IteratorRepairs::keepCurrent)),
          // The next index was that of the new element.
          new Repair(OF_LINKED, "add", change(named("add"), countingAdded(OF_LINKED, "index"))));

  private IteratorRepairs() {}

  private static void moreNow(CodeBuilder code) {
    Label end = code.newLabel();
    code.aload(0)
        .getfield(LIST_ITERATOR, "index", CD_int)
        .aload(0)
        .getfield(LIST_ITERATOR, "this$0", LIST)
        .invokevirtual(LIST, "size", MethodTypeDesc.of(CD_int))
        .if_icmpeq(end)
        .iconst_1()
        .ireturn()
        .labelBinding(end)
        .iconst_0()
        .ireturn();
  }

  private static void stepAside(CodeBuilder code) {
    Label notBefore = code.newLabel();
    Label end = code.newLabel();
    entry(code, "currentEntry").ifnull(end);
    entry(code, "currentEntry");
    entry(code, "prevEntry").if_acmpne(notBefore);
    code.aload(0);
    entry(code, "prevEntry")
        .getfield(ENTRY, "previous", ENTRY)
        .putfield(LINKED_ITERATOR, "prevEntry", ENTRY);
    count(code, OF_LINKED, "index", -1).goto_(end);
    code.labelBinding(notBefore).aload(0);
    entry(code, "nextEntry")
        .getfield(ENTRY, "next", ENTRY)
        .putfield(LINKED_ITERATOR, "nextEntry", ENTRY)
        .labelBinding(end);
  }

  private static CodeBuilder entry(CodeBuilder code, String field) {
    return code.aload(0).getfield(LINKED_ITERATOR, field, ENTRY);
  }

  private static CodeBuilder count(CodeBuilder code, String type, String field, int more) {
    ClassDesc iterator = ClassDesc.ofInternalName(type);
    return code.aload(0)
        .dup()
        .getfield(iterator, field, CD_int)
        .loadConstant(more)
        .iadd()
        .putfield(iterator, field, CD_int);
  }

  private static boolean keepCurrent(CodeBuilder code, CodeElement element) {
    boolean forgets =
        element instanceof FieldInstruction access
            && access.opcode() == Opcode.PUTFIELD
            && access.name().equalsString("currentEntry");
    if (forgets) {
      code.pop2();
    }
    return forgets;
  }

  private static BiPredicate<CodeBuilder, CodeElement> countingAdded(String type, String field) {
    return (code, element) -> {
      if (!(element instanceof ReturnInstruction)) {
        return false;
      }
      count(code, type, field, 1).with(element);
      return true;
    };
  }
}

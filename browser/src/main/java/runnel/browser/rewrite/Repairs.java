package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static runnel.browser.rewrite.MethodBodies.change;
import static runnel.browser.rewrite.MethodBodies.named;
import static runnel.browser.rewrite.MethodBodies.prepend;
import static runnel.browser.rewrite.MethodBodies.replace;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.teavm.interop.AsyncCallback;
import runnel.browser.compat.Base64Check;
import runnel.browser.compat.Checks;
import runnel.browser.compat.InterruptedWait;

/**
 * Faults within methods of TeaVM's own classes, each put right by a change of a few instructions.
 * What was wrong is in docs/upstream.
 */
final class Repairs {
  private static final String LANG = "org/teavm/classlib/java/lang/";
  private static final String UTIL = "org/teavm/classlib/java/util/";
  private static final ClassDesc BASE64_CHECK = ClassDesc.of(Base64Check.class.getName());
  private static final ClassDesc CHECKS = ClassDesc.of(Checks.class.getName());
  private static final ClassDesc FIBER = ClassDesc.of("org.teavm.runtime.Fiber");
  private static final ClassDesc QUEUE = ClassDesc.of("org.teavm.runtime.EventQueue");
  private static final ClassDesc EVENT = ClassDesc.of("org.teavm.runtime.EventQueue$Event");
  private static final ClassDesc CALLBACK = ClassDesc.of(AsyncCallback.class.getName());
  private static final ClassDesc INTERRUPTED_WAIT = ClassDesc.of(InterruptedWait.class.getName());
  private static final ClassDesc THROWABLE = ClassDesc.ofInternalName(LANG + "TThrowable");
  private static final ClassDesc WAITING =
      ClassDesc.ofInternalName(LANG + "TObject$NotifyListenerImpl");
  private static final ClassDesc BIG_DECIMAL =
      ClassDesc.of("org.teavm.classlib.java.math.TBigDecimal");
  private static final ClassDesc EXCEPTION = ClassDesc.of(RuntimeException.class.getName());
  private static final ClassDesc FUNCTION = ClassDesc.of(Function.class.getName());
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);

  /**
   * A change of one method.
   *
   * @param type internal name of TeaVM's class
   * @param method its name
   */
  record Repair(String type, String method, ClassTransform change) {
    String file() {
      return type + ".class";
    }
  }

  private static final List<Repair> OWN =
      List.of(
          // The exception of one wait was thrown by all later ones of the thread.
          new Repair("org/teavm/runtime/Fiber", "suspend", change(named("suspend"), Repairs::once)),
          // Of the threads that wait to enter a monitor, all but the first were forgotten.
          new Repair(
              LANG + "TObject",
              "waitForOtherThreads",
              change(named("waitForOtherThreads"), Repairs::keepTheLine)),
          // A thread that was interrupted already waited all the same.
          new Repair(LANG + "TObject", "wait0", change(named("wait0"), Repairs::notInterrupted)),
          // A wait whose time was over could still take a notification from another.
          new Repair(
              LANG + "TObject$NotifyListenerImpl",
              "run",
              prepend(
                  named("run"),
                  code -> code.aload(0).iconst_1().putfield(WAITING, "expired", CD_boolean))),
          // An interrupt ended a wait without the monitor.
          new Repair(
              LANG + "TObject$NotifyListenerImpl",
              "interrupted",
              replace(named("interrupted"), Repairs::enterAndThrow)),
          // There was no list, so the first addSuppressed threw.
          new Repair(
              LANG + "TThrowable",
              "initNativeException",
              prepend(
                  named("initNativeException"),
                  code ->
                      code.aload(0)
                          .iconst_0()
                          .anewarray(THROWABLE)
                          .putfield(THROWABLE, "suppressed", THROWABLE.arrayType()))),
          // A Throwable made of a cause alone has the cause's text as its message.
          new Repair(
              LANG + "TThrowable",
              "init",
              change(named("init").and(Repairs::takesACauseAlone), Repairs::messageOfTheCause)),
          // It was -1, 0 or 1.
          new Repair(LANG + "TEnum", "compareTo", change(named("compareTo"), Repairs::distance)),
          // The message was another.
          new Repair(LANG + "TEnum", "valueOf", change(named("valueOf"), Repairs::noConstant)),
          // Numbers that had one digit more than guessed were not rounded.
          new Repair(
              "org/teavm/classlib/java/math/TBigDecimal",
              "aproxPrecision",
              replace(
                  named("aproxPrecision"),
                  code ->
                      code.aload(0)
                          .invokevirtual(BIG_DECIMAL, "precision", MethodTypeDesc.of(CD_int))
                          .ireturn())),
          // What is no Base64 was decoded.
          new Repair(
              UTIL + "TBase64$Decoder",
              "decode",
              prepend(
                  named("decode").and(method -> parameters(method).getFirst().isArray()),
                  code ->
                      code.aload(1)
                          .aload(0)
                          .getfield(
                              ClassDesc.ofInternalName(UTIL + "TBase64$Decoder"),
                              "mapping",
                              CD_int.arrayType())
                          .invokestatic(
                              BASE64_CHECK,
                              "check",
                              MethodTypeDesc.of(
                                  CD_void, CD_byte.arrayType(), CD_int.arrayType())))),
          // It did not fill up the last unit.
          new Repair(
              UTIL + "TBase64",
              "getUrlEncoder",
              change(
                  named("getUrlEncoder"),
                  (code, element) -> {
                    boolean pads = element instanceof ConstantInstruction;
                    if (pads) {
                      code.iconst_1();
                    }
                    return pads;
                  })),
          // A key that is null was taken.
          new Repair(
              UTIL + "stream/TCollectors",
              "groupingBy",
              prepend(
                  named("groupingBy").and(method -> parameters(method).size() == 3),
                  code ->
                      code.aload(0)
                          .invokestatic(CHECKS, "keys", MethodTypeDesc.of(FUNCTION, FUNCTION))
                          .astore(0))));

  static final List<Repair> ALL =
      Stream.of(OWN, BoundsRepairs.ALL, IteratorRepairs.ALL).flatMap(List::stream).toList();

  private Repairs() {}

  private static boolean once(CodeBuilder code, CodeElement element) {
    if (!(element instanceof ThrowInstruction)) {
      return false;
    }
    code.invokestatic(FIBER, "current", MethodTypeDesc.of(FIBER))
        .aconst_null()
        .putfield(FIBER, "exception", CD_Throwable)
        .with(element);
    return true;
  }

  private static boolean keepTheLine(CodeBuilder code, CodeElement element) {
    boolean forgets =
        element instanceof FieldInstruction access
            && access.opcode() == Opcode.PUTFIELD
            && access.name().equalsString("enteringThreads");
    if (forgets) {
      code.pop2();
    }
    return forgets;
  }

  private static boolean notInterrupted(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeInstruction call) || !call.name().equalsString("waitImpl")) {
      return false;
    }
    code.invokestatic(CHECKS, "interrupted", NOTHING).with(element);
    return true;
  }

  /** Unless it is notified already; then the interrupt is kept for later. */
  private static void enterAndThrow(CodeBuilder code) {
    code.aload(0)
        .invokevirtual(WAITING, "expired", MethodTypeDesc.of(CD_boolean))
        .ifThen(
            Opcode.IFEQ,
            first ->
                first
                    .aload(0)
                    .new_(INTERRUPTED_WAIT)
                    .dup()
                    .aload(0)
                    .getfield(WAITING, "callback", CALLBACK)
                    .invokespecial(
                        INTERRUPTED_WAIT, INIT_NAME, MethodTypeDesc.of(CD_void, CALLBACK))
                    .putfield(WAITING, "callback", CALLBACK)
                    .aload(0)
                    .invokestatic(QUEUE, "offer", MethodTypeDesc.of(CD_void, EVENT)))
        .return_();
  }

  private static boolean takesACauseAlone(MethodModel method) {
    var parameters = parameters(method);
    return parameters.size() == 1 && !parameters.getFirst().equals(CD_String);
  }

  private static List<ClassDesc> parameters(MethodModel method) {
    return method.methodTypeSymbol().parameterList();
  }

  private static boolean distance(CodeBuilder code, CodeElement element) {
    boolean compares =
        element instanceof InvokeInstruction call && call.name().equalsString("compare");
    if (compares) {
      code.isub();
    }
    return compares;
  }

  private static boolean noConstant(CodeBuilder code, CodeElement element) {
    if (!(element instanceof ThrowInstruction)) {
      return false;
    }
    code.pop()
        .aload(0)
        .aload(1)
        .invokestatic(CHECKS, "noConstant", MethodTypeDesc.of(EXCEPTION, CD_Class, CD_String))
        .with(element);
    return true;
  }

  private static boolean messageOfTheCause(CodeBuilder code, CodeElement element) {
    if (!(element instanceof ReturnInstruction)) {
      return false;
    }
    code.aload(0)
        .aload(1)
        .invokestatic(CHECKS, "message", MethodTypeDesc.of(CD_String, CD_Throwable))
        .putfield(THROWABLE, "message", CD_String)
        .with(element);
    return true;
  }
}

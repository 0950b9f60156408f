package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static runnel.browser.rewrite.MethodBodies.change;
import static runnel.browser.rewrite.MethodBodies.named;
import static runnel.browser.rewrite.MethodBodies.prepend;
import static runnel.browser.rewrite.MethodBodies.replace;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.interop.AsyncCallback;
import runnel.browser.compat.Checks;
import runnel.browser.compat.InterruptedWait;

/**
 * Faults within methods of TeaVM's own classes, each put right by a change of a few instructions.
 * What was wrong is in docs/upstream.
 */
final class Repairs {
  private static final String LANG = "org/teavm/classlib/java/lang/";
  private static final ClassDesc CHECKS = ClassDesc.of(Checks.class.getName());
  private static final ClassDesc FIBER = ClassDesc.of("org.teavm.runtime.Fiber");
  private static final ClassDesc QUEUE = ClassDesc.of("org.teavm.runtime.EventQueue");
  private static final ClassDesc EVENT = ClassDesc.of("org.teavm.runtime.EventQueue$Event");
  private static final ClassDesc CALLBACK = ClassDesc.of(AsyncCallback.class.getName());
  private static final ClassDesc INTERRUPTED_WAIT = ClassDesc.of(InterruptedWait.class.getName());
  private static final ClassDesc THROWABLE = lang("TThrowable");
  private static final ClassDesc WAITING = lang("TObject$NotifyListenerImpl");
  private static final ClassDesc NO_NUMBER = ClassDesc.of("java.lang.NumberFormatException");
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);

  /** By the file of the class. */
  static final Map<String, ClassTransform> ALL = new LinkedHashMap<>();

  static {
    // A thread's exception of one wait was thrown by all its later ones.
    put(
        "org/teavm/runtime/Fiber",
        change(
            named("suspend"),
            (code, element) -> {
              if (!(element instanceof ThrowInstruction)) {
                return false;
              }
              code.invokestatic(FIBER, "current", MethodTypeDesc.of(FIBER))
                  .aconst_null()
                  .putfield(FIBER, "exception", CD_Throwable)
                  .with(element);
              return true;
            }));

    // Of the threads that wait for a monitor, all but the first were forgotten.
    // A wait by a thread that is interrupted already did not end.
    put(
        LANG + "TObject",
        change(
                named("waitForOtherThreads"),
                (code, element) -> {
                  if (!isPut(element, "enteringThreads")) {
                    return false;
                  }
                  code.pop2();
                  return true;
                })
            .andThen(
                change(
                    named("wait0"),
                    (code, element) -> {
                      if (!(element instanceof InvokeInstruction call)
                          || !call.name().equalsString("waitImpl")) {
                        return false;
                      }
                      code.invokestatic(CHECKS, "interrupted", NOTHING).with(element);
                      return true;
                    })));

    // A wait that was over by its time could still take a notification from another thread.
    // An interrupt ended a wait without the monitor.
    put(
        LANG + "TObject$NotifyListenerImpl",
        prepend(
                named("run"),
                code -> code.aload(0).iconst_1().putfield(WAITING, "expired", CD_boolean))
            .andThen(replace(named("interrupted"), Repairs::interrupted)));

    // What a constructor sets was not set: a Throwable's own are ordinary methods there.
    // A Throwable made of a cause alone has the cause's text as its message.
    put(
        LANG + "TThrowable",
        prepend(
                named("initNativeException"),
                code ->
                    code.aload(0)
                        .iconst_0()
                        .anewarray(THROWABLE)
                        .putfield(THROWABLE, "suppressed", THROWABLE.arrayType()))
            .andThen(
                change(
                    method ->
                        method.methodName().equalsString("init")
                            && method.methodTypeSymbol().parameterCount() == 1
                            && !method.methodTypeSymbol().parameterType(0).equals(CD_String),
                    (code, element) -> {
                      if (!(element instanceof ReturnInstruction)) {
                        return false;
                      }
                      code.aload(0)
                          .aload(1)
                          .invokestatic(
                              CHECKS, "message", MethodTypeDesc.of(CD_String, CD_Throwable))
                          .putfield(THROWABLE, "message", CD_String)
                          .with(element);
                      return true;
                    })));

    // What is no number was not told.
    put(LANG + "TDouble", change(named("parseDouble"), Repairs::noNumber));
    put(LANG + "TFloat", change(named("parseFloat"), Repairs::noNumber));
  }

  private Repairs() {}

  /** Enters the monitor again, as after a notification, and throws then. */
  private static void interrupted(CodeBuilder code) {
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

  private static boolean noNumber(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeInstruction call)
        || !call.name().equalsString(INIT_NAME)
        || !call.typeSymbol().equals(NOTHING)) {
      return false;
    }
    code.aload(0)
        .invokestatic(CHECKS, "noNumber", MethodTypeDesc.of(CD_String, CD_String))
        .invokespecial(NO_NUMBER, INIT_NAME, MethodTypeDesc.of(CD_void, CD_String));
    return true;
  }

  private static ClassDesc lang(String name) {
    return ClassDesc.ofInternalName(LANG + name);
  }

  private static boolean isPut(CodeElement element, String field) {
    return element instanceof FieldInstruction access
        && access.opcode() == Opcode.PUTFIELD
        && access.name().equalsString(field);
  }

  private static void put(String type, ClassTransform repair) {
    ALL.put(type + ".class", repair);
  }
}

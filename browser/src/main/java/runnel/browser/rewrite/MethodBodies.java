package runnel.browser.rewrite;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.LineNumber;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Changes of some methods of a class. In JDK 25 two of {@link
 * ClassTransform#transformingMethodBodies} in a row change only the methods that both want; these
 * do not mind each other.
 */
final class MethodBodies {
  private MethodBodies() {}

  static Predicate<MethodModel> named(String name) {
    return method -> method.methodName().equalsString(name);
  }

  /** {@code change} answers whether it has put something in place of the element. */
  static ClassTransform change(
      Predicate<MethodModel> which, BiPredicate<CodeBuilder, CodeElement> change) {
    return transform(
        which,
        (CodeTransform)
            (code, element) -> {
              if (!change.test(code, element)) {
                code.with(element);
              }
            });
  }

  /** Puts something before all else. */
  static ClassTransform prepend(Predicate<MethodModel> which, Consumer<CodeBuilder> first) {
    return transform(
        which,
        new CodeTransform() {
          @Override
          public void atStart(CodeBuilder code) {
            first.accept(code);
          }

          @Override
          public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
          }
        });
  }

  /** Puts something in place of all, at the method's first line. */
  static ClassTransform replace(Predicate<MethodModel> which, Consumer<CodeBuilder> body) {
    return transform(
        which,
        (MethodTransform)
            (method, element) -> {
              if (element instanceof CodeModel old) {
                method.withCode(
                    code -> {
                      old.elementStream()
                          .filter(LineNumber.class::isInstance)
                          .findFirst()
                          .ifPresent(code::with);
                      body.accept(code);
                    });
              } else {
                method.with(element);
              }
            });
  }

  private static ClassTransform transform(Predicate<MethodModel> which, CodeTransform change) {
    return transform(which, MethodTransform.transformingCode(change));
  }

  private static ClassTransform transform(Predicate<MethodModel> which, MethodTransform change) {
    return (builder, element) -> {
      if (element instanceof MethodModel method && which.test(method)) {
        builder.transformMethod(method, change);
      } else {
        builder.with(element);
      }
    };
  }
}

package runnel.browser.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.browser.compat.MethodsOf;

class GraftTest {
  private static final ClassFile CLASS_FILE =
      ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);

  /** Else an app could not call it, or calls something else by it. */
  @Test
  void everyMethodOfTheTableIsOneOfTheJdk() {
    List<String> strange =
        Graft.redirections().stream()
            .filter(redirection -> !isInJdk(redirection))
            .map(redirection -> redirection.owner() + "." + redirection.signature())
            .toList();
    assertThat(strange).isEmpty();
  }

  @Test
  void noMethodIsInTheTableTwice() {
    Set<String> seen = new HashSet<>();
    assertThat(Graft.redirections())
        .allMatch(redirection -> seen.add(redirection.owner() + "." + redirection.signature()));
  }

  @Test
  void everyClassOfTheTableIsWrittenWithItsMethods(@TempDir Path into) throws Exception {
    Graft.write(into);
    Map<String, List<Graft.Redirection>> byOwner =
        Graft.redirections().stream().collect(Collectors.groupingBy(Graft.Redirection::owner));
    for (var entry : byOwner.entrySet()) {
      Path file = into.resolve(Graft.fileOf(entry.getKey()));
      Set<String> methods =
          CLASS_FILE.parse(Files.readAllBytes(file)).methods().stream()
              .map(method -> method.methodName() + " " + method.methodTypeSymbol())
              .collect(Collectors.toSet());
      assertThat(methods)
          .as(entry.getKey())
          .containsAll(
              entry.getValue().stream()
                  .map(method -> method.source().getName() + " " + method.type())
                  .toList());
    }
  }

  /** With another TeaVM a repair may have nothing to change any more. */
  @Test
  void everyRepairChangesItsMethod() throws Exception {
    for (Repairs.Repair repair : Repairs.ALL) {
      try (InputStream in = Graft.class.getClassLoader().getResourceAsStream(repair.file())) {
        byte[] before = in.readAllBytes();
        assertThat(code(before, repair.change(), repair.method()))
            .as(repair.file() + " " + repair.method())
            .isNotEqualTo(code(before, ClassTransform.ACCEPT_ALL, repair.method()));
      }
    }
  }

  /** Two changes of one class in a row must not undo each other. */
  @Test
  void allRepairsOfAClassAreInIt(@TempDir Path into) throws Exception {
    Graft.write(into);
    for (Repairs.Repair repair : Repairs.ALL) {
      try (InputStream in = Graft.class.getClassLoader().getResourceAsStream(repair.file())) {
        byte[] after = Files.readAllBytes(into.resolve(repair.file()));
        assertThat(code(after, ClassTransform.ACCEPT_ALL, repair.method()))
            .as(repair.file() + " " + repair.method())
            .isEqualTo(code(in.readAllBytes(), repair.change(), repair.method()));
      }
    }
  }

  private static List<Opcode> code(byte[] file, ClassTransform change, String method) {
    byte[] changed = CLASS_FILE.transformClass(CLASS_FILE.parse(file), change);
    return CLASS_FILE.parse(changed).methods().stream()
        .filter(each -> each.methodName().equalsString(method))
        .flatMap(each -> each.code().stream())
        .flatMap(code -> code.elementStream())
        .flatMap(element -> element instanceof Instruction i ? Stream.of(i.opcode()) : null)
        .toList();
  }

  private static boolean isInJdk(Graft.Redirection redirection) {
    Class<?> owner = ownerInJdk(redirection);
    if (owner == null) {
      return false;
    }
    MethodTypeDesc type = redirection.type();
    return Stream.concat(Stream.of(owner.getMethods()), Stream.of(owner.getDeclaredMethods()))
        .filter(method -> method.getName().equals(redirection.source().getName()))
        .filter(
            method ->
                java.lang.reflect.Modifier.isStatic(method.getModifiers())
                    == redirection.isStatic())
        .anyMatch(
            method ->
                List.of(method.getParameterTypes()).stream()
                        .map(Class::descriptorString)
                        .toList()
                        .equals(
                            type.parameterList().stream().map(p -> p.descriptorString()).toList())
                    && method
                        .getReturnType()
                        .descriptorString()
                        .equals(type.returnType().descriptorString()));
  }

  /** Of methods in a class of TeaVM's own, the public class that it implements. */
  private static @Nullable Class<?> ownerInJdk(Graft.Redirection redirection) {
    MethodsOf methods = redirection.source().getDeclaringClass().getAnnotation(MethodsOf.class);
    if (methods != null) {
      return methods.value();
    }
    try {
      return Class.forName(redirection.owner().replace('/', '.'));
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}

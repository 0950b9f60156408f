package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes the class that an app begins with, whose {@code main} calls the app's own.
 *
 * <p>TeaVM initialises the class of {@code main} before there is a thread. A static initializer
 * that may wait, because one of the lambdas that the app gives to the same library method does,
 * would find none and trap. This class has no initializer.
 */
public final class EntryPoint {
  private static final String NAME = "RunnelEntryPoint";
  private static final MethodTypeDesc WITH_ARGUMENTS =
      MethodTypeDesc.of(CD_void, CD_String.arrayType());

  private EntryPoint() {}

  /**
   * Writes it in the package of the app's class, by the rules of Java 25: with arguments before
   * without, static or not, inherited or not, but not private.
   *
   * @param app directories and jars with the app's classes
   * @param mainClass binary name
   * @param directory where it is put
   * @return its binary name; {@code mainClass} if that has no main
   */
  public static String write(List<Path> app, String mainClass, Path directory) throws IOException {
    ClassDesc type = ClassDesc.of(mainClass);
    MethodModel main = find(app, mainClass, WITH_ARGUMENTS);
    if (main == null) {
      main = find(app, mainClass, MTD_void);
    }
    if (main == null) {
      return mainClass;
    }
    MethodTypeDesc takes = main.methodTypeSymbol();
    boolean isStatic = main.flags().has(AccessFlag.STATIC);
    String name = type.packageName().isEmpty() ? NAME : type.packageName() + "." + NAME;
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of(name),
                entry ->
                    entry.withMethodBody(
                        "main",
                        WITH_ARGUMENTS,
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> {
                          if (!isStatic) {
                            code.new_(type).dup().invokespecial(type, INIT_NAME, MTD_void);
                          }
                          if (takes.parameterCount() > 0) {
                            code.aload(0);
                          }
                          if (isStatic) {
                            code.invokestatic(type, "main", takes);
                          } else {
                            code.invokevirtual(type, "main", takes);
                          }
                          code.return_();
                        }));
    Path file = directory.resolve(name.replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return name;
  }

  private static @Nullable MethodModel find(List<Path> app, String className, MethodTypeDesc takes)
      throws IOException {
    String at = className.replace('.', '/');
    for (ClassModel model = read(app, at); model != null; model = read(app, at)) {
      for (MethodModel method : model.methods()) {
        if (method.methodName().equalsString("main")
            && method.methodTypeSymbol().equals(takes)
            && !method.flags().has(AccessFlag.PRIVATE)
            && !method.flags().has(AccessFlag.ABSTRACT)) {
          return method;
        }
      }
      at = model.superclass().map(parent -> parent.asInternalName()).orElse("");
    }
    return null;
  }

  private static @Nullable ClassModel read(List<Path> app, String internalName) throws IOException {
    for (Path place : app) {
      byte[] bytes = read(place, internalName + ".class");
      if (bytes != null) {
        return ClassFile.of().parse(bytes);
      }
    }
    return null;
  }

  private static byte @Nullable [] read(Path place, String file) throws IOException {
    if (Files.isDirectory(place)) {
      Path found = place.resolve(file);
      return Files.isRegularFile(found) ? Files.readAllBytes(found) : null;
    }
    try (var zip = new ZipFile(place.toFile())) {
      ZipEntry entry = zip.getEntry(file);
      return entry == null ? null : zip.getInputStream(entry).readAllBytes();
    }
  }
}

package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static runnel.spi.Host.Code.COMPONENTS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Interfaces;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import runnel.browser.compat.Checks;
import runnel.browser.worker.Parts;

/**
 * Makes an app's classes, and those of its libraries, behave in the browser as on a JVM.
 *
 * <ul>
 *   <li>Division of {@code int} and {@code long} throws an {@code ArithmeticException} on zero.
 *   <li>An index that an array does not have is named (in the app's own classes).
 *   <li>An array of a negative size is a {@code NegativeArraySizeException}.
 *   <li>Every record is a {@link Parts}, so that its components are known without reflection, and
 *       its components are compared as on a JVM.
 *   <li>A class is initialized after its superclass.
 *   <li>Guarded record patterns with primitive components become a valid module.
 * </ul>
 *
 * <p>Line numbers and names stay.
 */
public final class Rewriter {
  private static final ClassDesc CHECKS = Checks.class.describeConstable().orElseThrow();
  private static final ClassDesc SWITCH_BOOTSTRAPS =
      ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc PARTS = Parts.class.describeConstable().orElseThrow();
  private static final ClassDesc LINKED_MAP = LinkedHashMap.class.describeConstable().orElseThrow();
  private static final String INITIALIZE = "runnel$initialize";
  private static final String PARTS_METHOD = "recordParts";
  private static final MethodTypeDesc INT_OPERATOR = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final MethodTypeDesc LONG_OPERATOR = MethodTypeDesc.of(CD_long, CD_long, CD_long);

  private final Map<String, byte[]> classes = new HashMap<>();
  private final ClassFile writer;
  private final ClassFile writerWithoutFrames =
      ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);

  private Rewriter() {
    writer =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.defaultResolver()
                    .orElse(
                        ClassHierarchyResolver.ofResourceParsing(
                            (ClassDesc name) -> bytes(name)))));
  }

  private @Nullable InputStream bytes(ClassDesc name) {
    String descriptor = name.descriptorString();
    byte[] found = classes.get(descriptor.substring(1, descriptor.length() - 1));
    return found == null ? null : new java.io.ByteArrayInputStream(found);
  }

  /**
   * Writes the changed classes, and all other files as they are.
   *
   * @param places directories and jars
   * @param into an empty directory
   * @return a directory for each place, in the same order, and one with {@link TypesOfApp}
   * @throws IOException if a file cannot be read or written
   */
  public static List<Path> rewrite(List<Path> places, Path into) throws IOException {
    Rewriter rewriter = new Rewriter();
    List<Map<String, byte[]>> all = new ArrayList<>();
    for (Path place : places) {
      Map<String, byte[]> files = read(place);
      files.forEach(
          (name, bytes) -> {
            if (name.endsWith(".class")) {
              rewriter.classes.putIfAbsent(
                  name.substring(0, name.length() - ".class".length()), bytes);
            }
          });
      all.add(files);
    }
    TypesOfApp types = new TypesOfApp();
    List<Path> written = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Map<String, byte[]> files = all.get(i);
      boolean ofApp = Files.isDirectory(places.get(i));
      // What components of a library give and take are its records.
      boolean known = ofApp || files.keySet().stream().anyMatch(n -> n.startsWith(COMPONENTS));
      Path root = Files.createDirectory(into.resolve("part" + written.size()));
      for (var file : files.entrySet()) {
        Path target = root.resolve(file.getKey()).normalize();
        if (!target.startsWith(root)) {
          throw new IOException("A jar has a file outside of itself: " + file.getKey());
        }
        Files.createDirectories(target.getParent());
        boolean code =
            file.getKey().endsWith(".class")
                && !file.getKey().startsWith("META-INF/")
                && !file.getKey().endsWith("module-info.class");
        Files.write(target, code ? rewriter.rewrite(file.getValue(), ofApp) : file.getValue());
        if (code && known) {
          types.look(file.getValue());
        }
      }
      written.add(root);
    }
    written.add(Files.createDirectory(into.resolve("types")));
    types.write(written.getLast());
    return List.copyOf(written);
  }

  /**
   * Writes changed copies of single classes, below their packages.
   *
   * @throws IOException if a file cannot be read or written
   */
  public static void rewrite(Collection<Class<?>> types, Path into) throws IOException {
    Rewriter rewriter = new Rewriter();
    for (Class<?> type : types) {
      String name = type.getName().replace('.', '/') + ".class";
      Path target = into.resolve(name);
      Files.createDirectories(target.getParent());
      try (InputStream in = Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
        Files.write(target, rewriter.rewrite(in.readAllBytes(), false));
      }
    }
  }

  private static Map<String, byte[]> read(Path place) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (Files.isDirectory(place)) {
      try (var walk = Files.walk(place)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          files.put(place.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    } else {
      try (var zip = new ZipFile(place.toFile())) {
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .forEach(
                entry -> {
                  try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
      }
    }
    return files;
  }

  private byte[] rewrite(byte[] bytes, boolean own) {
    ClassModel model = ClassFile.of().parse(bytes);
    ClassTransform transform = methods(own).andThen(initialization(model));
    if (isRecord(model)) {
      transform = transform.andThen(RecordMethods.of(model)).andThen(parts(model));
    }
    try {
      return writer.transformClass(model, transform);
    } catch (IllegalArgumentException e) {
      // A class that the frames speak of is not there: an optional part of a library. TeaVM does
      // without frames.
      return writerWithoutFrames.transformClass(model, transform);
    }
  }

  /**
   * TeaVM begins with the subclass. So a class with a static initializer gets a method that does
   * nothing, and the initializer of a subclass calls that first.
   */
  private ClassTransform initialization(ClassModel model) {
    if (!hasInitializer(model)) {
      return ClassTransform.ACCEPT_ALL;
    }
    ClassTransform transform =
        ClassTransform.endHandler(
            builder ->
                builder.withMethodBody(
                    INITIALIZE,
                    MethodTypeDesc.of(CD_void),
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    CodeBuilder::return_));
    ClassDesc parent = initializedBefore(model);
    return parent == null
        ? transform
        : transform.andThen(
            MethodBodies.prepend(
                MethodBodies.named(CLASS_INIT_NAME),
                code -> code.invokestatic(parent, INITIALIZE, MethodTypeDesc.of(CD_void))));
  }

  /** The nearest superclass with a static initializer, among those that are rewritten. */
  private @Nullable ClassDesc initializedBefore(ClassModel model) {
    ClassModel at = model;
    while (at.superclass().isPresent()) {
      byte[] parent = classes.get(at.superclass().orElseThrow().asInternalName());
      if (parent == null) {
        return null;
      }
      at = ClassFile.of().parse(parent);
      if (hasInitializer(at)) {
        return at.thisClass().asSymbol();
      }
    }
    return null;
  }

  private static boolean hasInitializer(ClassModel model) {
    return !model.flags().has(AccessFlag.INTERFACE)
        && model.methods().stream()
            .anyMatch(method -> method.methodName().equalsString(CLASS_INIT_NAME));
  }

  /** Division alone, for classes of TeaVM. */
  static ClassTransform division() {
    return ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Checking::new));
  }

  private static ClassTransform methods(boolean own) {
    CodeTransform change = CodeTransform.ofStateful(Checking::new).andThen(Rewriter::typeSwitch);
    return ClassTransform.transformingMethodBodies(
        own ? change.andThen(CodeTransform.ofStateful(ArrayIndices::new)) : change);
  }

  private static boolean isRecord(ClassModel model) {
    return model.findAttribute(Attributes.record()).isPresent();
  }

  /** Adds {@link Parts} to a record. */
  private static ClassTransform parts(ClassModel model) {
    return new ClassTransform() {
      private boolean interfacesDone;

      @Override
      public void accept(ClassBuilder builder, ClassElement element) {
        if (element instanceof Interfaces interfaces) {
          List<ClassEntry> all = new ArrayList<>(interfaces.interfaces());
          all.add(builder.constantPool().classEntry(PARTS));
          builder.withInterfaces(all);
          interfacesDone = true;
        } else {
          builder.with(element);
        }
      }

      @Override
      public void atEnd(ClassBuilder builder) {
        if (!interfacesDone) {
          builder.withInterfaceSymbols(PARTS);
        }
        builder.withMethodBody(
            PARTS_METHOD,
            MethodTypeDesc.of(CD_Map),
            ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC,
            code -> partsBody(model, code));
      }
    };
  }

  private static void partsBody(ClassModel model, CodeBuilder code) {
    code.new_(LINKED_MAP).dup().invokespecial(LINKED_MAP, INIT_NAME, MethodTypeDesc.of(CD_void));
    code.astore(1);
    for (var part : model.findAttribute(Attributes.record()).orElseThrow().components()) {
      ClassDesc type = part.descriptorSymbol();
      code.aload(1).ldc(part.name().stringValue());
      code.aload(0).getfield(model.thisClass().asSymbol(), part.name().stringValue(), type);
      if (type.isPrimitive()) {
        ClassDesc box = boxOf(type);
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
      }
      code.invokeinterface(CD_Map, "put", MethodTypeDesc.of(CD_Object, CD_Object, CD_Object)).pop();
    }
    code.aload(1).areturn();
  }

  static ClassDesc boxOf(ClassDesc primitive) {
    return ClassDesc.of(
        "java.lang",
        switch (primitive.descriptorString()) {
          case "I" -> "Integer";
          case "C" -> "Character";
          case "J" -> "Long";
          case "D" -> "Double";
          case "F" -> "Float";
          case "S" -> "Short";
          case "B" -> "Byte";
          default -> "Boolean";
        });
  }

  /** Sends divisions to {@link Checks}, except those by a constant that cannot go wrong. */
  private static final class Checking implements CodeTransform {
    private @Nullable Object constant;

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
      if (element instanceof OperatorInstruction operator && !harmless()) {
        switch (operator.opcode()) {
          case IDIV -> builder.invokestatic(CHECKS, "div", INT_OPERATOR);
          case IREM -> builder.invokestatic(CHECKS, "rem", INT_OPERATOR);
          case LDIV -> builder.invokestatic(CHECKS, "div", LONG_OPERATOR);
          case LREM -> builder.invokestatic(CHECKS, "rem", LONG_OPERATOR);
          default -> builder.with(element);
        }
      } else {
        if (element instanceof InvokeInstruction call
            && (call.name().equalsString("divideUnsigned")
                || call.name().equalsString("remainderUnsigned"))
            && call.owner().asInternalName().startsWith("java/lang/")) {
          ClassDesc type = call.typeSymbol().returnType();
          builder.invokestatic(CHECKS, "divisor", MethodTypeDesc.of(type, type));
        }
        if (!harmless()
            && (element instanceof NewPrimitiveArrayInstruction
                || element instanceof NewReferenceArrayInstruction)) {
          builder.invokestatic(CHECKS, "size", MethodTypeDesc.of(CD_int, CD_int));
        }
        builder.with(element);
      }
      if (element instanceof ConstantInstruction push) {
        constant = push.constantValue();
      } else if (!(element instanceof LineNumber)) {
        constant = null;
      }
    }

    private boolean harmless() {
      return switch (constant) {
        case Integer i -> i > 0;
        case Long l -> l > 0;
        case null, default -> false;
      };
    }
  }

  /**
   * Takes out the switches over types, whose selector is a primitive value. javac writes one for
   * each component of a record that two patterns look at. All labels are the selector's own type,
   * so the answer is the index to start from; TeaVM compares the selector with null
   * (docs/upstream/guarded-record-pattern.md).
   */
  private static void typeSwitch(CodeBuilder builder, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call
        && call.name().equalsString("typeSwitch")
        && call.bootstrapMethod().owner().equals(SWITCH_BOOTSTRAPS)
        && call.typeSymbol().parameterType(0).isPrimitive()) {
      TypeKind selector = TypeKind.from(call.typeSymbol().parameterType(0));
      int start = builder.allocateLocal(TypeKind.INT);
      builder.istore(start);
      if (selector.slotSize() == 2) {
        builder.pop2();
      } else {
        builder.pop();
      }
      builder.iload(start);
    } else {
      builder.with(element);
    }
  }
}

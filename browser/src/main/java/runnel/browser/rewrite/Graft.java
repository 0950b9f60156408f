package runnel.browser.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import runnel.browser.compat.MethodsOf;
import runnel.browser.compat.StaticsOf;

/**
 * Gives the Java classes of TeaVM the methods that they lack, and replaces those that behave
 * differently from a JVM's: with calls of the methods in {@code runnel.browser.compat}.
 *
 * <p>TeaVM has {@code java.lang.String} as its class {@code TString}. The changed copies are made
 * at build time out of TeaVM's jar, and come before it on TeaVM's class path. So everything finds
 * the methods: the app, its libraries, method references, subclasses, and TeaVM's own classes.
 */
public final class Graft {
  private static final ClassFile CLASS_FILE =
      ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);

  /** Classes of TeaVM that divide by what the app gives them, or make arrays of such a size. */
  private static final List<String> DIVIDING =
      List.of(
          "java/lang/Math",
          "java/lang/StrictMath",
          "java/lang/Integer",
          "java/lang/Long",
          "java/util/Arrays");

  private Graft() {}

  /**
   * A method to be given to a class.
   *
   * @param owner internal name of the class that gets it
   * @param source the method that it calls
   * @param isStatic whether it is static there; else the first parameter is the receiver
   */
  public record Redirection(String owner, Method source, boolean isStatic) {
    /** The method's name and parameters as the app calls it. */
    String signature() {
      return source.getName() + type().descriptorString().replaceAll("\\).*", ")");
    }

    MethodTypeDesc type() {
      MethodTypeDesc type = sourceType();
      return isStatic ? type : type.dropParameterTypes(0, 1);
    }

    MethodTypeDesc sourceType() {
      return MethodTypeDesc.of(
          describe(source.getReturnType()),
          Stream.of(source.getParameterTypes()).map(Redirection::describe).toList());
    }

    /** A class that TeaVM takes for one of Java's goes by the name that it has there. */
    static ClassDesc describe(Class<?> type) {
      return ClassDesc.ofDescriptor(
          type.descriptorString().replaceFirst("Lrunnel/browser/classlib/(java/[a-z/]*)T", "L$1"));
    }
  }

  /** All methods that are given to classes, out of the annotations in the table of classes. */
  public static List<Redirection> redirections() {
    List<Redirection> all = new ArrayList<>();
    for (Class<?> source : Compat.CLASSES) {
      MethodsOf instance = source.getAnnotation(MethodsOf.class);
      StaticsOf statics = source.getAnnotation(StaticsOf.class);
      Stream.of(source.getDeclaredMethods())
          .filter(method -> isGiven(method))
          .sorted(Comparator.comparing(Method::toString))
          .forEach(
              method -> {
                if (instance != null) {
                  String owner =
                      instance.in().isEmpty() ? internalName(instance.value()) : instance.in();
                  all.add(new Redirection(owner, method, false));
                }
                if (statics != null) {
                  for (Class<?> owner : statics.value()) {
                    all.add(new Redirection(internalName(owner), method, true));
                  }
                }
              });
    }
    return List.copyOf(all);
  }

  private static boolean isGiven(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic();
  }

  /**
   * Writes the changed classes.
   *
   * @param into the directory that comes first on TeaVM's class path
   * @throws IOException if a file cannot be read or written
   */
  public static void write(Path into) throws IOException {
    Map<String, List<Redirection>> byOwner = new LinkedHashMap<>();
    for (Redirection redirection : redirections()) {
      byOwner.computeIfAbsent(redirection.owner(), _ -> new ArrayList<>()).add(redirection);
    }
    DIVIDING.forEach(owner -> byOwner.computeIfAbsent(owner, _ -> new ArrayList<>()));
    missingFormatArgument(into);
    for (var entry : byOwner.entrySet()) {
      String file = fileOf(entry.getKey());
      if (file == null) {
        throw new IllegalStateException("TeaVM has no class " + entry.getKey());
      }
      write(into, file, graft(file, entry.getKey(), entry.getValue()));
    }
    for (Repairs.Repair repair : Repairs.ALL) {
      if (!Files.exists(into.resolve(repair.file()))) {
        write(into, repair.file(), graft(repair.file(), "", List.of()));
      }
    }
  }

  private static void write(Path into, String file, byte[] bytes) throws IOException {
    Path target = into.resolve(file);
    Files.createDirectories(target.getParent());
    Files.write(target, bytes);
  }

  /** Writes the one exception of formatting that TeaVM does not have. */
  private static void missingFormatArgument(Path into) throws IOException {
    ClassDesc self = ClassDesc.of("org.teavm.classlib.java.util.TMissingFormatArgumentException");
    ClassDesc parent = ClassDesc.of("java.util.IllegalFormatException");
    MethodTypeDesc noText = MethodTypeDesc.of(ConstantDescs.CD_void);
    MethodTypeDesc oneText = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    MethodTypeDesc text = MethodTypeDesc.of(ConstantDescs.CD_String);
    byte[] bytes =
        CLASS_FILE.build(
            self,
            builder ->
                builder
                    .withSuperclass(parent)
                    .withFlags(ClassFile.ACC_PUBLIC)
                    .withField("specifier", ConstantDescs.CD_String, ClassFile.ACC_PRIVATE)
                    .withMethodBody(
                        ConstantDescs.INIT_NAME,
                        oneText,
                        ClassFile.ACC_PUBLIC,
                        code ->
                            code.aload(0)
                                .invokespecial(parent, ConstantDescs.INIT_NAME, noText)
                                .aload(0)
                                .aload(1)
                                .putfield(self, "specifier", ConstantDescs.CD_String)
                                .return_())
                    .withMethodBody(
                        "getFormatSpecifier",
                        text,
                        ClassFile.ACC_PUBLIC,
                        code ->
                            code.aload(0)
                                .getfield(self, "specifier", ConstantDescs.CD_String)
                                .areturn())
                    .withMethodBody(
                        "getMessage",
                        text,
                        ClassFile.ACC_PUBLIC,
                        code ->
                            code.ldc("Format specifier '")
                                .aload(0)
                                .getfield(self, "specifier", ConstantDescs.CD_String)
                                .invokevirtual(
                                    ConstantDescs.CD_String,
                                    "concat",
                                    MethodTypeDesc.of(
                                        ConstantDescs.CD_String, ConstantDescs.CD_String))
                                .ldc("'")
                                .invokevirtual(
                                    ConstantDescs.CD_String,
                                    "concat",
                                    MethodTypeDesc.of(
                                        ConstantDescs.CD_String, ConstantDescs.CD_String))
                                .areturn()));
    write(into, "org/teavm/classlib/java/util/TMissingFormatArgumentException.class", bytes);
  }

  private static byte[] graft(String file, String owner, List<Redirection> methods)
      throws IOException {
    ClassModel model;
    try (InputStream in = resource(file)) {
      model = ClassFile.of().parse(in.readAllBytes());
    }
    Map<String, Redirection> bySignature = new LinkedHashMap<>();
    methods.forEach(method -> bySignature.put(method.signature(), method));
    ClassTransform transform =
        ClassTransform.dropping(
                element ->
                    element instanceof MethodModel method
                        && !method.flags().has(AccessFlag.PRIVATE) // Which are TeaVM's own affair.
                        && bySignature.containsKey(signature(method)))
            .andThen(
                ClassTransform.endHandler(
                    builder ->
                        methods.forEach(
                            method ->
                                builder.withMethodBody(
                                    method.source().getName(),
                                    method.type(),
                                    ClassFile.ACC_PUBLIC
                                        | (method.isStatic() ? ClassFile.ACC_STATIC : 0),
                                    code -> call(code, method)))));
    for (Repairs.Repair repair : Repairs.ALL) {
      if (repair.file().equals(file)) {
        transform = transform.andThen(repair.change());
      }
    }
    List<Field> constants = constants(owner);
    if (!constants.isEmpty()) {
      transform = transform.andThen(constants(model.thisClass().asSymbol(), constants));
    }
    if (DIVIDING.contains(owner)) {
      transform = transform.andThen(Rewriter.division());
    }
    return CLASS_FILE.transformClass(model, transform);
  }

  /** The public constants of our classes, that a class lacks. */
  private static List<Field> constants(String owner) {
    return Compat.CLASSES.stream()
        .filter(
            source ->
                source.isAnnotationPresent(StaticsOf.class)
                    && Stream.of(source.getAnnotation(StaticsOf.class).value())
                        .anyMatch(type -> internalName(type).equals(owner)))
        .flatMap(source -> Stream.of(source.getFields()))
        .toList();
  }

  /** Adds constants, that are taken from ours when the class is ready. */
  private static ClassTransform constants(ClassDesc owner, List<Field> constants) {
    return ClassTransform.transformingMethodBodies(
            method -> method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME),
            (code, element) -> {
              if (element instanceof ReturnInstruction) {
                for (Field field : constants) {
                  ClassDesc type = Redirection.describe(field.getType());
                  code.getstatic(
                          Redirection.describe(field.getDeclaringClass()), field.getName(), type)
                      .putstatic(owner, field.getName(), type);
                }
              }
              code.with(element);
            })
        .andThen(
            ClassTransform.endHandler(
                builder ->
                    constants.forEach(
                        field ->
                            builder.withField(
                                field.getName(),
                                Redirection.describe(field.getType()),
                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC))));
  }

  private static void call(CodeBuilder code, Redirection method) {
    MethodTypeDesc type = method.sourceType();
    int slot = 0;
    for (ClassDesc parameter : type.parameterList()) {
      TypeKind kind = TypeKind.from(parameter);
      code.loadLocal(kind, slot);
      slot += kind.slotSize();
    }
    code.invokestatic(
        Redirection.describe(method.source().getDeclaringClass()), method.source().getName(), type);
    code.return_(TypeKind.from(type.returnType()));
  }

  /** A method's name and parameters, with Java's class names for TeaVM's. */
  private static String signature(MethodModel method) {
    String type = method.methodType().stringValue();
    return method.methodName().stringValue()
        + type.substring(0, type.indexOf(')') + 1)
            .replaceAll("Lorg/teavm/classlib/(java/[a-z/]*)T", "L$1")
            .replace("Lorg/threeten/bp/", "Ljava/time/");
  }

  /** The file of TeaVM's class for one of Java's; null if there is none. */
  static @Nullable String fileOf(String owner) {
    int slash = owner.lastIndexOf('/') + 1;
    String simple = owner.substring(slash);
    String folder = "org/teavm/classlib/" + owner.substring(0, slash);
    List<String> candidates =
        List.of(
            folder + "T" + simple + ".class",
            folder + "T" + simple.replace("$", "$T") + ".class",
            owner.replace("java/time/", "org/threeten/bp/") + ".class");
    for (String candidate : candidates) {
      if (loader().getResource(candidate) != null && !candidate.startsWith("java/")) {
        return candidate;
      }
    }
    return null;
  }

  private static InputStream resource(String file) throws IOException {
    InputStream in = loader().getResourceAsStream(file);
    if (in == null) {
      throw new IOException("Not on the class path: " + file);
    }
    return in;
  }

  private static ClassLoader loader() {
    return Graft.class.getClassLoader();
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}

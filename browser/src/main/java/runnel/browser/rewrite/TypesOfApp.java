package runnel.browser.rewrite;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Writes the class {@code runnel.browser.worker.AppTypes} that knows the app's records and enums by
 * name, because there is no reflection in the browser. Of libraries only those with modules for
 * {@code ui.component}: what another needs may be missing, though the app does not use it.
 */
final class TypesOfApp {
  private static final ClassDesc NAME = ClassDesc.of("runnel.browser.worker.AppTypes");
  private static final ClassDesc OBJECTS = CD_Object.arrayType();
  private static final ClassDesc STRINGS = CD_String.arrayType();
  private static final MethodTypeDesc EQUALS = MethodTypeDesc.of(CD_boolean, CD_Object);

  private final Map<ClassDesc, List<RecordComponentInfo>> records = new LinkedHashMap<>();
  private final List<ClassDesc> enums = new ArrayList<>();

  /** Remembers a class if it is a record or an enum. */
  void look(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    ClassDesc type = model.thisClass().asSymbol();
    model
        .findAttribute(Attributes.record())
        .ifPresent(record -> records.put(type, record.components()));
    // A constant with a body is a class of its own, below the enum.
    if (model
        .superclass()
        .filter(parent -> parent.asInternalName().equals("java/lang/Enum"))
        .isPresent()) {
      enums.add(type);
    }
  }

  /** Writes the class into a directory, in place of the one that knows nothing. */
  void write(Path directory) throws IOException {
    byte[] bytes =
        ClassFile.of()
            .build(
                NAME,
                type -> {
                  type.withMethodBody(
                      "components",
                      MethodTypeDesc.of(STRINGS, CD_String),
                      ClassFile.ACC_STATIC,
                      code -> byName(code, records.keySet(), this::names));
                  type.withMethodBody(
                      "types",
                      MethodTypeDesc.of(STRINGS, CD_String),
                      ClassFile.ACC_STATIC,
                      code -> byName(code, records.keySet(), this::types));
                  type.withMethodBody(
                      "record",
                      MethodTypeDesc.of(CD_Object, CD_String, OBJECTS),
                      ClassFile.ACC_STATIC,
                      code -> byName(code, records.keySet(), this::make));
                  type.withMethodBody(
                      "constants",
                      MethodTypeDesc.of(OBJECTS, CD_String),
                      ClassFile.ACC_STATIC,
                      code ->
                          byName(
                              code,
                              enums,
                              (body, each) ->
                                  body.invokestatic(
                                      each, "values", MethodTypeDesc.of(each.arrayType()))));
                });
    Path file = directory.resolve("runnel/browser/worker/AppTypes.class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** Goes through the types by their names; what the body of one leaves is returned. */
  private static void byName(
      CodeBuilder code, Collection<ClassDesc> types, BiConsumer<CodeBuilder, ClassDesc> body) {
    for (ClassDesc type : types) {
      code.ldc(nameOf(type)).aload(0).invokevirtual(CD_String, "equals", EQUALS);
      code.ifThen(
          block -> {
            body.accept(block, type);
            block.areturn();
          });
    }
    code.aconst_null().areturn();
  }

  private void names(CodeBuilder code, ClassDesc type) {
    texts(code, type, component -> component.name().stringValue());
  }

  private void types(CodeBuilder code, ClassDesc type) {
    texts(
        code,
        type,
        component -> {
          ClassDesc part = component.descriptorSymbol();
          return part.isPrimitive()
              ? part.displayName()
              : part.isArray() ? part.descriptorString().replace('/', '.') : nameOf(part);
        });
  }

  private void texts(CodeBuilder code, ClassDesc type, Function<RecordComponentInfo, String> text) {
    List<RecordComponentInfo> components = records.getOrDefault(type, List.of());
    code.loadConstant(components.size()).anewarray(CD_String);
    for (int i = 0; i < components.size(); i++) {
      code.dup().loadConstant(i).ldc(text.apply(components.get(i))).aastore();
    }
  }

  private void make(CodeBuilder code, ClassDesc type) {
    List<RecordComponentInfo> components = records.getOrDefault(type, List.of());
    code.new_(type).dup();
    for (int i = 0; i < components.size(); i++) {
      code.aload(1).loadConstant(i).aaload();
      ClassDesc part = components.get(i).descriptorSymbol();
      if (part.isPrimitive()) {
        ClassDesc box = Rewriter.boxOf(part);
        code.checkcast(box);
        code.invokevirtual(box, part.displayName() + "Value", MethodTypeDesc.of(part));
      } else {
        code.checkcast(part);
      }
    }
    List<ClassDesc> parts = components.stream().map(RecordComponentInfo::descriptorSymbol).toList();
    code.invokespecial(type, INIT_NAME, MethodTypeDesc.of(CD_void, parts));
  }

  private static String nameOf(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}

package runnel.browser;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.model.ClassReader;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;

/** What TeaVM finds of the JDK's public classes: its own, ours, and those that we change. */
final class Surface implements AutoCloseable {
  private final ResourceProvider files;
  private final Extensions extensions;
  private final ClasspathClassHolderSource classes;

  /**
   * Made of the class path of the tests.
   *
   * @param grafted an empty directory, for the changed classes
   */
  Surface(Path grafted) throws IOException {
    WasmBuild.prepare(grafted);
    List<File> places = new ArrayList<>(List.of(grafted.toFile()));
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      places.add(new File(place));
    }
    files = ResourceProvider.ofClassPath(places);
    extensions = new Extensions(grafted);
    classes = new ClasspathClassHolderSource(files, new ReferenceCache(), extensions);
  }

  /** Public members of a class of this JDK, that an app cannot use in the browser. */
  Set<String> missing(Class<?> type) {
    String simple = type.getName().substring(type.getPackageName().length() + 1);
    if (classes.get(type.getName()) == null) {
      return Set.of(simple);
    }
    Set<String> found = membersOf(type.getName());
    Set<String> missing = new TreeSet<>();
    for (Method method : type.getMethods()) {
      if (isWanted(method)
          && !found.contains(
              method.getName() + descriptor(method) + method.getReturnType().descriptorString())) {
        missing.add(simple + "." + method.getName() + parameters(method));
      }
    }
    if (!Modifier.isAbstract(type.getModifiers())) {
      for (Constructor<?> constructor : type.getConstructors()) {
        if (isWanted(constructor)
            && !found.contains(type.getName() + ".<init>" + descriptor(constructor) + "V")) {
          missing.add(simple + ".new" + parameters(constructor));
        }
      }
    }
    for (Field field : type.getFields()) {
      if (field.getDeclaringClass() == type && !found.contains(field.getName())) {
        missing.add(simple + "." + field.getName());
      }
    }
    return missing;
  }

  private static boolean isWanted(Executable member) {
    return !member.isSynthetic() && !member.isAnnotationPresent(Deprecated.class);
  }

  private static String parameters(Executable member) {
    return Stream.of(member.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String descriptor(Executable member) {
    return Stream.of(member.getParameterTypes())
        .map(Class::descriptorString)
        .collect(Collectors.joining("", "(", ")"));
  }

  /** Methods with their types, and names of fields, with all that is inherited. */
  private Set<String> membersOf(String name) {
    Set<String> members = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(name, "java.lang.Object"));
    while (!waiting.isEmpty()) {
      String next = waiting.remove();
      ClassReader type = seen.add(next) ? classes.get(next) : null;
      if (type == null) {
        continue;
      }
      type.getFields().forEach(field -> members.add(field.getName()));
      type.getMethods()
          .forEach(
              method -> {
                String signature = method.getDescriptor().toString();
                members.add(method.getName().equals("<init>") ? next + "." + signature : signature);
              });
      if (type.getParent() != null) {
        waiting.add(type.getParent());
      }
      waiting.addAll(type.getInterfaces());
    }
    return members;
  }

  @Override
  public void close() throws IOException {
    files.close();
    extensions.close();
  }
}

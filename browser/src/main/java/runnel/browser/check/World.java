package runnel.browser.check;

import java.lang.classfile.ClassFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All classes that TeaVM would see, read when first asked for. */
final class World {
  private static final String OBJECT = "java/lang/Object";

  private final ClassPath classPath;
  private final Names names;
  private final Map<String, Optional<Type>> types = new HashMap<>();
  private final Map<Type, Set<Type>> ancestors = new HashMap<>();

  World(ClassPath classPath, Names names) {
    this.classPath = classPath;
    this.names = names;
  }

  /** The class of an internal name; null if there is none. */
  @Nullable Type find(String name) {
    Optional<Type> known = types.get(name);
    if (known == null) {
      known = Optional.ofNullable(read(name));
      types.put(name, known);
    }
    return known.orElse(null);
  }

  private @Nullable Type read(String name) {
    String standIn = names.standIn(name);
    ClassPath.Found file = standIn == null ? null : classPath.read(standIn + ".class");
    if (file == null) {
      return null;
    }
    Type type = new Type(name, ClassFile.of().parse(file.bytes()), file.origin(), names);
    return type.isSupported() ? type : null;
  }

  /** The class itself, its superclasses and then all of their interfaces; those that are there. */
  Set<Type> ancestors(Type type) {
    Set<Type> known = ancestors.get(type);
    if (known == null) {
      known = new LinkedHashSet<>();
      for (Type at = type; at != null && known.add(at); at = parent(at)) {}
      Deque<Type> waiting = new ArrayDeque<>(known);
      while (!waiting.isEmpty()) {
        for (String name : waiting.remove().interfaces()) {
          Type found = find(name);
          if (found != null && known.add(found)) {
            waiting.add(found);
          }
        }
      }
      Type object = find(OBJECT);
      if (object != null) {
        known.add(object);
      }
      ancestors.put(type, known);
    }
    return known;
  }

  private @Nullable Type parent(Type type) {
    return type.parent() == null ? null : find(type.parent());
  }

  /** Names of superclasses and interfaces that are not there. */
  List<String> missingAncestors(Type type) {
    return ancestors(type).stream()
        .flatMap(t -> Stream.concat(Stream.ofNullable(t.parent()), t.interfaces().stream()))
        .filter(name -> find(name) == null)
        .distinct()
        .toList();
  }

  /** The method that a use means, where it is declared; null if there is none. */
  @Nullable Method resolve(Type owner, String signature) {
    Method found = null;
    for (Type type : ancestors(owner)) {
      Method declared = type.method(signature);
      if (declared != null && (found == null || (found.isAbstract() && !declared.isAbstract()))) {
        found = declared;
        if (!type.isInterface()) {
          break;
        }
      }
    }
    return found;
  }

  /** The method that runs if an object of the class is called so; null if there is none. */
  @Nullable Method select(Type type, String signature) {
    Method found = null;
    for (Type candidate : ancestors(type)) {
      Method declared = candidate.method(signature);
      if (declared == null || declared.isStatic()) {
        continue;
      }
      if (!candidate.isInterface()) {
        return found == null ? declared : found;
      } else if (!declared.isAbstract()
          && (found == null || ancestors(candidate).contains(found.owner()))) {
        found = declared;
      }
    }
    return found;
  }

  /** Whether the class or one of its ancestors declares the field. */
  boolean hasField(Type owner, String field) {
    // TeaVM makes System.out a method.
    return ancestors(owner).stream()
        .anyMatch(
            type ->
                type.hasField(field)
                    || (type.isJava()
                        && type.methods().stream()
                            .anyMatch(
                                m -> m.isStatic() && m.signature().startsWith(field + "()"))));
  }
}

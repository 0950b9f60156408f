package runnel.browser.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.model.ClassHolder;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;

/**
 * Which class TeaVM takes for one of Java's: by its own rules and those of every policy that is
 * registered, ours among them. Names are internal ones, like {@code java/lang/String}.
 */
final class Names {
  private final DefaultSubstituteClassNameMapping mapping;
  private final ClassPath classPath;
  private final Map<String, String> originals = new HashMap<>();

  /** By the policies that are registered in {@code policies}. */
  Names(ClassLoader policies, ClassPath classPath) {
    this.mapping = DefaultSubstituteClassNameMapping.createWithSPI(policies);
    this.classPath = classPath;
  }

  /** The class that stands for the named one, mostly itself; null if TeaVM has none. */
  @Nullable String standIn(String name) {
    String found =
        mapping.originalToSubstitute(
            candidate ->
                classPath.has(candidate.replace('.', '/') + ".class")
                    ? new ClassHolder(candidate)
                    : null,
            name.replace('/', '.'));
    return found == null ? null : found.replace('.', '/');
  }

  /** The class that the named one stands for, mostly itself. */
  String original(String name) {
    String known = originals.get(name);
    if (known == null) {
      known = mapping.substituteToOriginal(name.replace('/', '.')).replace('.', '/');
      originals.put(name, known);
    }
    return known;
  }

  /** The same with all names in a descriptor. */
  String originals(String descriptor) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < descriptor.length()) {
      char c = descriptor.charAt(at);
      int end = c == 'L' ? descriptor.indexOf(';', at) : at;
      text.append(c == 'L' ? "L" + original(descriptor.substring(at + 1, end)) + ";" : c);
      at = end + 1;
    }
    return text.toString();
  }
}

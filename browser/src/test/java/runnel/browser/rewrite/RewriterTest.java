package runnel.browser.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.browser.worker.Parts;

/** Rewritten classes are classes of a JVM too, so that is where they are tried. */
class RewriterTest {
  @TempDir Path work;

  @Test
  void linesStay() throws Exception {
    Class<?> type =
        rewritten(
            "Lines",
            """
            public class Lines implements java.util.concurrent.Callable<Object> {
              static int zero = 0;
              record Point(double x) {}

              public Object call() {
                int a = 7 %
                    3;
                Object o = new Point(a);
                return switch (o) {
                  case Point(double x) when x > 10 -> 1;
                  default ->
                      a
                          / zero;
                };
              }
            }
            """);
    assertThatThrownBy(() -> call(type))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("/ by zero")
        .satisfies(
            thrown ->
                assertThat(List.of(thrown.getStackTrace()))
                    .filteredOn(frame -> frame.getClassName().equals("Lines"))
                    .first()
                    .hasToString("Lines.call(Lines.java:12)"));
  }

  @Test
  void everyLineThatWasThereIsThere() throws Exception {
    Path example = Path.of("../examples/weather/App.java");
    Path classes = compile("App", Files.readString(example));
    Path after = rewrite(classes);
    try (var files = Files.list(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        assertThat(Lines.of(after.resolve(file.getFileName()))).isEqualTo(Lines.of(file));
      }
    }
  }

  @Test
  void divisionsAndSizesAreChecked() throws Exception {
    Class<?> type =
        rewritten(
            "Sums",
            """
            public class Sums implements java.util.concurrent.Callable<Object> {
              public Object call() {
                int zero = 0;
                String said = "";
                try { said += 1L % zero; } catch (ArithmeticException e) { said += e.getMessage(); }
                try { said += new long[zero - 5].length; } catch (NegativeArraySizeException e) { said += e.getMessage(); }
                return said + Integer.MIN_VALUE / (zero - 1) + 7 / 2 + -7 % 4;
              }
            }
            """);
    assertThat(call(type)).isEqualTo("/ by zero-5-21474836483-3");
  }

  @Test
  void recordsTellTheirPartsAndAreComparedAsBefore() throws Exception {
    Class<?> type =
        rewritten(
            "Records",
            """
            public class Records implements java.util.concurrent.Callable<Object> {
              record All(boolean z, byte b, short s, char c, int i, long j, float f, double d, String t) {}
              record Own(int x) {
                @Override public int hashCode() { return 42; }
              }

              public Object call() {
                All all = new All(true, (byte) 1, (short) 2, 'c', 4, 5, 6, Double.NaN, null);
                All same = new All(true, (byte) 1, (short) 2, 'c', 4, 5, 6, Double.NaN, null);
                All other = new All(true, (byte) 1, (short) 2, 'c', 4, 5, -0f, Double.NaN, null);
                return java.util.Arrays.asList(
                    all, all.equals(same), all.equals(other), all.equals(null), all.hashCode(), new Own(1).hashCode());
              }
            }
            """);
    List<?> told = (List<?>) call(type);
    Map<String, Object> parts = ((Parts) told.getFirst()).recordParts();
    assertThat(parts.keySet()).containsExactly("z", "b", "s", "c", "i", "j", "f", "d", "t");
    assertThat(parts.values())
        .containsExactly(true, (byte) 1, (short) 2, 'c', 4, 5L, 6f, Double.NaN, null);
    int hash = 0;
    for (Object part : parts.values()) {
      hash = hash * 31 + java.util.Objects.hashCode(part);
    }
    assertThat(told.subList(1, 6)).isEqualTo(List.of(true, false, false, hash, 42));
  }

  @Test
  void otherFilesOfAJarStay() throws Exception {
    Path jar = work.resolve("library.jar");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("META-INF/data.txt"));
      zip.write("as it is".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(jar, bytes.toByteArray());
    assertThat(rewrite(jar).resolve("META-INF/data.txt")).hasContent("as it is");
  }

  private Path rewrite(Path place) throws Exception {
    return Rewriter.rewrite(List.of(place), Files.createDirectory(work.resolve("after")))
        .getFirst();
  }

  private Class<?> rewritten(String name, String source) throws Exception {
    Path after = rewrite(compile(name, source));
    var loader = new URLClassLoader(new URL[] {after.toUri().toURL()}, getClass().getClassLoader());
    return loader.loadClass(name);
  }

  private static Object call(Class<?> type) throws Exception {
    return ((Callable<?>) type.getConstructor().newInstance()).call();
  }

  private Path compile(String name, String source) throws Exception {
    Path file = Files.writeString(work.resolve(name + ".java"), source);
    Path classes = Files.createDirectory(work.resolve("classes"));
    var javac = ToolProvider.getSystemJavaCompiler();
    var words = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
      var sources = files.getJavaFileObjects(file);
      assertThat(javac.getTask(words, files, null, options, null, sources).call())
          .as(words.toString())
          .isTrue();
    }
    return classes;
  }

  /** The lines of a class, method by method. */
  private static final class Lines {
    static Map<String, List<Integer>> of(Path file) throws Exception {
      var all = new java.util.TreeMap<String, List<Integer>>();
      for (var method :
          java.lang.classfile.ClassFile.of().parse(Files.readAllBytes(file)).methods()) {
        List<Integer> lines =
            method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(java.lang.classfile.instruction.LineNumber.class::isInstance)
                .map(element -> ((java.lang.classfile.instruction.LineNumber) element).line())
                .toList();
        if (!lines.isEmpty()) {
          all.put(method.methodName() + method.methodType().stringValue(), lines);
        }
      }
      return all;
    }
  }
}

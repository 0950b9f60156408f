package runnel.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps in memory what javac writes. For one compilation. */
final class ClassCollector extends ForwardingJavaFileManager<JavaFileManager> {
  private final JavaFileObject main;
  private final List<String> candidates = new ArrayList<>();
  private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

  /** Reads through {@code files}, which stay open. */
  ClassCollector(JavaFileManager files, JavaFileObject main) {
    super(files);
    this.main = main;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    if (className.indexOf('$') < 0 && fileManager.isSameFile(main, sibling)) {
      candidates.add(className);
    }
    URI name = URI.create("class:///" + className.replace('.', '/') + kind.extension);
    return new SimpleJavaFileObject(name, kind) {
      @Override
      public OutputStream openOutputStream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(className, bytes);
        return bytes;
      }
    };
  }

  /** What was written. */
  CompiledApp compiled() {
    Map<String, byte[]> written = new LinkedHashMap<>();
    classes.forEach((name, bytes) -> written.put(name, bytes.toByteArray()));
    return new CompiledApp(List.copyOf(candidates), written);
  }

  @Override
  public void close() {
    // The files are the compiler's, to be used again.
  }
}

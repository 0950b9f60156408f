package runnel.browser.compat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** Reading to the end. */
@MethodsOf(Reader.class)
public final class ReaderMethods {
  private ReaderMethods() {}

  public static long transferTo(Reader self, Writer out) throws IOException {
    char[] buffer = new char[8192];
    long sum = 0;
    for (int count; (count = self.read(buffer, 0, buffer.length)) >= 0; sum += count) {
      out.write(buffer, 0, count);
    }
    return sum;
  }

  public static String readAllAsString(Reader self) throws IOException {
    StringWriter all = new StringWriter();
    transferTo(self, all);
    return all.toString();
  }

  public static List<String> readAllLines(Reader self) throws IOException {
    return readAllAsString(self).lines().toList();
  }
}

package runnel.browser;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Where TeaVM finds services: those registered in a directory come before those on the class path.
 * Where we and TeaVM have a class for the same one of Java's, TeaVM takes that of the first.
 */
final class Extensions extends URLClassLoader {
  Extensions(Path services) throws MalformedURLException {
    super(new URL[] {services.toUri().toURL()}, Extensions.class.getClassLoader());
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
    all.addAll(Collections.list(getParent().getResources(name)));
    return Collections.enumeration(all);
  }
}

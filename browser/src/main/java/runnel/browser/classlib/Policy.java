package runnel.browser.classlib;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells TeaVM where the classes are that it takes for those of the JDK.
 *
 * <p>TeaVM renames the references only in the classes that it takes so. Hence our helpers are named
 * like them, too (there is a {@code java.util.concurrent.QueueBase} in the browser): with another
 * name, they would see {@code TFuture} and {@code Future} as two types.
 */
public final class Policy extends SimpleSubstitutionPolicy {
  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(inPackage("java", true))
        .packagePrefix("runnel.browser.classlib.")
        .simpleNamePrefix("T");
  }
}

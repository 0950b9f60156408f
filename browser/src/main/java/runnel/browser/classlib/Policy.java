package runnel.browser.classlib;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells TeaVM where the classes are that it takes for those of the JDK. */
public final class Policy extends SimpleSubstitutionPolicy {
  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(inPackage("java", true))
        .packagePrefix("runnel.browser.classlib.")
        .simpleNamePrefix("T");
  }
}

package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teavm.model.ClassHolder;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;

class ExtensionsTest {
  /** Whatever comes first on the class path. */
  @Test
  void ourClassesComeBeforeThoseOfTeaVm(@TempDir Path services) throws Exception {
    WasmBuild.register(services);
    try (var extensions = new Extensions(services)) {
      var names = DefaultSubstituteClassNameMapping.createWithSPI(extensions);
      // Of this TeaVM has one, too.
      assertThat(names.originalToSubstitute(ClassHolder::new, ArrayBlockingQueue.class.getName()))
          .isEqualTo("runnel.browser.classlib.java.util.concurrent.TArrayBlockingQueue");
      assertThat(names.originalToSubstitute(ClassHolder::new, FutureTask.class.getName()))
          .startsWith("runnel.browser.classlib.");
    }
  }
}

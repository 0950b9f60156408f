package runnel.browser.worker;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every record of an app is in the browser, where there is no reflection. */
public interface Parts {
  /** The components by name, in their order. Written into the record by the build. */
  Map<String, @Nullable Object> recordParts();
}

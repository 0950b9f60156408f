package runnel.cli;

import java.util.List;
import java.util.Map;

/**
 * An app as class files.
 *
 * @param candidates top-level classes of the app's own source file, in their order; one of them has
 *     the {@code main}
 * @param classes class files by binary name
 */
record CompiledApp(List<String> candidates, Map<String, byte[]> classes) {}

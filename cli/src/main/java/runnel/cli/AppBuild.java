package runnel.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * An app made ready to be loaded.
 *
 * @param sources what it was made from
 * @param libraries jars that it asks for
 * @param compiled its class files
 * @param settings what stands beside it
 * @param key fingerprint of all that it depends on
 */
record AppBuild(
    SourceSet sources,
    List<Path> libraries,
    CompiledApp compiled,
    AppSettings settings,
    String key) {}

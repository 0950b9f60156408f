package runnel.cli;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import runnel.RunnelException;

/** Finds libraries as Maven does: with the user's settings, mirrors and local repository. */
final class MavenLibraries {
  private MavenLibraries() {}

  /**
   * The jars of {@code dependencies} and of what those need at run time.
   *
   * @throws RunnelException RN101 with the place and the coordinate of the first that is not found
   */
  static List<Path> resolve(List<Dependency> dependencies) {
    System.err.println(
        "Asking Maven for "
            + dependencies.stream().map(Dependency::coordinate).collect(Collectors.joining(", ")));
    ContextOverrides overrides = ContextOverrides.create().withUserSettings(true).build();
    try (Context maven = Runtimes.INSTANCE.getRuntime().create(overrides)) {
      try {
        return resolve(maven, dependencies);
      } catch (DependencyResolutionException e) {
        throw blame(maven, dependencies, e);
      }
    }
  }

  private static List<Path> resolve(Context maven, List<Dependency> dependencies)
      throws DependencyResolutionException {
    CollectRequest wanted = new CollectRequest();
    wanted.setRepositories(maven.remoteRepositories());
    for (Dependency dependency : dependencies) {
      wanted.addDependency(
          new org.eclipse.aether.graph.Dependency(artifact(dependency), JavaScopes.RUNTIME));
    }
    DependencyRequest request =
        new DependencyRequest(wanted, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
    return maven
        .repositorySystem()
        .resolveDependencies(maven.repositorySystemSession(), request)
        .getArtifactResults()
        .stream()
        .map(ArtifactResult::getArtifact)
        .map(artifact -> artifact.getFile().toPath())
        .toList();
  }

  /** {@code g:a:v[:classifier][@type]} in Maven's order. */
  private static DefaultArtifact artifact(Dependency dependency) {
    String[] typed = dependency.coordinate().split("@", 2);
    String[] parts = typed[0].split(":", -1);
    return new DefaultArtifact(
        parts[0],
        parts[1],
        parts.length > 3 ? parts[3] : "",
        typed.length > 1 ? typed[1] : "jar",
        parts[2]);
  }

  private static RunnelException blame(
      Context maven, List<Dependency> dependencies, DependencyResolutionException problem) {
    Dependency guilty = dependencies.getFirst();
    String words = String.valueOf(problem.getMessage());
    for (Dependency dependency : dependencies) {
      try {
        resolve(maven, List.of(dependency));
      } catch (DependencyResolutionException e) {
        guilty = dependency;
        words = String.valueOf(e.getMessage());
        break;
      }
    }
    RunnelException blamed =
        new RunnelException(
            "RN101",
            guilty.place() + " asks for " + guilty.coordinate() + ", which is not found: " + words,
            "Check the coordinate, and that Maven finds it: mvn dependency:get -Dartifact="
                + guilty.coordinate());
    blamed.initCause(problem);
    return blamed;
  }
}

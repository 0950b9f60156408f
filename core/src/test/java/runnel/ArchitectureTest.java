package runnel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom in core, and what of Java it may use. The compile to WebAssembly in module
 * browser has the last word; these rules give the quick answer.
 */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("runnel");

  /** What a browser has of {@code java.util.concurrent}, and core may therefore use. */
  private static final Set<String> CONCURRENT =
      Set.of(
          "java.util.concurrent.ArrayBlockingQueue",
          "java.util.concurrent.Callable",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.CopyOnWriteArrayList",
          "java.util.concurrent.CountDownLatch",
          "java.util.concurrent.ExecutionException",
          "java.util.concurrent.Flow",
          "java.util.concurrent.Flow$Publisher",
          "java.util.concurrent.Flow$Subscriber",
          "java.util.concurrent.Flow$Subscription",
          "java.util.concurrent.TimeUnit",
          "java.util.concurrent.TimeoutException",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicReference");

  private static final DescribedPredicate<JavaClass> INTERNAL =
      resideInAPackage("runnel.internal..");

  /** The rules would hold for an empty set of classes too. */
  @Test
  void theRulesSeeTheClasses() {
    assertThat(CORE).hasSizeGreaterThan(60);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<JavaPackage> packages =
        CORE.stream().map(type -> type.getPackage()).collect(Collectors.toSet());

    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
  }

  @Test
  void noNetworkFilesReflectionOrPlatform() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.net..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.lang.reflect..",
                    "java.lang.management..",
                    "java.sql..",
                    "javax..",
                    "jakarta..",
                    "sun..",
                    "com.sun..",
                    "jdk..",
                    "org.eclipse..",
                    "org.teavm..")
                .or(
                    nameMatching(
                        "java\\.io\\.(File.*|RandomAccessFile|Console|Object(In|Out)putStream)"))
                .and(not(belongToAnyOf(java.lang.reflect.Array.class))))
        .because("core has no I/O: all of it is behind runnel.spi.Host")
        .check(CORE);
  }

  @Test
  void noLocksExecutorsOrWhateverElseABrowserLacks() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.util.concurrent..")
                .and(
                    not(
                        describe(
                            "in TeaVM's class library",
                            type -> CONCURRENT.contains(type.getName())))))
        .because("TeaVM does not have them; use synchronized, and Host.start")
        .check(CORE);
  }

  @Test
  void noThreadsButThoseOfTheHost() {
    noClasses()
        .should()
        .accessTargetWhere(
            target(owner(belongToAnyOf(Thread.class, Thread.Builder.class)))
                .and(
                    target(not(nameMatching("currentThread|isInterrupted|interrupted|interrupt")))))
        .because("the host starts threads and times them: Host.start, Host.schedule")
        .check(CORE);
  }

  @Test
  void nothingIsPrinted() {
    noClasses()
        .should()
        .accessTargetWhere(
            target(owner(belongToAnyOf(System.class))).and(target(nameMatching("out|err|in"))))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.IO")
        .check(CORE);
  }

  @Test
  void theTreeKnowsNothingOfOurs() {
    mayUse("runnel.internal.tree");
  }

  @Test
  void theWireKnowsTheTree() {
    mayUse("runnel.internal.wire", "runnel.internal.tree");
  }

  @Test
  void runsKnowTreeWireAndTheHost() {
    mayUse(
        "runnel.internal.run",
        "runnel.internal.tree",
        "runnel.internal.value",
        "runnel.internal.wire",
        "runnel.internal.load",
        "runnel.internal.cache",
        "runnel.spi");
  }

  @Test
  void valuesKnowTheWireAndTheHost() {
    mayUse("runnel.internal.value", "runnel.internal.wire", "runnel.spi");
  }

  @Test
  void loadsKnowTheHostOnly() {
    mayUse("runnel.internal.load", "runnel.spi");
  }

  @Test
  void dataKnowsTheWire() {
    mayUse("runnel.internal.data", "runnel.internal.wire");
  }

  @Test
  void cachesKnowTheHostAndTheKeysOfLoads() {
    mayUse("runnel.internal.cache", "runnel.internal.load", "runnel.spi");
  }

  @Test
  void thePublicFaceShowsNothingInternal() {
    methods()
        .that()
        .areDeclaredInClassesThat(resideInAPackage("runnel").and(modifier(JavaModifier.PUBLIC)))
        .and(modifier(JavaModifier.PUBLIC).or(modifier(JavaModifier.PROTECTED)))
        .should()
        .notHaveRawReturnType(INTERNAL)
        .andShould()
        .notHaveRawParameterTypes(
            describe("something internal", types -> types.stream().anyMatch(INTERNAL)))
        .check(CORE);
  }

  @Test
  void noCyclesOfPackages() {
    slices()
        .matching("(runnel..)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            resideInAPackage("runnel.spi"),
            belongToAnyOf(AppBody.class, App.class, Server.class, Limit.class))
        .ignoreDependency(
            INTERNAL, belongToAnyOf(RunnelException.class, ColumnType.class, Limit.class))
        .check(CORE);
  }

  private static void mayUse(String name, String... others) {
    classes()
        .that()
        .resideInAPackage(name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(others)
                .or(belongToAnyOf(RunnelException.class, ColumnType.class, Limit.class))
                .or(resideInAnyPackage(name + "..", "java..", "org.jspecify..")))
        .check(CORE);
  }
}

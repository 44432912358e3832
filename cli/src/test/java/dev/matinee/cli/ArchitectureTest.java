package dev.matinee.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which module may know which other. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("test-kit"))
          .withImportOption(location -> !location.contains("testkit"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.matinee");

  /** The modules by their packages, with all modules that their classes may use. */
  private enum Part {
    CORE("recommender"),
    STORE("store"),
    LISTS("lists"),
    STORED_LISTS("storedlists"),
    PUBLISHED("published"),
    SERVING("serving"),
    NOTIFICATIONS("notifications"),
    EVENTS("events"),
    EVALUATION("evaluation"),
    DYNAMODB("store.dynamodb"),
    SQLITE("store.sqlite"),
    REDIS("store.redis"),
    WEB("web"),
    SKILL("skill"),
    PIPELINE("pipeline"),
    VOICE("voice"),
    CLI("cli");

    private final String root;

    Part(String packageName) {
      this.root = "dev.matinee." + packageName;
    }

    Set<Part> allowed() {
      return switch (this) {
        case CORE, STORE, LISTS -> Set.of();
        case STORED_LISTS -> Set.of(STORE, LISTS);
        case PUBLISHED -> Set.of(CORE, LISTS);
        case SERVING -> Set.of(CORE, STORE, LISTS, STORED_LISTS, PUBLISHED);
        case EVALUATION -> Set.of(CORE, LISTS);
        case DYNAMODB, SQLITE, REDIS, NOTIFICATIONS, EVENTS -> Set.of(STORE);
        case SKILL -> Set.of(STORE, LISTS, STORED_LISTS, DYNAMODB);
        case PIPELINE -> Set.of(STORE, LISTS, STORED_LISTS, PUBLISHED, NOTIFICATIONS, DYNAMODB);
        case WEB -> Set.of(CORE, STORE, LISTS, STORED_LISTS, PUBLISHED, SERVING, NOTIFICATIONS);
        case VOICE -> Set.of(SKILL, LISTS, STORE);
        case CLI -> EnumSet.complementOf(EnumSet.of(CLI, PIPELINE));
      };
    }

    /** The module of a class: the one with the longest matching package. */
    static Part of(JavaClass type) {
      return Arrays.stream(values())
          .filter(module -> (type.getPackageName() + ".").startsWith(module.root + "."))
          .max((a, b) -> Integer.compare(a.root.length(), b.root.length()))
          .orElseThrow(() -> new AssertionError("no module has " + type.getName()));
    }

    boolean mayUse(JavaClass type) {
      if (!type.getPackageName().startsWith("dev.matinee.")) {
        return true;
      }
      Part other = of(type);
      return other == this || allowed().contains(other);
    }

    DescribedPredicate<JavaClass> classes() {
      return describe("are in " + this, type -> of(type) == this);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModuleUsesOnlyTheModulesThatItMay(Part module) {
    classes()
        .that(module.classes())
        .should()
        .onlyDependOnClassesThat(
            describe("are in " + module.allowed() + " or foreign", module::mayUse))
        .check(CLASSES);
  }

  @Test
  void noModulesUseEachOtherInACircle() {
    slices().matching("dev.matinee.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theInternalsOfTheCoreKnowNoDataSets() {
    noClasses()
        .that()
        .resideInAPackage(Packages.CORE + ".internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Packages.CORE + ".data..")
        .check(CLASSES);
  }

  @Test
  void nobodyButTheCoreUsesItsInternals() {
    classes()
        .that(describe("are outside of the core", type -> Part.of(type) != Part.CORE))
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are not internal to the core",
                type -> !type.getPackageName().startsWith("dev.matinee.recommender.internal")))
        .check(CLASSES);
  }

  @Test
  void theCoreNeedsNothingButJavaCollectionsAndCsv() {
    classes()
        .that(Part.CORE.classes())
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are of the core, Java, fastutil, FastCSV or JSpecify",
                type ->
                    type.isPrimitive()
                        || type.isArray()
                        || Stream.of(
                                "dev.matinee.recommender",
                                "java.",
                                "it.unimi.dsi.",
                                "de.siegmar.",
                                "org.jspecify.")
                            .anyMatch(type.getPackageName()::startsWith)))
        .check(CLASSES);
  }

  @Test
  void kafkaIsKnownToEventsAndCommandsAlone() {
    noClasses()
        .that(
            describe(
                "are neither of events nor of commands",
                type -> Part.of(type) != Part.EVENTS && Part.of(type) != Part.CLI))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(CLASSES);
  }

  @Test
  void listsNeedNothingButJava() {
    classes()
        .that(Part.LISTS.classes())
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are of the lists or Java",
                type ->
                    type.isPrimitive()
                        || type.isArray()
                        || Stream.of("dev.matinee.lists", "java.")
                            .anyMatch(type.getPackageName()::startsWith)))
        .check(CLASSES);
  }

  @Test
  void everyClassIsInAModule() {
    assertThat(CLASSES).isNotEmpty().allSatisfy(type -> assertThat(Part.of(type)).isNotNull());
  }
}

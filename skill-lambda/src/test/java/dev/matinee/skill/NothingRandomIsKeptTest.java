package dev.matinee.skill;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.matinee.store.WriteId;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A snapshot wakes up many times: what was drawn before it would be drawn by every instance. */
class NothingRandomIsKeptTest {
  @Test
  void noGeneratorAndNothingDrawnOutlivesAMethod() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.matinee.skill", "dev.matinee.store", "dev.matinee.store.dynamodb");

    noFields()
        .should()
        .haveRawType(assignableTo(Random.class).or(type(UUID.class)).or(type(WriteId.class)))
        .check(classes);
  }
}

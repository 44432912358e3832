package dev.matinee.skill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DialogueArrowsTest {
  @Test
  void theDialogueKnowsNoVoiceServiceAndNoHandler() {
    noClasses()
        .that()
        .resideInAPackage("dev.matinee.skill.dialogue")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazon..", "com.amazonaws..", "dev.matinee.skill.handler")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.matinee.skill"));
  }
}

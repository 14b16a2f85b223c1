package org.restora;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.restora");

  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("org.restora.broken");

  @TestFactory
  Stream<DynamicTest> theProductKeepsEveryRule() {
    return new House("org.restora")
        .rules().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(PRODUCT)));
  }

  /** A house that breaks every rule; of the rules of direction one is enough. */
  @TestFactory
  Stream<DynamicTest> everyRuleBites() {
    return new House("org.restora.broken")
        .rules().entrySet().stream()
            .filter(
                rule ->
                    !rule.getKey().startsWith("direction")
                        || rule.getKey().equals("direction of plan"))
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertTrue(
                                rule.getValue()
                                    .allowEmptyShould(true)
                                    .evaluate(BROKEN)
                                    .hasViolation(),
                                "nothing broke it")));
  }
}

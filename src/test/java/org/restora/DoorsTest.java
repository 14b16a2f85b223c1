package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.restora.testing.Declared;

/**
 * Who may go through which door of the services: what the annotations say is what {@code doors.txt}
 * declares, where a person can read and review it as a whole.
 */
class DoorsTest {

  private static final List<String> ROLES =
      List.of("FRONT_DESK", "THERAPIST", "SUPERVISOR", "MANAGER", "ADMINISTRATOR");

  @Test
  void everyDoorIsOpenToWhomItIsDeclaredAndToNobodyElse() {
    TreeSet<String> doors = doors("org.restora", new ImportOption.DoNotIncludeTests());
    assertTrue(doors.size() > 100, "the doors were not found: " + doors);
    TreeSet<String> declared = new TreeSet<>(Declared.lines("doors.txt"));
    TreeSet<String> undeclared = new TreeSet<>(doors);
    undeclared.removeAll(declared);
    TreeSet<String> gone = new TreeSet<>(declared);
    gone.removeAll(doors);
    assertEquals(
        "",
        difference("in the code, not declared", undeclared)
            + difference("declared, not so in the code", gone),
        "review the change, then bring src/test/resources/org/restora/doors.txt up to date");
  }

  @Test
  void aDoorWithoutARoleWouldBeSeen() {
    assertTrue(
        doors("org.restora.broken").stream().anyMatch(door -> door.endsWith(": NOT DECLARED")));
  }

  private static String difference(String what, TreeSet<String> lines) {
    return lines.isEmpty() ? "" : "\n" + what + ":\n  " + String.join("\n  ", lines);
  }

  private static TreeSet<String> doors(String root, ImportOption... options) {
    return new ClassFileImporter()
        .withImportOptions(List.of(options)).importPackages(root).stream()
            .filter(type -> type.isAnnotatedWith(Stateless.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(DoorsTest::isDoor)
            .map(door -> name(door) + ": " + whoMay(door))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isDoor(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  /** Overloads are told apart by the types of their parameters. */
  private static String name(JavaMethod door) {
    JavaClass service = door.getOwner();
    boolean alone =
        service.getMethods().stream()
                .filter(m -> isDoor(m) && m.getName().equals(door.getName()))
                .count()
            == 1;
    String parameters =
        door.getRawParameterTypes().stream()
            .map(JavaClass::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
    return service.getSimpleName() + "." + door.getName() + (alone ? "" : parameters);
  }

  private static String whoMay(JavaMethod door) {
    if (door.isAnnotatedWith(RolesAllowed.class)) {
      List<String> roles = Arrays.asList(door.getAnnotationOfType(RolesAllowed.class).value());
      assertTrue(ROLES.containsAll(roles), "no such role: " + roles);
      return ROLES.stream().filter(roles::contains).collect(Collectors.joining(" "));
    }
    if (door.isAnnotatedWith(PermitAll.class)) {
      return "EVERYBODY";
    }
    return door.isAnnotatedWith(DenyAll.class) ? "NOBODY" : "NOT DECLARED";
  }
}

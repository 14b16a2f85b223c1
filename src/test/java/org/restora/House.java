package org.restora;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of the house, for any root package: {@link HouseTest} holds them over the product and
 * shows that each bites.
 */
final class House {

  /** A feature may import itself and what stands before it. */
  private static final List<String> FEATURES =
      List.of(
          "shared",
          "access",
          "catalog",
          "patient",
          "staff",
          "plan",
          "schedule",
          "progress",
          "report",
          "workspace",
          "app");

  private final String root;

  House(String root) {
    this.root = root;
  }

  Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (int i = 0; i < FEATURES.size() - 1; i++) {
      String[] later =
          FEATURES.subList(i + 1, FEATURES.size()).stream()
              .map(this::feature)
              .toArray(String[]::new);
      rules.put(
          "direction of " + FEATURES.get(i),
          noClasses()
              .that()
              .resideInAPackage(feature(FEATURES.get(i)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later));
    }
    rules.put("no cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
    rules.put(
        "services do not know pages",
        noClasses()
            .that()
            .resideOutsideOfPackages(web(), feature("workspace"), feature("app"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(web()));
    rules.put(
        "Faces only in web",
        noClasses()
            .that()
            .resideOutsideOfPackages(web(), feature("workspace"), feature("app"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "jakarta.servlet.."));
    rules.put(
        "no persistence in web",
        noClasses()
            .that()
            .resideInAnyPackage(web(), feature("workspace"))
            .and(are(not("the record of refusals", c -> c.getSimpleName().equals("Refusals"))))
            .should()
            .dependOnClassesThat(
                describe(
                    "reach the database",
                    c ->
                        c.getPackageName().startsWith("jakarta.persistence")
                            || c.getPackageName().startsWith("java.sql")
                            || c.getName().equals("org.restora.shared.data.Sql")
                            || c.getName().equals("org.restora.shared.data.ReportSql"))));
    rules.put(
        "no entity in a view",
        fields().that().areDeclaredInClassesThat(are(views())).should(holdNoEntity()));
    rules.put(
        "a role on every service door", methods().that(are(serviceDoors())).should(carryARole()));
    rules.put(
        "services deny by default",
        classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and(are(outside("shared")))
            .should()
            .beAnnotatedWith(DenyAll.class));
    rules.put(
        "services are audited",
        classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and(are(outside("shared")))
            .should(beAudited()));
    rules.put(
        "one clock",
        noClasses()
            .that()
            .resideOutsideOfPackages(
                feature("shared.time"), feature("app.launch"), feature("app.demo"))
            .should(askTheTime()));
    rules.put(
        "no session scope",
        noClasses().should().beAnnotatedWith(SessionScoped.class).allowEmptyShould(true));
    rules.put(
        "no public setters on entities",
        methods().that(are(inEntities())).should(notBePublicSetters()));
    rules.put(
        "entities are versioned",
        classes().that().areAnnotatedWith(Entity.class).should(haveAVersion()));
    rules.put(
        "no float or double in entities",
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveRawType(
                describe(
                    "a binary fraction",
                    c ->
                        List.of("float", "double", "java.lang.Float", "java.lang.Double")
                            .contains(c.getName()))));
    rules.put(
        "java.time only",
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat"));
    return rules;
  }

  private String feature(String name) {
    return root + "." + name + "..";
  }

  private String web() {
    return root + ".*.web..";
  }

  private static DescribedPredicate<JavaClass> views() {
    return describe(
        "views", c -> c.isAnnotatedWith(ViewScoped.class) || c.getSimpleName().endsWith("View"));
  }

  private DescribedPredicate<JavaClass> outside(String feature) {
    return not("in " + feature, c -> c.getPackageName().startsWith(root + "." + feature));
  }

  private static DescribedPredicate<JavaClass> not(
      String what, java.util.function.Predicate<JavaClass> predicate) {
    return describe("not " + what, c -> !predicate.test(c));
  }

  private static DescribedPredicate<JavaMethod> serviceDoors() {
    return describe(
        "public methods of services",
        m ->
            m.getOwner().isAnnotatedWith(Stateless.class)
                && m.getModifiers().contains(JavaModifier.PUBLIC)
                && !m.getModifiers().contains(JavaModifier.STATIC));
  }

  private static ArchCondition<JavaMethod> carryARole() {
    return condition(
        "carry a role",
        m ->
            m.isAnnotatedWith(RolesAllowed.class)
                || m.isAnnotatedWith(PermitAll.class)
                || m.isAnnotatedWith(DenyAll.class),
        JavaMethod::getFullName);
  }

  private static ArchCondition<JavaClass> beAudited() {
    return condition(
        "be audited, or be a door whose act writes its own row",
        c ->
            c.isAnnotatedWith("org.restora.shared.audit.Audited")
                || c.tryGetAnnotationOfType(TransactionAttribute.class)
                    .map(t -> t.value() == TransactionAttributeType.NOT_SUPPORTED)
                    .orElse(false)
                || List.of("SignInService", "CardEntryService").contains(c.getSimpleName()),
        JavaClass::getName);
  }

  private static ArchCondition<JavaClass> askTheTime() {
    return new ArchCondition<>("ask the time") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getMethodCallsFromSelf().stream()
            .filter(
                call -> {
                  String owner = call.getTargetOwner().getName();
                  String name = call.getTarget().getName();
                  return (owner.startsWith("java.time.")
                          && (name.equals("now") || name.startsWith("system")))
                      || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
                })
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
      }
    };
  }

  private static DescribedPredicate<JavaMethod> inEntities() {
    return describe("methods of entities", m -> m.getOwner().isAnnotatedWith(Entity.class));
  }

  private static ArchCondition<JavaMethod> notBePublicSetters() {
    return condition(
        "not be public setters",
        m -> !(m.getName().matches("set[A-Z].*") && m.getModifiers().contains(JavaModifier.PUBLIC)),
        JavaMethod::getFullName);
  }

  private static ArchCondition<JavaClass> haveAVersion() {
    return condition(
        "have a version",
        c -> c.getAllFields().stream().anyMatch(f -> f.isAnnotatedWith(Version.class)),
        JavaClass::getName);
  }

  private static ArchCondition<JavaField> holdNoEntity() {
    return condition(
        "hold no entity, not even inside a generic type",
        f ->
            f.getType().getAllInvolvedRawTypes().stream()
                .noneMatch(c -> c.isAnnotatedWith(Entity.class)),
        JavaField::getFullName);
  }

  private static <T> ArchCondition<T> condition(
      String what,
      java.util.function.Predicate<T> holds,
      java.util.function.Function<T, String> name) {
    return new ArchCondition<>(what) {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(new SimpleConditionEvent(item, holds.test(item), name.apply(item)));
      }
    };
  }
}

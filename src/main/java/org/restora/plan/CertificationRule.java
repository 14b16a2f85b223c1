package org.restora.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restora.catalog.CountryProfile;

/**
 * What a country asks of a plan's certifications (rule L7): each spoken order is signed within so
 * many days, and a certification holds for so many, its own day among them. Calendar days of the
 * site. Pure.
 *
 * @param profile of the plan's site
 */
record CertificationRule(CountryProfile profile) {

  /** What is asked, until which day. */
  record Asked(CertificationDue.Kind kind, LocalDate dueOn) {}

  /** Whether the country asks for anything. */
  boolean asks() {
    return profile.certificationDays() != null || profile.verbalOrderDays() != null;
  }

  /**
   * What is asked of a plan in force, the earliest first.
   *
   * @param all of the plan's certifications
   */
  List<Asked> of(LocalDate planStart, List<Certification> all) {
    List<Asked> asked = new ArrayList<>();
    if (profile.verbalOrderDays() != null) {
      all.stream()
          .filter(c -> spoken(c, all))
          .map(c -> c.certifiedOn().plusDays(profile.verbalOrderDays()))
          .forEach(day -> asked.add(new Asked(CertificationDue.Kind.SIGNATURE, day)));
    }
    if (profile.certificationDays() != null) {
      asked.add(
          all.stream()
              .filter(Certification::begins)
              .map(Certification::certifiedOn)
              .max(Comparator.naturalOrder())
              .map(day -> day.plusDays(profile.certificationDays() - 1L))
              .map(day -> new Asked(CertificationDue.Kind.AGAIN, day))
              .orElseGet(() -> new Asked(CertificationDue.Kind.FIRST, planStart)));
    }
    asked.sort(Comparator.comparing(Asked::dueOn));
    return asked;
  }

  /** A spoken order that stands and that nobody has signed. */
  static boolean spoken(Certification one, List<Certification> all) {
    return one.stands()
        && one.method() == CertificationMethod.VERBAL_ORDER
        && all.stream().noneMatch(c -> c.stands() && Long.valueOf(one.id()).equals(c.signs()));
  }
}

package org.restora.catalog;

import static org.restora.shared.security.Role.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.restora.access.Sites;
import org.restora.catalog.Validity.Phase;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;

/** The catalogue as an administrator edits it, retired rows among it. */
@Stateless
@Audited
@DenyAll
public class EntryQueries {

  @Inject private Sql sql;
  @Inject private Sites sites;

  /**
   * A row of a list.
   *
   * @param parts how much hangs on it: rules in force of a condition, cautions of an oil, visits of
   *     a template
   */
  public record Entry(CatalogForm form, int version, Validity validity, Phase phase, int parts)
      implements Serializable {

    public boolean retired() {
      return phase == Phase.RETIRED;
    }
  }

  record State(String code, int version, Validity validity, int parts) {}

  /** A rule and what it was called when it was read. */
  public record RuleRow(
      long id, String condition, int version, Validity validity, Phase phase, RuleForm form)
      implements Serializable {

    public boolean retired() {
      return phase == Phase.RETIRED;
    }
  }

  record RuleState(long id, String condition, int version, Validity validity) {}

  /** A part of a source that no rule can hold. */
  public record NotEncoded(
      String code, Translated name, Translated notEncoded, String source, int rules)
      implements Serializable {}

  /** How much the lists hold, retired rows not counted, those to come among it. */
  public record Counts(
      int interventions,
      int treatmentTypes,
      int conditions,
      int rules,
      int notEncoded,
      int oils,
      int measures,
      int templates,
      int courseRules,
      int leaflets,
      int homeTasks,
      int frequencyProfiles,
      int qualifications,
      int remedies,
      int questions,
      int countryProfiles)
      implements Serializable {}

  private static final String RULE_FORM =
      """
      select r.*,
             array(select t.name from contraindication_target t
                   where t.rule_id = r.id and r.target = 'FAMILIES' order by 1) as families,
             array(select t.name from contraindication_target t
                   where t.rule_id = r.id and r.target = 'INTERVENTIONS' order by 1) as interventions,
             array(select g.region::text from contraindication_region g join body_region b on b.code = g.region
                   where g.rule_id = r.id order by b.position) as regions
      from contraindication_rule r
      """;

  private static final String STRONGEST_FIRST =
      """
       order by array_position(array['ABSOLUTE', 'CLEARANCE', 'LOCAL', 'PRECAUTION'], r.level), r.id
      """;

  /** Every row of a list, in the order of the codes. */
  @RolesAllowed(ADMINISTRATOR)
  public List<Entry> list(Kind kind) {
    return entries(kind, " order by r.code");
  }

  @RolesAllowed(ADMINISTRATOR)
  public Entry entry(Kind kind, String code) {
    return entries(kind, " where r.code = ?", code).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound(kind.table(), code));
  }

  private List<Entry> entries(Kind kind, String which, Object... args) {
    List<? extends Record> forms = sql.list(kind.form(), kind.forms() + which, args);
    LocalDate today = sites.today();
    List<State> states =
        sql.list(
            State.class,
            kind.states() + which,
            Stream.concat(Stream.of(today), Stream.of(args)).toArray());
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      State state = states.get(i);
      entries.add(
          new Entry(
              (CatalogForm) forms.get(i),
              state.version(),
              state.validity(),
              state.validity().on(today),
              state.parts()));
    }
    return entries;
  }

  /** The rules of a condition, the strongest first, retired ones last. */
  @RolesAllowed(ADMINISTRATOR)
  public List<RuleRow> rules(String condition) {
    return rules(" where r.condition = ?" + STRONGEST_FIRST, condition).stream()
        .sorted(Comparator.comparing(RuleRow::retired))
        .toList();
  }

  @RolesAllowed(ADMINISTRATOR)
  public RuleRow rule(long id) {
    return rules(" where r.id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("rule", id));
  }

  private List<RuleRow> rules(String which, Object... args) {
    List<RuleForm> forms = sql.list(RuleForm.class, RULE_FORM + which, args);
    List<RuleState> states =
        sql.list(
            RuleState.class,
            "select r.id, r.condition, r.version, r.valid_from, r.retired_on from contraindication_rule r"
                + which,
            args);
    LocalDate today = sites.today();
    List<RuleRow> rows = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      RuleState state = states.get(i);
      rows.add(
          new RuleRow(
              state.id(),
              state.condition(),
              state.version(),
              state.validity(),
              state.validity().on(today),
              forms.get(i)));
    }
    return rows;
  }

  @RolesAllowed(ADMINISTRATOR)
  public TemplateBody templateBody(String code) {
    List<TemplateBody.Line> lines = new ArrayList<>();
    List<Long> ids =
        sql.values(
            Long.class, "select id from template_line where template = ? order by position", code);
    List<TemplateBody.Visits> visits =
        sql.list(
            TemplateBody.Visits.class,
            "select * from template_line where template = ? order by position",
            code);
    for (int i = 0; i < ids.size(); i++) {
      lines.add(
          new TemplateBody.Line(
              visits.get(i),
              sql.list(
                  TemplateBody.Item.class,
                  "select * from template_item where line_id = ? order by position",
                  ids.get(i))));
    }
    return new TemplateBody(
        lines,
        sql.list(
            TemplateBody.Goal.class,
            "select * from template_goal where template = ? order by position",
            code));
  }

  /** What the rules do not say and a person must judge (rule C3). */
  @RolesAllowed(ADMINISTRATOR)
  public List<NotEncoded> notEncoded() {
    return sql.list(
        NotEncoded.class,
        """
        select c.code, c.name, c.not_encoded, c.source,
               (select count(*) from contraindication_rule r
                where r.condition = c.code and in_use(r.valid_from, r.retired_on, today.day))::int as rules
        from condition c, (select ?::date as day) today
        where c.not_encoded is not null and in_use(null, c.retired_on, today.day) order by c.code
        """,
        sites.today());
  }

  @RolesAllowed(ADMINISTRATOR)
  public Counts counts() {
    return sql.one(
            Counts.class,
            """
            select (select count(*) from intervention where in_use(null, retired_on, day)) as interventions,
                   (select count(*) from treatment_type where in_use(null, retired_on, day)) as treatment_types,
                   (select count(*) from condition where in_use(null, retired_on, day)) as conditions,
                   (select count(*) from contraindication_rule r join condition c on c.code = r.condition
                    where in_use(null, least(r.retired_on, c.retired_on), day)) as rules,
                   (select count(*) from condition where not_encoded is not null and in_use(null, retired_on, day)) as not_encoded,
                   (select count(*) from oil where in_use(null, retired_on, day)) as oils,
                   (select count(*) from outcome_measure where in_use(null, retired_on, day)) as measures,
                   (select count(*) from plan_template where in_use(null, retired_on, day)) as templates,
                   (select count(*) from course_rule where in_use(null, retired_on, day)) as course_rules,
                   (select count(*) from leaflet where in_use(null, retired_on, day)) as leaflets,
                   (select count(*) from home_task where in_use(null, retired_on, day)) as home_tasks,
                   (select count(*) from frequency_profile where in_use(null, retired_on, day)) as frequency_profiles,
                   (select count(*) from qualification where in_use(null, retired_on, day)) as qualifications,
                   (select count(*) from remedy where in_use(null, retired_on, day)) as remedies,
                   (select count(*) from screening_question where in_use(null, retired_on, day)) as questions,
                   (select count(*) from country_profile where in_use(null, retired_on, day)) as country_profiles
            from (select ?::date as day) today
            """,
            sites.today())
        .orElseThrow();
  }
}

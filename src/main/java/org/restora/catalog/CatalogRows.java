package org.restora.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.restora.access.Sites;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;

/** Writes rows of the catalogue, with what hangs on them (rules C1 and C5). */
@Dependent
class CatalogRows {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Sites sites;
  @Inject private RuleKinds kinds;

  CodedRow<?> begin(CatalogForm form, Validity validity) {
    Kind kind = Kind.of(form);
    Audit.about(kind, form.code());
    CodedRow<?> row = kind.begin();
    row.begin(form.code());
    Require.that(
        em.find(kind.entity(), form.code()) == null, "catalog.code_taken", "code", form.code());
    row.offer(validity);
    describe(row, form);
    em.persist(row);
    hang(form);
    return row;
  }

  CodedRow<?> change(int version, CatalogForm form, Validity validity) {
    CodedRow<?> row = load(Kind.of(form), form.code(), version);
    row.offer(validity);
    describe(row, form);
    hang(form);
    return row;
  }

  @SuppressWarnings("unchecked")
  private <F extends CatalogForm> void describe(CodedRow<F> row, CatalogForm form) {
    row.describe((F) kept(form));
  }

  /** The form as it is kept: the kinds of demand have a say in what a rule's figures are. */
  CatalogForm kept(CatalogForm form) {
    return form instanceof CourseRuleForm rule && rule.demand() != null && rule.figures() != null
        ? new CourseRuleForm(
            rule.code(),
            rule.name(),
            rule.demand(),
            kinds.checked(rule.demand(), rule.figures()),
            rule.hard(),
            rule.weight(),
            rule.template(),
            rule.source())
        : form;
  }

  /** Replaces what hangs on the row itself. */
  private void hang(CatalogForm form) {
    if (form instanceof OilForm oil) {
      sql.run("delete from oil_caution where oil = ?", oil.code());
      cautions(oil.code(), oil.avoid(), CautionLevel.AVOID);
      cautions(oil.code(), oil.caution(), CautionLevel.CAUTION);
    } else if (form instanceof RemedyForm remedy) {
      sql.run("delete from remedy_treatment where remedy = ?", remedy.code());
      List<String> covered = new ArrayList<>(List.of(remedy.usual()));
      covered.addAll(remedy.treatments());
      for (int i = 0; i < covered.size(); i++) {
        sql.run(
            "insert into remedy_treatment (remedy, position, treatment_type) values (?, ?, ?)",
            remedy.code(),
            i + 1,
            covered.get(i));
      }
    } else if (form instanceof FrequencyProfileForm profile) {
      sql.run("delete from frequency_profile_treatment where profile = ?", profile.code());
      sql.run(
          "insert into frequency_profile_treatment (profile, treatment_type) select ?, unnest(?::text[])",
          profile.code(),
          profile.treatments());
    } else if (form instanceof QuestionForm question) {
      sql.run("delete from screening_condition where question = ?", question.code());
      for (int i = 0; i < question.raises().size(); i++) {
        String condition = question.raises().get(i);
        sql.run(
            "insert into screening_condition (question, condition, position, ends_with_no) values (?, ?, ?, ?)",
            question.code(),
            condition,
            i + 1,
            question.ends().contains(condition));
      }
    }
  }

  private void cautions(String oil, List<String> conditions, CautionLevel level) {
    sql.run(
        "insert into oil_caution (oil, condition, level) select ?, unnest(?::text[]), ?",
        oil,
        conditions,
        level);
  }

  void replace(String template, TemplateBody body) {
    sql.run("delete from template_goal where template = ?", template);
    sql.run("delete from template_line where template = ?", template);
    for (int i = 0; i < body.lines().size(); i++) {
      insert(template, i + 1, body.lines().get(i));
    }
    for (int i = 0; i < body.goals().size(); i++) {
      TemplateBody.Goal goal = body.goals().get(i);
      sql.run(
          "insert into template_goal (template, position, measure, goal, target, due_week) values (?, ?, ?, ?, ?, ?)",
          template,
          i + 1,
          goal.measure(),
          goal.goal(),
          goal.target(),
          goal.dueWeek());
    }
  }

  private void insert(String template, int position, TemplateBody.Line line) {
    TemplateBody.Visits visits = line.visits();
    long id =
        sql.value(
                Long.class,
                """
                insert into template_line
                  (template, position, treatment_type, minutes, times_per_week, from_week, to_week, visits, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """,
                template,
                position,
                visits.treatmentType(),
                visits.minutes(),
                visits.timesPerWeek(),
                visits.fromWeek(),
                visits.toWeek(),
                visits.visits(),
                visits.note())
            .orElseThrow();
    for (int i = 0; i < line.items().size(); i++) {
      TemplateBody.Item item = line.items().get(i);
      sql.run(
          """
          insert into template_item (line_id, position, intervention, region, side, minutes, pressure)
          values (?, ?, ?, ?, ?, ?, ?)
          """,
          id,
          i + 1,
          item.intervention(),
          item.region(),
          item.side(),
          item.minutes(),
          item.pressure());
    }
  }

  /**
   * The row as the caller read it; what hangs on it counts as part of it, so its version moves on
   * in any case.
   */
  CodedRow<?> load(Kind kind, String code, int version) {
    CodedRow<?> row = found(em.find(kind.entity(), code), kind.table(), code);
    Audit.about(kind, code);
    row.expect(version);
    em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    return row;
  }

  static <T> T found(T row, String what, Object id) {
    if (row == null) {
      throw new NotFound(what, id);
    }
    return row;
  }

  /** The catalogue belongs to the organisation, and so do its dates. */
  LocalDate today() {
    return sites.today();
  }
}

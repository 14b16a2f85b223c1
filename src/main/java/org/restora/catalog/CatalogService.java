package org.restora.catalog;

import static org.restora.shared.security.Role.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.time.ClinicTime;

/**
 * What an administrator does with the catalogue: adds rows, changes them, retires them and takes
 * them back (rule C1).
 */
@Stateless
@Audited
@DenyAll
public class CatalogService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  @RolesAllowed(ADMINISTRATOR)
  public void add(CatalogForm form) {
    begin(form);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void change(int version, CatalogForm form) {
    describe(load(Kind.of(form), form.code(), version), form);
    hang(form);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void addTemplate(TemplateForm head, TemplateBody body) {
    body.check(head.weeks());
    begin(head);
    replace(head.code(), body);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void changeTemplate(int version, TemplateForm head, TemplateBody body) {
    describe(load(Kind.TEMPLATE, head.code(), version), head);
    body.check(head.weeks());
    replace(head.code(), body);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void retire(Kind kind, String code, int version) {
    load(kind, code, version).retire(today());
  }

  @RolesAllowed(ADMINISTRATOR)
  public void takeBack(Kind kind, String code, int version) {
    load(kind, code, version).takeBack();
  }

  /** A new rule of a condition; answers its id. */
  @RolesAllowed(ADMINISTRATOR)
  public long addRule(String condition, RuleForm form) {
    found(em.find(ConditionEntry.class, condition), "condition", condition);
    Audit.about(Kind.CONDITION, condition);
    ContraindicationRule rule = new ContraindicationRule(condition, form);
    em.persist(rule);
    replace(rule.id(), form);
    return rule.id();
  }

  @RolesAllowed(ADMINISTRATOR)
  public void changeRule(long id, int version, RuleForm form) {
    ContraindicationRule rule = rule(id, version);
    rule.change(form);
    replace(id, form);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void retireRule(long id, int version) {
    rule(id, version).retire(today());
  }

  @RolesAllowed(ADMINISTRATOR)
  public void takeBackRule(long id, int version) {
    rule(id, version).takeBack();
  }

  private void begin(CatalogForm form) {
    Kind kind = Kind.of(form);
    Audit.about(kind, form.code());
    CodedRow<?> row = kind.begin();
    row.begin(form.code());
    Require.that(
        em.find(kind.entity(), form.code()) == null, "catalog.code_taken", "code", form.code());
    describe(row, form);
    em.persist(row);
    hang(form);
  }

  @SuppressWarnings("unchecked")
  private <F extends CatalogForm> void describe(CodedRow<F> row, CatalogForm form) {
    row.describe((F) form);
  }

  /** Replaces what hangs on the row itself. */
  private void hang(CatalogForm form) {
    if (form instanceof OilForm oil) {
      sql.run("delete from oil_caution where oil = ?", oil.code());
      cautions(oil.code(), oil.avoid(), CautionLevel.AVOID);
      cautions(oil.code(), oil.caution(), CautionLevel.CAUTION);
    }
  }

  private void cautions(String oil, List<String> conditions, CautionLevel level) {
    sql.run(
        "insert into oil_caution (oil, condition, level) select ?, unnest(?::text[]), ?",
        oil,
        conditions,
        level);
  }

  private void replace(long rule, RuleForm form) {
    sql.run("delete from contraindication_target where rule_id = ?", rule);
    sql.run("delete from contraindication_region where rule_id = ?", rule);
    sql.run(
        "insert into contraindication_target (rule_id, name) select ?, unnest(?::text[])",
        rule,
        form.names());
    sql.run(
        "insert into contraindication_region (rule_id, region) select ?, unnest(?::text[])",
        rule,
        form.places());
  }

  private void replace(String template, TemplateBody body) {
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
  private CodedRow<?> load(Kind kind, String code, int version) {
    CodedRow<?> row = found(em.find(kind.entity(), code), kind.table(), code);
    Audit.about(kind, code);
    row.expect(version);
    em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    return row;
  }

  private ContraindicationRule rule(long id, int version) {
    ContraindicationRule rule = found(em.find(ContraindicationRule.class, id), "rule", id);
    rule.expect(version);
    em.lock(rule, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    return rule;
  }

  private static <T> T found(T row, String what, Object id) {
    if (row == null) {
      throw new NotFound(what, id);
    }
    return row;
  }

  /**
   * The catalogue belongs to the organisation; its dates are read on the wall clock of the caller's
   * first site.
   */
  private LocalDate today() {
    ZoneId zone = sites.mine().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    return time.today(zone);
  }
}

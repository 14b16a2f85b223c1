package org.restora.catalog;

import static org.restora.shared.security.Role.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;

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
  @Inject private CatalogRows rows;

  @RolesAllowed(ADMINISTRATOR)
  public void add(CatalogForm form, Validity validity) {
    rows.begin(form, validity);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void change(int version, CatalogForm form, Validity validity) {
    rows.change(version, form, validity);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void addTemplate(TemplateForm head, TemplateBody body, Validity validity) {
    body.check(head.weeks());
    rows.begin(head, validity);
    rows.replace(head.code(), body);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void changeTemplate(int version, TemplateForm head, TemplateBody body, Validity validity) {
    rows.change(version, head, validity);
    body.check(head.weeks());
    rows.replace(head.code(), body);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void retire(Kind kind, String code, int version) {
    CodedRow<?> row = rows.load(kind, code, version);
    row.offer(row.validity().retired(rows.today()));
  }

  @RolesAllowed(ADMINISTRATOR)
  public void takeBack(Kind kind, String code, int version) {
    CodedRow<?> row = rows.load(kind, code, version);
    row.offer(row.validity().takenBack());
  }

  /** A new rule of a condition; answers its id. */
  @RolesAllowed(ADMINISTRATOR)
  public long addRule(String condition, RuleForm form, Validity validity) {
    CatalogRows.found(em.find(ConditionEntry.class, condition), "condition", condition);
    Audit.about(Kind.CONDITION, condition);
    ContraindicationRule rule = new ContraindicationRule(condition, form);
    rule.hold(validity);
    em.persist(rule);
    replace(rule.id(), form);
    return rule.id();
  }

  @RolesAllowed(ADMINISTRATOR)
  public void changeRule(long id, int version, RuleForm form, Validity validity) {
    ContraindicationRule rule = rule(id, version);
    rule.change(form);
    rule.hold(validity);
    replace(id, form);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void retireRule(long id, int version) {
    ContraindicationRule rule = rule(id, version);
    rule.hold(rule.validity().retired(rows.today()));
  }

  @RolesAllowed(ADMINISTRATOR)
  public void takeBackRule(long id, int version) {
    ContraindicationRule rule = rule(id, version);
    rule.hold(rule.validity().takenBack());
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

  private ContraindicationRule rule(long id, int version) {
    ContraindicationRule rule =
        CatalogRows.found(em.find(ContraindicationRule.class, id), "rule", id);
    rule.expect(version);
    em.lock(rule, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    return rule;
  }
}

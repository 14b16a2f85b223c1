package org.restora.catalog;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** The lists of the catalogue whose rows are known by a code. */
public enum Kind {
  INTERVENTION(
      "intervention",
      InterventionForm.class,
      InterventionEntry.class,
      InterventionEntry::new,
      "",
      "0"),
  TREATMENT_TYPE(
      "treatment_type",
      TreatmentTypeForm.class,
      TreatmentTypeEntry.class,
      TreatmentTypeEntry::new,
      "",
      "0"),
  CONDITION(
      "condition",
      ConditionForm.class,
      ConditionEntry.class,
      ConditionEntry::new,
      "",
      "(select count(*) from contraindication_rule x where x.condition = r.code and in_use(x.valid_from, x.retired_on, today.day))"),
  OIL(
      "oil",
      OilForm.class,
      OilEntry.class,
      OilEntry::new,
      """
      , array(select c.condition::text from oil_caution c where c.oil = r.code and c.level = 'AVOID') as avoid
      , array(select c.condition::text from oil_caution c where c.oil = r.code and c.level = 'CAUTION') as caution
      """,
      "(select count(*) from oil_caution x where x.oil = r.code)"),
  MEASURE("outcome_measure", MeasureForm.class, MeasureEntry.class, MeasureEntry::new, "", "0"),
  TEMPLATE(
      "plan_template",
      TemplateForm.class,
      TemplateEntry.class,
      TemplateEntry::new,
      "",
      "(select coalesce(sum(x.visits), 0) from template_line x where x.template = r.code)"),
  COURSE_RULE(
      "course_rule", CourseRuleForm.class, CourseRuleEntry.class, CourseRuleEntry::new, "", "0"),
  FREQUENCY_PROFILE(
      "frequency_profile",
      FrequencyProfileForm.class,
      FrequencyProfileEntry.class,
      FrequencyProfileEntry::new,
      """
      , array(select t.treatment_type::text from frequency_profile_treatment t where t.profile = r.code
              order by 1) as treatments
      """,
      "(select count(*) from frequency_profile_treatment x where x.profile = r.code)"),
  LEAFLET("leaflet", LeafletForm.class, LeafletEntry.class, LeafletEntry::new, "", "0"),
  HOME_TASK("home_task", HomeTaskForm.class, HomeTaskEntry.class, HomeTaskEntry::new, "", "0"),
  QUALIFICATION(
      "qualification",
      QualificationForm.class,
      QualificationEntry.class,
      QualificationEntry::new,
      "",
      "0"),
  REMEDY(
      "remedy",
      RemedyForm.class,
      RemedyEntry.class,
      RemedyEntry::new,
      """
      , (select t.treatment_type::text from remedy_treatment t where t.remedy = r.code order by t.position limit 1) as usual
      , array(select t.treatment_type::text from remedy_treatment t where t.remedy = r.code
              and t.position > (select min(position) from remedy_treatment where remedy = r.code)
              order by 1) as treatments
      """,
      "(select count(*) from remedy_treatment x where x.remedy = r.code)"),
  QUESTION(
      "screening_question",
      QuestionForm.class,
      QuestionEntry.class,
      QuestionEntry::new,
      """
      , r.question as name
      , array(select c.condition::text from screening_condition c where c.question = r.code order by 1) as raises
      , array(select c.condition::text from screening_condition c where c.question = r.code and c.ends_with_no
              order by 1) as ends
      """,
      "(select count(*) from screening_condition x where x.question = r.code)"),
  COUNTRY_PROFILE(
      "country_profile",
      CountryProfileForm.class,
      CountryProfileEntry.class,
      CountryProfileEntry::new,
      ", r.session_consent_form = 'WRITTEN' as written_session_consent",
      "(select count(*) from site x where x.country_profile = r.code)");

  private final String table;
  private final Class<? extends Record> form;
  private final Class<? extends CodedRow<?>> entity;
  private final Supplier<? extends CodedRow<?>> begin;
  private final String lists;
  private final String parts;

  <F extends Record & CatalogForm, E extends CodedRow<F>> Kind(
      String table, Class<F> form, Class<E> entity, Supplier<E> begin, String lists, String parts) {
    this.table = table;
    this.form = form;
    this.entity = entity;
    this.begin = begin;
    this.lists = lists;
    this.parts = parts;
  }

  /** The kind that a form describes. */
  public static Kind of(CatalogForm form) {
    return Arrays.stream(values())
        .filter(kind -> kind.form == form.getClass())
        .findFirst()
        .orElseThrow();
  }

  public Class<? extends Record> form() {
    return form;
  }

  /** Name and type of each column of the kind's file, in order. */
  public Map<String, Class<?>> columns() {
    return ExchangeColumns.of(this);
  }

  String table() {
    return table;
  }

  /** The rows as their forms. */
  String forms() {
    return "select r.*" + lists + " from " + table + " r";
  }

  /** The same rows: version, days, and how much hangs on each on the day that is passed. */
  String states() {
    return "select r.code, r.version, r.valid_from, r.retired_on, "
        + parts
        + "::int as parts from "
        + table
        + " r, (select ?::date as day) today";
  }

  Class<? extends CodedRow<?>> entity() {
    return entity;
  }

  CodedRow<?> begin() {
    return begin.get();
  }
}

package org.restora.app.demo;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.restora.catalog.Better;
import org.restora.catalog.Effect;
import org.restora.catalog.Family;
import org.restora.catalog.GivenAt;
import org.restora.catalog.Intervention;
import org.restora.catalog.Level;
import org.restora.catalog.Region;
import org.restora.catalog.RegionScope;
import org.restora.catalog.RoomKind;
import org.restora.catalog.Side;
import org.restora.catalog.Target;
import org.restora.catalog.TreatmentType;
import org.restora.shared.data.Translated;

/** What the migrations brought: the demo clinic treats by the catalogue as it ships. */
record Catalogue(
    Map<String, TreatmentType> treatments,
    Map<String, Intervention> interventions,
    Map<String, Region> regions,
    Map<String, Condition> conditions,
    List<Template> templates,
    Map<String, String> remedies) {

  record Condition(
      String code, Translated name, boolean regionNeeded, Integer hours, List<Rule> rules) {}

  record Rule(
      long id,
      Level level,
      Target target,
      List<String> names,
      RegionScope scope,
      List<String> regions,
      Effect effect,
      Integer cap,
      Translated advice) {}

  record Template(
      String code,
      Translated name,
      int weeks,
      int reviewDays,
      List<TemplateLine> lines,
      List<TemplateGoal> goals) {}

  record TemplateLine(
      TreatmentType type,
      int minutes,
      int perWeek,
      int fromWeek,
      int visits,
      List<TemplateItem> items) {}

  record TemplateItem(
      Intervention intervention, String region, Side side, int minutes, Integer pressure) {}

  record TemplateGoal(Measure measure, Translated goal, BigDecimal target, int dueWeek) {}

  record Measure(
      String code,
      BigDecimal min,
      BigDecimal max,
      int decimals,
      Better better,
      BigDecimal importantChange) {}

  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  static Catalogue read(Connection connection) throws SQLException {
    Map<String, TreatmentType> treatments = new LinkedHashMap<>();
    list(
            connection,
            """
            select code, name ->> 'en', name ->> 'de', minutes, minutes_min, minutes_max, turnover_minutes, qualification,
                   given_at, room_kind, seats, self_pay, evaluation, kit ->> 'en', kit ->> 'de'
            from treatment_type where retired_on is null order by code
            """,
            r ->
                new TreatmentType(
                    r.getString(1),
                    words(r, 2),
                    r.getInt(4),
                    r.getInt(5),
                    r.getInt(6),
                    r.getInt(7),
                    r.getString(8),
                    GivenAt.valueOf(r.getString(9)),
                    r.getString(10) == null ? null : RoomKind.valueOf(r.getString(10)),
                    r.getInt(11),
                    r.getBoolean(12),
                    r.getBoolean(13),
                    r.getString(14) == null ? null : words(r, 14)))
        .forEach(t -> treatments.put(t.code(), t));
    Map<String, Intervention> interventions = new LinkedHashMap<>();
    list(
            connection,
            """
            select code, name ->> 'en', name ->> 'de', family, hands_on, uses_oil, whole_body, minutes_default,
                   minutes_min, minutes_max, pressure_min, pressure_max, qualification
            from intervention where retired_on is null order by code
            """,
            r ->
                new Intervention(
                    r.getString(1),
                    words(r, 2),
                    Family.valueOf(r.getString(4)),
                    r.getBoolean(5),
                    r.getBoolean(6),
                    r.getBoolean(7),
                    r.getInt(8),
                    r.getInt(9),
                    r.getInt(10),
                    number(r, 11),
                    number(r, 12),
                    r.getString(13)))
        .forEach(i -> interventions.put(i.code(), i));
    Map<String, Region> regions = new LinkedHashMap<>();
    list(
            connection,
            "select code, name ->> 'en', name ->> 'de', view, sided, sensitive from body_region order by position",
            r ->
                new Region(
                    r.getString(1), words(r, 2), r.getString(4), r.getBoolean(5), r.getBoolean(6)))
        .forEach(b -> regions.put(b.code(), b));
    return new Catalogue(
        treatments,
        interventions,
        regions,
        conditions(connection),
        templates(connection, treatments, interventions),
        remedies(connection));
  }

  /** The remedy that covers a treatment. */
  private static Map<String, String> remedies(Connection connection) throws SQLException {
    Map<String, String> remedies = new HashMap<>();
    list(
            connection,
            "select treatment_type, remedy from remedy_treatment order by position, remedy",
            r -> Map.entry(r.getString(1), r.getString(2)))
        .forEach(e -> remedies.putIfAbsent(e.getKey(), e.getValue()));
    return remedies;
  }

  private static Map<String, Condition> conditions(Connection connection) throws SQLException {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    list(
            connection,
            """
            select code, name ->> 'en', name ->> 'de', region_needed, expires_after_hours
            from condition where retired_on is null order by code
            """,
            r ->
                new Condition(
                    r.getString(1), words(r, 2), r.getBoolean(4), number(r, 5), new ArrayList<>()))
        .forEach(c -> conditions.put(c.code(), c));
    record Of(String condition, Rule rule) {}
    list(
            connection,
            """
            select r.id, r.advice ->> 'en', r.advice ->> 'de', r.level, r.target, r.region_scope, r.effect, r.pressure_cap,
                   array(select t.name from contraindication_target t where t.rule_id = r.id order by 1),
                   array(select g.region::text from contraindication_region g where g.rule_id = r.id order by 1),
                   r.condition
            from contraindication_rule r where r.retired_on is null order by r.id
            """,
            r ->
                new Of(
                    r.getString(11),
                    new Rule(
                        r.getLong(1),
                        Level.valueOf(r.getString(4)),
                        Target.valueOf(r.getString(5)),
                        texts(r.getArray(9)),
                        RegionScope.valueOf(r.getString(6)),
                        texts(r.getArray(10)),
                        Effect.valueOf(r.getString(7)),
                        number(r, 8),
                        words(r, 2))))
        .stream()
        .filter(of -> conditions.containsKey(of.condition()))
        .forEach(of -> conditions.get(of.condition()).rules().add(of.rule()));
    return conditions;
  }

  private static List<Template> templates(
      Connection connection,
      Map<String, TreatmentType> treatments,
      Map<String, Intervention> interventions)
      throws SQLException {
    Map<String, Template> templates = new LinkedHashMap<>();
    list(
            connection,
            """
            select code, name ->> 'en', name ->> 'de', weeks, coalesce(review_days, 30)
            from plan_template where retired_on is null order by code
            """,
            r ->
                new Template(
                    r.getString(1),
                    words(r, 2),
                    r.getInt(4),
                    r.getInt(5),
                    new ArrayList<>(),
                    new ArrayList<>()))
        .forEach(t -> templates.put(t.code(), t));
    record LineOf(long id, String template, TemplateLine line) {}
    Map<Long, TemplateLine> lines = new LinkedHashMap<>();
    for (LineOf of :
        list(
            connection,
            """
            select id, template, treatment_type, minutes, times_per_week, from_week, visits
            from template_line order by template, position
            """,
            r ->
                new LineOf(
                    r.getLong(1),
                    r.getString(2),
                    new TemplateLine(
                        treatments.get(r.getString(3)),
                        r.getInt(4),
                        r.getInt(5),
                        r.getInt(6),
                        r.getInt(7),
                        new ArrayList<>())))) {
      Template template = templates.get(of.template());
      if (template != null && of.line().type() != null) {
        template.lines().add(of.line());
        lines.put(of.id(), of.line());
      }
    }
    record ItemOf(long line, TemplateItem item) {}
    list(
            connection,
            "select line_id, intervention, region, side, minutes, pressure from template_item order by line_id, position",
            r ->
                new ItemOf(
                    r.getLong(1),
                    new TemplateItem(
                        interventions.get(r.getString(2)),
                        r.getString(3),
                        r.getString(4) == null ? null : Side.valueOf(r.getString(4)),
                        r.getInt(5),
                        number(r, 6))))
        .stream()
        .filter(of -> lines.containsKey(of.line()) && of.item().intervention() != null)
        .forEach(of -> lines.get(of.line()).items().add(of.item()));
    record GoalOf(String template, TemplateGoal goal) {}
    list(
            connection,
            """
            select g.template, g.goal ->> 'en', g.goal ->> 'de', g.target, g.due_week, m.code, m.min_value, m.max_value,
                   m.decimals, m.better, m.important_change
            from template_goal g join outcome_measure m on m.code = g.measure order by g.template, g.position
            """,
            r ->
                new GoalOf(
                    r.getString(1),
                    new TemplateGoal(
                        new Measure(
                            r.getString(6),
                            r.getBigDecimal(7),
                            r.getBigDecimal(8),
                            r.getInt(9),
                            Better.valueOf(r.getString(10)),
                            r.getBigDecimal(11)),
                        words(r, 2),
                        r.getBigDecimal(4),
                        r.getInt(5))))
        .stream()
        .filter(of -> templates.containsKey(of.template()))
        .forEach(of -> templates.get(of.template()).goals().add(of.goal()));
    return templates.values().stream().filter(t -> !t.lines().isEmpty()).toList();
  }

  private static <T> List<T> list(Connection connection, String sql, Row<T> row)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        rows.add(row.of(results));
      }
    }
    return rows;
  }

  private static Translated words(ResultSet row, int english) throws SQLException {
    return Translated.of(row.getString(english), row.getString(english + 1));
  }

  private static Integer number(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}

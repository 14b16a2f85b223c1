package org.restora.plan.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Side;
import org.restora.plan.DayTime;
import org.restora.plan.PlanChange;
import org.restora.plan.PlanCheck;
import org.restora.plan.PlanForm;
import org.restora.shared.data.Translated;
import org.restora.shared.web.Words;
import org.restora.staff.StaffQueries;

/** The catalogue's names for the codes in a plan, and changes of a plan in the reader's words. */
@Dependent
public class PlanNames implements Serializable {

  @Inject private CatalogQueries catalog;
  @Inject private StaffQueries staff;
  @Inject private Words words;

  /** By kind and code. */
  private final Map<String, Translated> names = new HashMap<>();

  private final Map<String, String> therapists = new HashMap<>();

  void read() {
    catalog.names().forEach(n -> names.put(n.kind() + ":" + n.code(), n.name()));
    staff.therapists().forEach(t -> therapists.put(Long.toString(t.id()), t.name()));
  }

  /** What stands at the change: the plan, a goal, a line, a dose of a line. */
  public String where(PlanChange change) {
    return switch (change.path().size()) {
      case 0 -> words.of("plan.change.plan");
      case 2 ->
          change.line() == null
              ? words.of("plan.change.goal", change.names().get(0))
              : line(change);
      default ->
          words.of("plan.change.dose", line(change), of("intervention", change.names().get(2)));
    };
  }

  private String line(PlanChange change) {
    return words.of(
        "plan.change.line", of("treatmentType", change.names().get(0)), change.names().get(1));
  }

  /** What of it was changed; whether it is new or left out when it is all of it. */
  public String what(PlanChange change) {
    return change.added()
        ? words.of("plan.change.added")
        : change.removed()
            ? words.of("plan.change.removed")
            : words.of("plan.field." + change.field());
  }

  /** A field's value as people read it. */
  public String value(PlanChange change, String value) {
    if (value == null) {
      return "–";
    }
    if (change.field() == null) {
      return "";
    }
    return switch (change.field()) {
      case "treatmentType", "intervention", "region", "measure", "oil" -> of(change.field(), value);
      case "preferredTherapistId" -> therapists.getOrDefault(value, value);
      case "side" -> words.word(Side.valueOf(value));
      case "preferredTime" -> words.word(DayTime.valueOf(value));
      case "startsOn", "reviewOn", "dueOn" -> words.date(LocalDate.parse(value));
      default -> value;
    };
  }

  /** The name of a code; empty for none. */
  public String of(String kind, String code) {
    return code == null ? "" : words.name(names.get(kind + ":" + code));
  }

  /** What a check says. */
  public String say(PlanCheck check) {
    Object[] args =
        check.args().stream()
            .map(
                arg ->
                    arg instanceof List<?> all
                        ? all.stream()
                            .map(n -> words.name((Translated) n))
                            .collect(Collectors.joining(", "))
                        : arg)
            .toArray();
    return words.of(PlanCheck.KEYS + check.key(), args);
  }

  /** What is done where. */
  public String dose(PlanForm.Item item) {
    return Stream.of(
            of("intervention", item.getIntervention()),
            of("region", item.getRegion()),
            words.word(item.getSide()))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}

package org.restora.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restora.plan.rule.Demand;
import org.restora.plan.rule.Figures;
import org.restora.plan.rule.RuleQueries;
import org.restora.plan.rule.Targets;
import org.restora.shared.data.Translated;
import org.restora.shared.web.Words;

/** What a rule demands, as a sentence in the reader's language. */
@Named("demandWords")
@RequestScoped
public class DemandWords {

  @Inject private Words words;
  @Inject private RuleQueries queries;

  private Map<String, Translated> names;

  /** Its kind in a word or two. */
  public String kind(Demand demand) {
    return words.of("demand." + demand.getClass().getSimpleName());
  }

  /** The whole demand. */
  public String say(Demand demand) {
    Object[] figures = Figures.components(demand).map(this::said).toArray();
    String sentence = words.of("demand." + demand.getClass().getSimpleName() + ".says", figures);
    return sentence.substring(0, 1).toUpperCase() + sentence.substring(1);
  }

  private Object said(Object figure) {
    if (figure instanceof Targets targets) {
      return targets(targets);
    } else if (figure instanceof Boolean yes) {
      return yes ? 1 : 0;
    } else if (figure instanceof Set<?> regions) {
      return list(regions.stream().map(code -> name("region " + code)));
    } else if (figure instanceof String aim) {
      return words.code("measure.domain.", aim);
    }
    return figure;
  }

  /** The treatments that are meant. */
  String targets(Targets targets) {
    List<String> said =
        Stream.concat(
                targets.families().stream().sorted().map(words::word),
                targets.interventions().stream().sorted().map(this::name))
            .toList();
    return said.isEmpty() ? words.of("demand.everything") : list(said.stream());
  }

  private String name(String code) {
    if (names == null) {
      names = queries.names();
    }
    return names.containsKey(code) ? words.name(names.get(code)) : code;
  }

  private static String list(Stream<String> names) {
    return names.collect(Collectors.joining(", "));
  }
}

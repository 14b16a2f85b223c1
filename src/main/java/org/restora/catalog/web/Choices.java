package org.restora.catalog.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.restora.access.web.Me;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.Entry;
import org.restora.catalog.Kind;
import org.restora.catalog.Region;
import org.restora.shared.data.Translated;

/**
 * What the pages of the catalogue offer to choose from, sorted by name in the reader's language.
 */
@Dependent
public class Choices implements Serializable {

  @Inject private EntryQueries queries;
  @Inject private CatalogQueries catalog;
  @Inject private Me me;

  /** One code and its name; group: the word it is listed under, if any. */
  public record Choice(String code, String name, Enum<?> group) implements Serializable {}

  /** What is offered under one heading. */
  public record Group<T extends Serializable>(String name, List<T> members)
      implements Serializable {}

  /** Rows in the order of their names, retired ones last. */
  List<Entry> sorted(List<Entry> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparing(Entry::retired).thenComparing(byName(row -> row.form().name())))
        .toList();
  }

  /** The order of names in the reader's language. */
  <T> Comparator<T> byName(Function<T, Translated> name) {
    Collator collator = Collator.getInstance(me.getLocale());
    return Comparator.comparing(row -> in(name.apply(row)), collator);
  }

  /**
   * What is in use or will be.
   *
   * @param kept codes that are offered although they are retired, because they are chosen already
   */
  public List<Choice> of(Kind kind, Set<String> kept) {
    return sorted(queries.list(kind)).stream()
        .filter(row -> !row.retired() || kept.contains(row.form().code()))
        .map(row -> new Choice(row.form().code(), in(row.form().name()), row.form().group()))
        .toList();
  }

  /** Interventions under their families; as {@link #of} they are offered. */
  public List<Group<Choice>> interventions(Set<String> kept) {
    Map<Enum<?>, List<Choice>> byFamily = new TreeMap<>();
    for (Choice one : of(Kind.INTERVENTION, kept)) {
      byFamily.computeIfAbsent(one.group(), family -> new ArrayList<>()).add(one);
    }
    return byFamily.entrySet().stream()
        .map(e -> new Group<>("Family." + e.getKey(), e.getValue()))
        .toList();
  }

  /** The regions of the body map, in front and at the back. */
  public List<Group<Region>> regions() {
    List<Region> all = catalog.regions();
    return Stream.of("FRONT", "BACK")
        .map(
            view ->
                new Group<>(
                    "catalog.view." + view,
                    all.stream().filter(r -> r.view().equals(view)).toList()))
        .toList();
  }

  private String in(Translated name) {
    return name.in(me.getLocale().getLanguage());
  }
}

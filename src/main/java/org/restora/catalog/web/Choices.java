package org.restora.catalog.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.restora.access.web.Me;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.Entry;
import org.restora.catalog.Kind;
import org.restora.shared.data.Translated;

/**
 * What the pages of the catalogue offer to choose from, sorted by name in the reader's language.
 */
@Dependent
class Choices implements Serializable {

  @Inject private EntryQueries queries;
  @Inject private Me me;

  /** One code and its name; group: the word it is listed under, if any. */
  public record Choice(String code, String name, Enum<?> group) implements Serializable {}

  /** Rows in the order of their names, retired ones last. */
  List<Entry> sorted(List<Entry> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry row) -> row.retiredOn() != null)
                .thenComparing(byName(row -> row.form().name())))
        .toList();
  }

  /** The order of names in the reader's language. */
  <T> Comparator<T> byName(Function<T, Translated> name) {
    Collator collator = Collator.getInstance(me.getLocale());
    return Comparator.comparing(row -> in(name.apply(row)), collator);
  }

  /**
   * What is in use.
   *
   * @param kept codes that are offered although they are retired, because they are chosen already
   */
  List<Choice> of(Kind kind, Set<String> kept) {
    return sorted(queries.list(kind)).stream()
        .filter(row -> row.retiredOn() == null || kept.contains(row.form().code()))
        .map(row -> new Choice(row.form().code(), in(row.form().name()), row.form().group()))
        .toList();
  }

  private String in(Translated name) {
    return name.in(me.getLocale().getLanguage());
  }
}

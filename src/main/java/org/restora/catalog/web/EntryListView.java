package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.Entry;
import org.restora.catalog.Kind;
import org.restora.shared.web.Page;

/** One list of the catalogue. What it is narrowed to stands in the address. */
@Named
@ViewScoped
public class EntryListView implements Serializable {

  @Inject private EntryQueries queries;
  @Inject private Choices choices;

  private Kind kind;
  private String group;
  private boolean retired;
  private List<Entry> rows;
  private List<Enum<?>> groups;
  private long total;

  public void open(Kind shown) {
    kind = shown;
    List<Entry> all = queries.list(kind);
    total = all.stream().filter(row -> !row.retired()).count();
    Set<Enum<?>> used = new TreeSet<>(Comparator.comparing(Enum::ordinal));
    all.stream().map(row -> row.form().group()).filter(Objects::nonNull).forEach(used::add);
    groups = List.copyOf(used);
    rows =
        choices.sorted(all).stream()
            .filter(row -> retired || !row.retired())
            .filter(
                row ->
                    group == null
                        || row.form().group() != null && row.form().group().name().equals(group))
            .toList();
  }

  /** Shows the list as it was narrowed: under an address of its own. */
  public void filter() {
    Page.go(
        Paths.list(kind)
            + (group == null ? "?retired=" : "?group=" + group + "&retired=")
            + retired);
  }

  public List<Entry> getRows() {
    return rows;
  }

  public List<Enum<?>> getGroups() {
    return groups;
  }

  public long getTotal() {
    return total;
  }

  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }

  public boolean isRetired() {
    return retired;
  }

  public void setRetired(boolean retired) {
    this.retired = retired;
  }
}

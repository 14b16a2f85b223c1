package org.restora.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.restora.access.AccountQueries;
import org.restora.access.AccountQueries.AuditRow;
import org.restora.access.Site;
import org.restora.shared.audit.AuditChain;

/** The audit, newest first, a page at a time; where it stands is in the address. */
@Named
@ViewScoped
public class AuditView implements Serializable {

  private static final int PAGE = 50;

  @Inject private AccountQueries queries;
  @Inject private Acts acts;

  private long before;
  private ZoneId zone = ZoneOffset.UTC;
  private List<Line> lines = List.of();
  private AuditChain.Check check;

  /** An entry; act is its words, or null for one that has none. */
  public record Line(AuditRow row, String act, String patients) implements Serializable {}

  public void open() {
    zone = queries.mySites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    lines = queries.audit(Math.max(0, before), PAGE).stream().map(this::line).toList();
  }

  private Line line(AuditRow row) {
    String patients = row.patients().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return new Line(row, acts.words(row.act()), patients);
  }

  /** Reads the whole chain of seals and says whether it holds. */
  public void check() {
    check = queries.checkAudit();
  }

  /** What the check found; null before it was asked for. */
  public AuditChain.Check getCheck() {
    return check;
  }

  public long getBefore() {
    return before;
  }

  public void setBefore(long before) {
    this.before = before;
  }

  public List<Line> getLines() {
    return lines;
  }

  /** The zone in which the times are said. */
  public ZoneId getZone() {
    return zone;
  }

  /** Its name as people know it. */
  public String getZoneName() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  /** Where the next page starts; 0 when there is none. */
  public long getNext() {
    return lines.size() < PAGE ? 0 : lines.get(lines.size() - 1).row().id();
  }
}

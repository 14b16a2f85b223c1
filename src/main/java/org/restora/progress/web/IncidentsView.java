package org.restora.progress.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.restora.progress.IncidentKind;
import org.restora.progress.IncidentQueries;
import org.restora.progress.IncidentQueries.IncidentRow;
import org.restora.progress.IncidentService;
import org.restora.shared.web.Page;

/** What went otherwise at the supervisor's sites; the filter stands in the address. */
@Named
@ViewScoped
public class IncidentsView implements Serializable {

  @Inject private IncidentQueries queries;
  @Inject private IncidentService service;

  private boolean all;
  private String kind;
  private List<IncidentRow> incidents;
  private IncidentRow chosen;
  private String remark;

  public void open() {
    IncidentKind only =
        List.of(IncidentKind.values()).stream()
            .filter(k -> k.name().equals(kind))
            .findFirst()
            .orElse(null);
    incidents = queries.incidents(!all, only);
  }

  public void choose(IncidentRow incident) {
    chosen = incident;
    remark = null;
  }

  public void review() {
    service.review(chosen.id(), chosen.version(), remark);
    Page.done("incidents.reviewed");
    chosen = null;
    open();
  }

  public IncidentKind[] getKinds() {
    return IncidentKind.values();
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public List<IncidentRow> getIncidents() {
    return incidents;
  }

  public IncidentRow getChosen() {
    return chosen;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}

package org.restora.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.access.web.Me;
import org.restora.shared.fault.NotFound;
import org.restora.shared.web.Page;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.AccountRow;
import org.restora.staff.StaffQueries.TherapistRow;
import org.restora.staff.StaffQueries.TimeOffRow;
import org.restora.staff.StaffService;
import org.restora.staff.TherapistForm;

/**
 * Who a therapist is: hired or changed by an administrator, read by the others; and when they were
 * away.
 */
@Named
@ViewScoped
public class TherapistView implements Serializable {

  @Inject private StaffQueries queries;
  @Inject private StaffService service;
  @Inject private AccountQueries accountQueries;
  @Inject private Me me;

  private UUID id;
  private TherapistRow row;
  private List<Site> sites = List.of();
  private List<AccountRow> accounts = List.of();
  private List<TimeOffRow> absences = List.of();
  private boolean absencesShown;
  private String name;
  private String profession;
  private Long siteId;
  private Long accountId;
  private LocalDate employedFrom;
  private LocalDate employedUntil;

  public void open() {
    if (id == null && !me.isAdministrator()) {
      throw new NotFound("therapist", "new");
    }
    if (me.isAdministrator()) {
      sites = accountQueries.mySites();
      siteId = sites.isEmpty() ? null : sites.get(0).id();
    }
    if (id != null) {
      read();
    }
    if (me.isAdministrator()) {
      accounts = queries.accounts(row == null ? 0 : row.id());
    }
  }

  private void read() {
    row = queries.therapist(id);
    name = row.name();
    profession = row.profession();
    siteId = row.siteId();
    accountId = row.accountId();
    employedFrom = row.employedFrom();
    employedUntil = row.employedUntil();
    absences = queries.timeOff(row.id());
    absencesShown = me.isSupervisor() || me.isManager() || me.isAdministrator() || isMyself();
  }

  private boolean isMyself() {
    return queries.me().filter(mine -> mine.id() == row.id()).isPresent();
  }

  public void save() {
    TherapistForm form =
        new TherapistForm(name, profession, siteId, accountId, employedFrom, employedUntil);
    if (id == null) {
      id = service.hire(form);
      Page.done("staff.therapist.hired", name);
    } else {
      service.change(id, row.version(), form);
      Page.done("staff.therapist.saved", name);
    }
    Page.go("/staff/therapist.xhtml?id=" + id);
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public TherapistRow getRow() {
    return row;
  }

  public List<Site> getSites() {
    return sites;
  }

  public List<AccountRow> getAccounts() {
    return accounts;
  }

  public List<TimeOffRow> getAbsences() {
    return absences;
  }

  public boolean isAbsencesShown() {
    return absencesShown;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getProfession() {
    return profession;
  }

  public void setProfession(String profession) {
    this.profession = profession;
  }

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  public Long getAccountId() {
    return accountId;
  }

  public void setAccountId(Long accountId) {
    this.accountId = accountId;
  }

  public LocalDate getEmployedFrom() {
    return employedFrom;
  }

  public void setEmployedFrom(LocalDate employedFrom) {
    this.employedFrom = employedFrom;
  }

  public LocalDate getEmployedUntil() {
    return employedUntil;
  }

  public void setEmployedUntil(LocalDate employedUntil) {
    this.employedUntil = employedUntil;
  }
}

package org.restora.plan.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanQueries.PlanHead;
import org.restora.shared.time.ClinicTime;

/** What every page of one plan shows: the plan's head, whose it is, and the site's day. */
@Dependent
public class PlanPage implements Serializable {

  @Inject private PlanQueries queries;
  @Inject private PatientQueries patients;
  @Inject private AccountQueries accounts;
  @Inject private ClinicTime time;

  private PlanHead head;
  private Person person;
  private List<AlertRow> alerts = List.of();
  private ZoneId zone = ZoneOffset.UTC;

  void read(UUID id) {
    head = queries.plan(id);
    person = patients.person(head.patientPublicId());
    alerts = patients.alerts(head.patientPublicId());
    zone =
        accounts.mySites().stream()
            .filter(site -> site.id() == head.siteId())
            .findFirst()
            .map(Site::zone)
            .orElse(ZoneOffset.UTC);
  }

  public PlanHead getHead() {
    return head;
  }

  public Person getPerson() {
    return person;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  public ZoneId getZone() {
    return zone;
  }

  public LocalDate getToday() {
    return time.today(zone);
  }
}

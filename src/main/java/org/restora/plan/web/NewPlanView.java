package org.restora.plan.web;

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
import org.restora.catalog.CatalogQueries;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.EpisodeRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.plan.PlanService;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;

/** Begins a plan: for which problem, from which template. */
@Named
@ViewScoped
public class NewPlanView implements Serializable {

  @Inject private PlanService service;
  @Inject private PatientQueries patients;
  @Inject private CatalogQueries catalog;
  @Inject private AccountQueries accounts;
  @Inject private ClinicTime time;
  @Inject private Me me;

  private UUID patientId;
  private Person person;
  private List<AlertRow> alerts;
  private List<EpisodeRow> episodes;
  private List<CatalogQueries.Named> templates;
  private List<Site> sites;
  private Long episodeId;
  private String problem;
  private LocalDate eventOn;
  private String template;
  private String profile;
  private List<CatalogQueries.Named> profiles;
  private Long siteId;
  private LocalDate startsOn;
  private String title;

  public void open() {
    person = patients.person(patientId);
    alerts = patients.alerts(patientId);
    episodes = patients.episodes(patientId).stream().filter(e -> e.closedOn() == null).toList();
    templates = catalog.templates();
    profiles = catalog.frequencyProfiles();
    sites = accounts.mySites();
    RuleViolation.unless(!sites.isEmpty(), "site.none_of_yours");
    siteId = sites.get(0).id();
    startsOn = getToday();
    episodeId = episodes.isEmpty() ? null : episodes.get(0).id();
  }

  public void create() {
    UUID plan =
        service.create(
            new PlanService.NewPlan(
                patientId,
                episodeId,
                problem,
                eventOn,
                template,
                siteId,
                startsOn,
                title,
                me.getLocale().getLanguage(),
                profile));
    Page.go("/plan/edit.xhtml?id=" + plan);
  }

  public LocalDate getToday() {
    return time.today(sites.get(0).zone());
  }

  public UUID getPatientId() {
    return patientId;
  }

  public void setPatientId(UUID patientId) {
    this.patientId = patientId;
  }

  public Person getPerson() {
    return person;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  public List<EpisodeRow> getEpisodes() {
    return episodes;
  }

  public List<CatalogQueries.Named> getTemplates() {
    return templates;
  }

  public List<Site> getSites() {
    return sites;
  }

  public Long getEpisodeId() {
    return episodeId;
  }

  public void setEpisodeId(Long episodeId) {
    this.episodeId = episodeId;
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }

  public LocalDate getEventOn() {
    return eventOn;
  }

  public void setEventOn(LocalDate eventOn) {
    this.eventOn = eventOn;
  }

  public List<CatalogQueries.Named> getProfiles() {
    return profiles;
  }

  public String getProfile() {
    return profile;
  }

  public void setProfile(String profile) {
    this.profile = profile;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }
}

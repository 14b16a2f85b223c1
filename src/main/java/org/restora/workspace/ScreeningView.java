package org.restora.workspace;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.plan.Finding;
import org.restora.schedule.safety.Answer;
import org.restora.schedule.safety.AnsweredBy;
import org.restora.schedule.safety.ScreeningQueries;
import org.restora.schedule.safety.ScreeningQueries.Meaning;
import org.restora.schedule.safety.ScreeningQueries.Question;
import org.restora.schedule.safety.ScreeningQueries.Result;
import org.restora.schedule.safety.ScreeningService;
import org.restora.schedule.safety.VisitSafety.Checked;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Words;

/** The six questions of a visit, and at once what follows from the answers. */
@Named
@ViewScoped
public class ScreeningView implements Serializable {

  @Inject private ScreeningQueries queries;
  @Inject private ScreeningService service;
  @Inject private PatientQueries patients;
  @Inject private CatalogQueries catalog;
  @Inject private ClinicTime time;
  @Inject private Words words;

  private UUID session;
  private Result result;
  private Person person;
  private List<AlertRow> alerts;
  private List<Region> regions;
  private List<Form> forms = List.of();
  private boolean again;

  /** A question as it is being answered. */
  public static class Form implements Serializable {
    private final Question question;
    private boolean yes;
    private String condition;
    private String region;
    private Side side;
    private LocalDate since;
    private String detail;

    Form(Question question) {
      this.question = question;
      if (question.meanings().size() == 1) {
        condition = question.meanings().get(0).condition();
      }
    }

    Answer answer() {
      return new Answer(
          question.code(),
          yes,
          condition,
          isRegionNeeded() ? region : null,
          isRegionNeeded() ? side : null,
          since,
          detail);
    }

    /** Whether the condition that is chosen has a place. */
    public boolean isRegionNeeded() {
      return question.meanings().stream()
          .anyMatch(m -> m.condition().equals(condition) && m.regionNeeded());
    }

    public List<Meaning> getMeanings() {
      return question.meanings();
    }

    public Question getQuestion() {
      return question;
    }

    public boolean isYes() {
      return yes;
    }

    public void setYes(boolean yes) {
      this.yes = yes;
    }

    public String getCondition() {
      return condition;
    }

    public void setCondition(String condition) {
      this.condition = condition;
    }

    public String getRegion() {
      return region;
    }

    public void setRegion(String region) {
      this.region = region;
    }

    public Side getSide() {
      return side;
    }

    public void setSide(Side side) {
      this.side = side;
    }

    public LocalDate getSince() {
      return since;
    }

    public void setSince(LocalDate since) {
      this.since = since;
    }

    public String getDetail() {
      return detail;
    }

    public void setDetail(String detail) {
      this.detail = detail;
    }
  }

  public void open() {
    regions = catalog.regions();
    forms = queries.questions(session).stream().map(Form::new).toList();
    read();
    person = patients.person(result.visit().patientPublicId());
  }

  private void read() {
    result = queries.result(session);
    alerts = patients.alerts(result.visit().patientPublicId());
  }

  public void nothingChanged() {
    service.nothingChanged(session);
    again = false;
    read();
  }

  public void answer() {
    service.answer(session, AnsweredBy.THERAPIST, forms.stream().map(Form::answer).toList());
    again = false;
    read();
  }

  /** Asks once more: the last answers are the ones that count. */
  public void askAgain() {
    again = true;
    forms = forms.stream().map(Form::getQuestion).map(Form::new).toList();
  }

  /** Whether the questions are shown rather than what followed from them. */
  public boolean isAsking() {
    return again || result.screening() == null || result.screening().due();
  }

  /** A finding in words. */
  public String say(Checked dose, Finding finding) {
    return words.say(finding.say(dose.dose().name(), false));
  }

  public LocalDate getDay() {
    return result.visit().startsAt().atZone(result.visit().zone()).toLocalDate();
  }

  public LocalDate getToday() {
    return time.today(result.visit().zone());
  }

  public Side[] getSides() {
    return Side.values();
  }

  public UUID getSession() {
    return session;
  }

  public void setSession(UUID session) {
    this.session = session;
  }

  public Result getResult() {
    return result;
  }

  public Person getPerson() {
    return person;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  public List<Region> getRegions() {
    return regions;
  }

  public List<Form> getForms() {
    return forms;
  }
}

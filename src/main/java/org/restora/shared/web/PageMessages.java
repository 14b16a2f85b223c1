package org.restora.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;
import java.util.List;

/** What is said to the reader above the page, by kind. */
@Named("pageMessages")
@RequestScoped
public class PageMessages {

  private List<Said> said;

  /** One message; kind is the ending of its style class: ok, warn, danger. */
  public record Said(String kind, String text) {}

  public List<Said> getAll() {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      // the repeat around them is walked through before anything has been said
      return List.of();
    }
    if (said == null) {
      said =
          faces.getMessageList(null).stream()
              .map(
                  message -> {
                    message.rendered();
                    return new Said(kind(message.getSeverity()), message.getSummary());
                  })
              .toList();
    }
    return said;
  }

  private static String kind(FacesMessage.Severity severity) {
    if (severity == FacesMessage.SEVERITY_INFO) {
      return "ok";
    }
    return severity == FacesMessage.SEVERITY_WARN ? "warn" : "danger";
  }
}

package org.restora.schedule.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.util.UUID;
import org.restora.schedule.card.CardQueries;
import org.restora.schedule.card.CardQueries.State;
import org.restora.schedule.card.CardService;
import org.restora.shared.time.ClinicTime;

/** Opening a patient's card: the code is shown once, large enough to be read across a counter. */
@Named
@ViewScoped
public class CardCodeView implements Serializable {

  @Inject private CardQueries queries;
  @Inject private CardService service;
  @Inject private ClinicTime time;
  @Inject private HttpServletRequest request;

  private UUID session;
  private State state;
  private String code;

  public void open() {
    state = queries.state(session);
  }

  public void issue() {
    code = service.open(session);
    open();
  }

  /** What the patient types into the browser. */
  public String getAddress() {
    URI asked = URI.create(request.getRequestURL().toString());
    return asked.getAuthority() + request.getContextPath() + "/card";
  }

  public boolean isHolding() {
    return state.holds(time.now());
  }

  public UUID getSession() {
    return session;
  }

  public void setSession(UUID session) {
    this.session = session;
  }

  public State getState() {
    return state;
  }

  /** In two groups, easier to read out; null unless it was just made. */
  public String getCode() {
    return code == null ? null : code.substring(0, 3) + " " + code.substring(3);
  }
}

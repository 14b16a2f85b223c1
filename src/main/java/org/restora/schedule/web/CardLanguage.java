package org.restora.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.restora.access.web.Me;

/** The language in front of a card: as chosen on it, else the patient's, else the browser's. */
@Named("cardLanguage")
@RequestScoped
public class CardLanguage {

  private static final String KEY = "restora.card.language";

  @Inject private HttpServletRequest request;
  @Inject private Me me;

  public Locale getLocale() {
    HttpSession session = request.getSession(false);
    Object chosen = session == null ? null : session.getAttribute(KEY);
    return chosen instanceof String language ? Locale.forLanguageTag(language) : me.getLocale();
  }

  void choose(String language) {
    request.getSession().setAttribute(KEY, "de".equals(language) ? "de" : "en");
  }

  void forget() {
    request.getSession().removeAttribute(KEY);
  }
}

package org.restora.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.restora.access.AccountQueries;
import org.restora.access.AccountQueries.SignInRow;
import org.restora.access.MyAccountService;
import org.restora.access.SignInService;
import org.restora.access.Site;
import org.restora.shared.web.Page;

/** A person's own account: language, password, where they are signed in. */
@Named
@ViewScoped
public class MyAccountView implements Serializable {

  @Inject private AccountQueries queries;
  @Inject private MyAccountService service;
  @Inject private SignInService signIns;
  @Inject private Me me;

  private String language;
  private String password;
  private String newPassword;
  private ZoneId zone;
  private List<Line> lines = List.of();

  /** A sign-in as it is listed; here is the one that asks. */
  public record Line(UUID id, String agent, Instant startedAt, Instant lastActAt, boolean here)
      implements Serializable {}

  public void open() {
    language = me.getLocale().getLanguage();
    zone = queries.mySites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    read();
  }

  private void read() {
    lines = queries.mySignIns().stream().map(this::line).toList();
  }

  private Line line(SignInRow row) {
    return new Line(
        row.id(),
        Agent.words(row.agent()),
        row.startedAt(),
        row.lastActAt(),
        row.id().equals(here()));
  }

  private UUID here() {
    return me.who().orElseThrow().signIn();
  }

  public void speak() {
    service.speak(language);
    Page.go("/access/me.xhtml");
  }

  public void changePassword() {
    if (signIns.confirm(here(), password)) {
      service.changePassword(here(), newPassword);
      Page.done("access.me.password_changed");
      read();
    } else {
      Page.error("password:current", "sign_in.not_your_password");
    }
  }

  public void end(UUID signIn) {
    service.endSignIn(signIn);
    read();
  }

  public void endOthers() {
    service.endOthers(here());
    read();
    Page.done("access.me.others_ended");
  }

  public boolean isElsewhere() {
    return lines.size() > 1;
  }

  public List<Line> getLines() {
    return lines;
  }

  /** The zone in which the times are said. */
  public ZoneId getZone() {
    return zone;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}

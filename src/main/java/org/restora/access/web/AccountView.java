package org.restora.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.access.AccountForm;
import org.restora.access.AccountQueries;
import org.restora.access.AccountQueries.AccountRow;
import org.restora.access.AccountService;
import org.restora.access.AccountService.Issued;
import org.restora.access.Site;
import org.restora.shared.security.Role;
import org.restora.shared.web.Page;

/** One account: create, change, disable, reset. */
@Named
@ViewScoped
public class AccountView implements Serializable {

  private static final List<String> ROLES =
      List.of(Role.FRONT_DESK, Role.THERAPIST, Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR);

  @Inject private AccountQueries queries;
  @Inject private AccountService service;
  @Inject private Me me;

  private UUID id;
  private AccountRow row;
  private List<Site> sites;
  private String email;
  private String name;
  private String language = "en";
  private List<String> roles = new ArrayList<>();
  private List<String> siteIds = new ArrayList<>();
  private String code;

  public void open() {
    sites = queries.allSites();
    if (id == null) {
      siteIds = texts(sites.stream().map(Site::id).toList());
    } else {
      read();
    }
  }

  private void read() {
    row = queries.account(id);
    email = row.email();
    name = row.name();
    language = row.language();
    roles = texts(row.roles());
    siteIds = texts(row.siteIds());
  }

  /** A list that the boxes can make another of: Faces copies its class. */
  private static List<String> texts(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
  }

  public void save() {
    Set<Long> chosenSites = siteIds.stream().map(Long::valueOf).collect(Collectors.toSet());
    AccountForm form = new AccountForm(email, name, language, new HashSet<>(roles), chosenSites);
    if (id == null) {
      show(service.create(form));
    } else if (isMyself() && !roles.contains(Role.ADMINISTRATOR)) {
      // the service refuses this too; said here, the boxes stay as they were ticked
      Page.error("form:roles", "fault.account.own_administrator");
    } else {
      code = null;
      service.change(id, row.version(), form);
      read();
      Page.done("access.account.saved");
    }
  }

  public void reset() {
    show(service.reset(id, row.version()));
  }

  public void disable() {
    code = null;
    service.disable(id, row.version());
    read();
    Page.done("access.account.disabled_now");
  }

  public void enable() {
    code = null;
    service.enable(id, row.version());
    read();
    Page.done("access.account.enabled_now");
  }

  private void show(Issued issued) {
    id = issued.account();
    code = issued.code();
    read();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public AccountRow getRow() {
    return row;
  }

  public List<Site> getSites() {
    return sites;
  }

  public List<String> getAllRoles() {
    return ROLES;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }

  public List<String> getSiteIds() {
    return siteIds;
  }

  public void setSiteIds(List<String> siteIds) {
    this.siteIds = siteIds;
  }

  /** The one-time code that was just issued; gone with the next act. */
  public String getCode() {
    return code;
  }

  /** Whether it is the account of the person who looks at it: nobody disables their own. */
  public boolean isMyself() {
    return row != null && row.email().equals(me.getEmail());
  }
}

package org.restora.catalog.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.shared.fault.NotFound;

/** A page about a site: the one of the address, else the first of the caller's. */
public abstract class SiteView implements Serializable {

  @Inject private AccountQueries accounts;

  private Long siteId;
  private List<Site> sites = List.of();
  private Site site;

  public void open() {
    sites = accounts.mySites();
    site =
        sites.stream()
            .filter(one -> siteId == null || one.id() == siteId)
            .findFirst()
            .orElseThrow(() -> new NotFound("site", String.valueOf(siteId)));
    siteId = site.id();
    read();
  }

  abstract void read();

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  public List<Site> getSites() {
    return sites;
  }

  public Site getSite() {
    return site;
  }
}

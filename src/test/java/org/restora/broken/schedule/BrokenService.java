package org.restora.broken.schedule;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import org.restora.broken.plan.BrokenEntity;
import org.restora.broken.plan.web.BrokenView;

/** No role, no default, no audit, knows Faces and a page, lives in the session, closes a cycle. */
@Stateless
@SessionScoped
public class BrokenService implements Serializable {

  public String open(BrokenEntity entity, BrokenView view) {
    return FacesContext.getCurrentInstance() + " " + entity + view;
  }
}

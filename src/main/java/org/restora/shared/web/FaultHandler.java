package org.restora.shared.web;

import jakarta.ejb.EJBAccessException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;

/**
 * The one place where a page's failures end. A fault of ours becomes a sentence beside its field or
 * above the form, the input kept, or a page of its own where it keeps a page from being opened; a
 * refused door and a missing thing get their own pages; an expired view is opened anew; anything
 * else is logged under an incident number, and the number is all the reader sees of it.
 */
public final class FaultHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(FaultHandler.class.getName());

  FaultHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        events.hasNext(); ) {
      ExceptionQueuedEventContext event = events.next().getContext();
      events.remove();
      answer(faces, event.getException(), event.getPhaseId());
    }
    getWrapped().handle();
  }

  private void answer(FacesContext faces, Throwable failure, PhaseId phase) {
    Optional<Fault> fault = Faults.in(failure);
    if (cause(failure, ViewExpiredException.class)) {
      reopen(faces);
    } else if (cause(failure, EJBAccessException.class)) {
      Refusals.record(request(faces).getRequestURI());
      error(faces, 403);
    } else if (fault.isPresent() && canShow(faces, fault.get(), phase)) {
      show(faces, fault.get());
    } else if (fault.isPresent() && fault.get() instanceof NotFound) {
      error(faces, 404);
    } else if (!faces.isPostback() && faces.isValidationFailed()) {
      // the address holds what is no date or number: the page was never opened
      error(faces, 404);
    } else if (fault.isPresent() && !faces.isPostback()) {
      request(faces).setAttribute("said", Words.fault(fault.get()));
      error(faces, 400);
    } else {
      incident(faces, failure);
    }
  }

  private static boolean canShow(FacesContext faces, Fault fault, PhaseId phase) {
    return faces.getViewRoot() != null
        && faces.isPostback()
        && phase != PhaseId.RENDER_RESPONSE
        && !faces.getExternalContext().isResponseCommitted();
  }

  private static void show(FacesContext faces, Fault fault) {
    String clientId =
        fault instanceof RuleViolation rule && rule.field() != null
            ? clientId(faces, rule.field(), rule.row())
            : null;
    faces.addMessage(
        clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.fault(fault), null));
    faces.validationFailed();
    faces.renderResponse();
  }

  /**
   * The client id of the input that a field's name means: the one with this id in the form that was
   * sent, else the one with the beginning of it ({@code nameOnceASite} is about {@code name}). Null
   * when the form has none, or has it in many rows and the rule does not say in which.
   */
  private static String clientId(FacesContext faces, String field, Integer row) {
    Map<String, List<String>> inputs = inputs(faces);
    for (String id = field; !id.isEmpty(); id = id.replaceFirst("[A-Z]?[a-z0-9_]*$", "")) {
      List<String> found = inputs.getOrDefault(id, List.of());
      if (!found.isEmpty()) {
        int which = row == null && found.size() == 1 ? 0 : row == null ? -1 : row;
        return which >= 0 && which < found.size() ? found.get(which) : null;
      }
    }
    return null;
  }

  /** The client ids of what a person can fill in the form that was sent, by id. */
  private static Map<String, List<String>> inputs(FacesContext faces) {
    Map<String, List<String>> inputs = new HashMap<>();
    Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (context, target) -> {
              // a form of which only a part is processed does not know that it was sent
              if (target instanceof UIForm form && !sent.containsKey(form.getClientId(faces))) {
                return VisitResult.REJECT;
              }
              if (target instanceof EditableValueHolder) {
                inputs
                    .computeIfAbsent(target.getId(), id -> new ArrayList<>())
                    .add(target.getClientId(faces));
              }
              return VisitResult.ACCEPT;
            });
    return inputs;
  }

  private static void reopen(FacesContext faces) {
    HttpServletRequest request = request(faces);
    String query = request.getQueryString() == null ? cameFrom(request) : request.getQueryString();
    String address = request.getRequestURI() + (query == null ? "" : "?" + query);
    try {
      faces.getExternalContext().redirect(address);
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page was asked with: a form posts to the page's bare address. Null: unknown. */
  private static String cameFrom(HttpServletRequest request) {
    try {
      URI from = URI.create(String.valueOf(request.getHeader("Referer")));
      return request.getRequestURI().equals(from.getPath()) ? from.getRawQuery() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void incident(FacesContext faces, Throwable failure) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, "incident " + number, unwrap(failure));
    faces.getExternalContext().getRequestMap().put("incident", number);
    error(faces, 500);
  }

  private static void error(FacesContext faces, int status) {
    ExternalContext external = faces.getExternalContext();
    try {
      if (faces.getPartialViewContext().isAjaxRequest()) {
        Object number = external.getRequestMap().get("incident");
        external.redirect(
            external.getRequestContextPath()
                + "/error/"
                + status
                + ".xhtml"
                + (number == null ? "" : "?incident=" + number));
      } else if (!external.isResponseCommitted()) {
        external.responseSendError(status, "");
      }
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  private static boolean cause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable t = failure;
    while ((t instanceof FacesException || t instanceof ELException) && t.getCause() != null) {
      t = t.getCause();
    }
    return t;
  }

  /** Puts the handler in front of the container's. */
  public static final class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new FaultHandler(getWrapped().getExceptionHandler());
    }
  }
}

package org.restora.app.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.restora.shared.security.Role;

/** The bare address: each person's first page. */
@WebServlet("")
public class HomeServlet extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + home(request));
  }

  private static String home(HttpServletRequest request) {
    if (request.getUserPrincipal() == null) {
      return "/access/sign-in.xhtml";
    } else if (request.isUserInRole(Role.FRONT_DESK)) {
      return "/schedule/day.xhtml";
    } else if (request.isUserInRole(Role.THERAPIST) || request.isUserInRole(Role.SUPERVISOR)) {
      return "/workspace/my-day.xhtml";
    } else if (request.isUserInRole(Role.MANAGER)) {
      return "/report/utilisation.xhtml";
    }
    return "/access/accounts.xhtml";
  }
}

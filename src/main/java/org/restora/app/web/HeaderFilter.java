package org.restora.app.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every answer tells the browser about safety. Pages get their content security policy, with
 * the nonce of their scripts, from PrimeFaces (web.xml, {@code primefaces.CSP_POLICY}); everything
 * else may do nothing at all.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class HeaderFilter extends HttpFilter {

  /** Whether a proxy in front of the server speaks TLS. */
  @Inject
  @ConfigProperty(name = "restora.tls", defaultValue = "false")
  private boolean tls;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean resource = request.getRequestURI().contains("/jakarta.faces.resource/");
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      // the page that failed had sent its own policy; its nonce would forbid the error page's
      // scripts
      response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
    }
    if (resource) {
      response.setHeader(
          "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    } else {
      response.setHeader("Cache-Control", "no-store");
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    if (tls || request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    chain.doFilter(request, response);
  }
}

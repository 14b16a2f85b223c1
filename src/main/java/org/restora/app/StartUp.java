package org.restora.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.restora.shared.job.Jobs;

/** From the start of the application to its end: asks for due jobs, while the ground is sound. */
@WebListener
public class StartUp implements ServletContextListener {

  private static final Logger LOG = Logger.getLogger(StartUp.class.getName());
  private static final int SECONDS = 10;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  @ConfigProperty(name = "restora.tls", defaultValue = "false")
  private boolean tls;

  @Inject private Jobs jobs;
  @Inject private SelfCheck selfCheck;

  private ScheduledFuture<?> asking;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (tls) {
      SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
      // the prefix makes browsers refuse the cookie from any other host, path or an open line
      cookie.setName("__Host-restora");
      cookie.setPath("/");
      cookie.setSecure(true);
    }
    asking = executor.scheduleWithFixedDelay(this::ask, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    asking.cancel(false);
  }

  /** An exception would end the asking for good. */
  private void ask() {
    try {
      if (selfCheck.passes()) {
        jobs.runDue();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the jobs could not be asked for", e);
    }
  }
}

package org.restora.app.launch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes that we started. */
final class Processes {

  private Processes() {}

  /** Asks the process to end, and ends it when it has not within the time. */
  static void stop(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!ends(process, patience)) {
      process.destroyForcibly();
      ends(process, Duration.ofSeconds(5));
    }
  }

  private static boolean ends(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package org.restora.access.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Out of what a browser says of itself, what a person recognises: its name and the system. */
final class Agent {

  /** Each says it is the ones below it too, so the first that fits is right. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg/", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Agent() {}

  /** For example "Firefox, Windows"; empty when nothing is recognised. */
  static String words(String agent) {
    String browser = first(BROWSERS, agent.replace("HeadlessChrome/", "Chrome/"));
    String system = first(SYSTEMS, agent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String first(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}

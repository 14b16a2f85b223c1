package org.restora.patient;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a patient lives, and what a therapist who goes there needs to know (rule P11).
 *
 * @param wayIn how to get in
 * @param travelMinutes one way; null where it is not known
 */
public record Home(String street, String postcode, String city, String wayIn, Integer travelMinutes)
    implements Serializable {

  /** Whether somebody could go there: the street and the city are known. */
  public boolean found() {
    return !street.isBlank() && !city.isBlank();
  }

  /** Where a map shows it. */
  public String map() {
    return "https://www.openstreetmap.org/search?query="
        + URLEncoder.encode(address(), StandardCharsets.UTF_8);
  }

  /** In one line. */
  public String address() {
    String town =
        Stream.of(postcode, city).filter(p -> !p.isBlank()).collect(Collectors.joining(" "));
    return Stream.of(street, town).filter(p -> !p.isBlank()).collect(Collectors.joining(", "));
  }
}

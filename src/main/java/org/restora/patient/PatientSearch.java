package org.restora.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed to find somebody, understood: a birth date, digits of a phone or a number, or
 * letters of a name.
 */
record PatientSearch(String where, String orderBy, Object[] args) {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{2}|\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DIGITS = Pattern.compile("[+]?[\\d\\s()/-]{3,}");
  private static final String BY_NAME = " order by p.family_name, p.given_name, p.id";

  static PatientSearch of(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return new PatientSearch("", BY_NAME, new Object[0]);
    }
    Optional<LocalDate> born = date(text);
    if (born.isPresent()) {
      return new PatientSearch(" where p.birth_date = ?", BY_NAME, new Object[] {born.get()});
    }
    if (DIGITS.matcher(text).matches()) {
      String digits = text.replaceAll("\\D", "");
      return new PatientSearch(
          " where p.phone_digits like ? or p.number::text = ?",
          BY_NAME,
          new Object[] {"%" + digits + "%", digits});
    }
    String part = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    // letters as they stand come first, then what sounds like them
    return new PatientSearch(
        " where (p.words like search_text(?) or search_text(?) <% p.words)",
        " order by p.words like search_text(?) desc, word_similarity(search_text(?), p.words) desc, p.family_name,"
            + " p.given_name, p.id",
        new Object[] {part, text});
  }

  /** The arguments for where and order by, then the given ones. */
  Object[] argsAnd(Object... more) {
    List<Object> all = new ArrayList<>(List.of(args));
    if (orderBy.contains("?")) {
      all.addAll(List.of(args));
    }
    all.addAll(List.of(more));
    return all.toArray();
  }

  /** 12.3.80, 12/03/1980 or 1980-03-12. Two digits from 31 on are of the last century. */
  static Optional<LocalDate> date(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    try {
      if (dayFirst.matches()) {
        int year = Integer.parseInt(dayFirst.group(3));
        int century = dayFirst.group(3).length() == 4 ? 0 : year > 30 ? 1900 : 2000;
        return Optional.of(
            LocalDate.of(
                century + year,
                Integer.parseInt(dayFirst.group(2)),
                Integer.parseInt(dayFirst.group(1))));
      } else if (yearFirst.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(yearFirst.group(1)),
                Integer.parseInt(yearFirst.group(2)),
                Integer.parseInt(yearFirst.group(3))));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}

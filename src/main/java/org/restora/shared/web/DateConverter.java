package org.restora.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of native date inputs and of addresses (2026-11-23), and as people type them where a
 * browser has no date input (23.11.2026).
 */
@FacesConverter(forClass = LocalDate.class)
public class DateConverter implements Converter<LocalDate> {

  /**
   * No clinic has a date outside; whoever counts days from one stays within what can be counted.
   */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 2199;

  private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

  @Override
  public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      Matcher typed = TYPED.matcher(value.strip());
      LocalDate date =
          typed.matches()
              ? LocalDate.of(
                  Integer.parseInt(typed.group(3)),
                  Integer.parseInt(typed.group(2)),
                  Integer.parseInt(typed.group(1)))
              : LocalDate.parse(value.strip());
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        throw noDate();
      }
      return date;
    } catch (DateTimeException e) {
      throw noDate();
    }
  }

  private static ConverterException noDate() {
    return new ConverterException(
        new FacesMessage(
            FacesMessage.SEVERITY_ERROR, Words.text(Words.locale(), "form.no_date"), null));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
    return value == null ? "" : value.toString();
  }
}

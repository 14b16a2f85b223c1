package org.restora.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.RuleViolation;

/** Everything a page says, in the reader's language. */
@Named("words")
@RequestScoped
public class Words {

  private static final String BUNDLE = "org.restora.i18n.messages";

  /**
   * A sentence of the bundle, its places filled. Enums among the arguments are said by their own
   * word.
   */
  public String of(String key, Object... args) {
    return text(locale(), key, args);
  }

  /** What a feature has to say, in the reader's language. */
  public String say(Sentence sentence) {
    return of(sentence.key(), sentence.args().toArray());
  }

  /**
   * A question that a page's script asks, its places filled. It travels inside a CDATA section that
   * the component library does not guard: what would end the section is kept apart by a character
   * that is not seen.
   */
  public String question(String key, Object... args) {
    return of(key, args).replace("]]>", "]]\u200B>");
  }

  /** The word for an enum's constant: key {@code AttendanceStatus.NO_SHOW}. */
  public String word(Enum<?> constant) {
    return constant == null ? "" : text(locale(), key(constant));
  }

  /**
   * The sentence of a fault. A rule of one column that has no sentence of its own says how much the
   * column holds; any other that only the database knows is named as it is.
   */
  static String fault(Fault fault) {
    boolean known = ResourceBundle.getBundle(BUNDLE, locale()).containsKey("fault." + fault.key());
    if (known) {
      return text(locale(), "fault." + fault.key(), fault.args().toArray());
    }
    boolean size =
        fault instanceof RuleViolation rule
            && rule.field() != null
            && !rule.key().endsWith("_fkey");
    return size
        ? text(locale(), "fault.does_not_fit")
        : text(locale(), "fault.rule_of_the_database", fault.key());
  }

  /** The words of a code that people may also make up; then it is said as it was written. */
  public String code(String group, String code) {
    return code != null && ResourceBundle.getBundle(BUNDLE, locale()).containsKey(group + code)
        ? of(group + code)
        : code;
  }

  public String name(Translated translated) {
    return translated == null ? "" : translated.in(locale().getLanguage());
  }

  /** Its lines. */
  public List<String> lines(Translated translated) {
    return name(translated).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Monday 23 November 2026. */
  public String longDate(LocalDate day) {
    return day == null
        ? ""
        : format(isGerman() ? "EEEE, d. MMMM uuuu" : "EEEE d MMMM uuuu").format(day);
  }

  /** 23 Nov 2026, 23.11.2026. */
  public String date(LocalDate day) {
    return day == null ? "" : format(isGerman() ? "dd.MM.uuuu" : "d MMM uuuu").format(day);
  }

  /** Mon 23 Nov. */
  public String shortDate(LocalDate day) {
    return day == null ? "" : format(isGerman() ? "EE d. MMM" : "EE d MMM").format(day);
  }

  /** 23 Nov. */
  public String dayMonth(LocalDate day) {
    return day == null ? "" : format(isGerman() ? "d. MMM" : "d MMM").format(day);
  }

  /** Mon. */
  public String weekday(LocalDate day) {
    return day == null ? "" : format("EE").format(day);
  }

  public String time(LocalTime time) {
    return time == null ? "" : format("HH:mm").format(time);
  }

  public String time(Instant at, ZoneId zone) {
    return at == null ? "" : time(LocalTime.ofInstant(at, zone));
  }

  public String date(Instant at, ZoneId zone) {
    return at == null ? "" : date(LocalDate.ofInstant(at, zone));
  }

  /** 23 Nov 2026, 09:15. */
  public String moment(Instant at, ZoneId zone) {
    return at == null ? "" : date(at, zone) + ", " + time(at, zone);
  }

  /** A number with the reader's decimal sign; nothing when there is none. */
  public String number(BigDecimal number) {
    if (number == null) {
      return "";
    }
    char point = DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
    return number.stripTrailingZeros().toPlainString().replace('.', point);
  }

  /** Hours with one decimal out of minutes. */
  public String hours(long minutes) {
    char point = DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
    return BigDecimal.valueOf(Math.round(minutes / 6.0), 1).toPlainString().replace('.', point);
  }

  /**
   * A share of one as a percentage with one decimal; a dash when nothing was there to be a share
   * of.
   */
  public String percent(BigDecimal share) {
    if (share == null) {
      return "–";
    }
    char point = DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
    return share
            .movePointRight(2)
            .setScale(1, java.math.RoundingMode.HALF_UP)
            .toPlainString()
            .replace('.', point)
        + " %";
  }

  /** 2:05 h or 45 min. */
  public String length(Duration length) {
    long minutes = length.toMinutes();
    return minutes < 60 ? minutes + " min" : "%d:%02d h".formatted(minutes / 60, minutes % 60);
  }

  public int age(LocalDate born, LocalDate today) {
    return born == null ? 0 : java.time.Period.between(born, today).getYears();
  }

  public List<String> languages() {
    return List.of("en", "de");
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale());
  }

  private static boolean isGerman() {
    return locale().getLanguage().equals("de");
  }

  static Locale locale() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces == null || faces.getViewRoot() == null
        ? Locale.ENGLISH
        : faces.getViewRoot().getLocale();
  }

  static String key(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  static String text(Locale locale, String key, Object... args) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
    if (!bundle.containsKey(key)) {
      return "⟨" + key + "⟩";
    }
    String sentence = bundle.getString(key);
    if (args == null || args.length == 0) {
      return sentence;
    }
    Object[] said = Arrays.stream(args).map(arg -> said(locale, arg)).toArray();
    return new MessageFormat(sentence, locale).format(said);
  }

  /** An argument as a person reads it. */
  private static Object said(Locale locale, Object arg) {
    if (arg instanceof Enum<?> constant) {
      return text(locale, key(constant));
    } else if (arg instanceof Translated translated) {
      return translated.in(locale.getLanguage());
    } else if (arg instanceof Sentence sentence) {
      return text(locale, sentence.key(), sentence.args().toArray());
    } else if (arg instanceof Collection<?> list) {
      return list.stream()
          .map(each -> String.valueOf(said(locale, each)))
          .collect(Collectors.joining(", "));
    } else if (arg instanceof LocalDate day) {
      return day.format(
          DateTimeFormatter.ofPattern(
              locale.getLanguage().equals("de") ? "dd.MM.uuuu" : "d MMM uuuu", locale));
    } else if (arg instanceof LocalTime time) {
      return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }
    return arg;
  }
}

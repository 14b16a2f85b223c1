package org.restora.schedule.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.schedule.card.CardAnswers;
import org.restora.schedule.card.CardEntryService;
import org.restora.schedule.card.CardEntryService.Card;
import org.restora.schedule.card.CardEntryService.Entered;
import org.restora.schedule.card.CardMark;
import org.restora.schedule.card.Feeling;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;

/**
 * A patient in front of the card. The session of the browser holds the token of the device, and
 * forgets it when the patient is done or nobody has touched the card for a while.
 */
@Named
@ViewScoped
public class CardView implements Serializable {

  private static final String KEY = "restora.card";
  private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

  /** Where the patient stands. */
  public enum Step {
    CODE,
    ASKING,
    THANKS,
    /** The treatment has begun, or the time is over. */
    OVER
  }

  private record Device(String token, Instant touchedAt) implements Serializable {}

  @Inject private CardEntryService service;
  @Inject private ClinicTime time;
  @Inject private CardLanguage spoken;
  @Inject private HttpServletRequest request;

  private Step step = Step.CODE;
  private String code;
  private Card card;
  private final List<CardMark> marks = new ArrayList<>();
  private Feeling feeling = Feeling.PAIN;
  private String place;
  private String wish;
  private Integer pressure;
  private Integer soreness;
  private Integer stress;
  private final Map<String, Boolean> yes = new HashMap<>();
  private boolean nothingChanged;

  public void open() {
    if (token() != null) {
      read();
      if (step == Step.OVER) {
        done();
      } else if (card.answered()) {
        step = Step.THANKS;
      }
    }
  }

  /** The token of this device; null where it holds none, or was left alone too long. */
  private String token() {
    Object held = session().get(KEY);
    boolean fresh =
        held instanceof Device device && device.touchedAt().plus(LEFT_ALONE).isAfter(time.now());
    if (!fresh) {
      session().remove(KEY);
      return null;
    }
    String token = ((Device) held).token();
    session().put(KEY, new Device(token, time.now()));
    return token;
  }

  private static Map<String, Object> session() {
    return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
  }

  /** Types the code. */
  public void enter() {
    Entered entered = service.enter(code, request.getRemoteAddr());
    code = null;
    switch (entered.outcome()) {
      case OPEN -> {
        request.changeSessionId();
        session().put(KEY, new Device(entered.token(), time.now()));
        read();
        if (card != null) {
          speak(card.language());
        }
      }
      case WRONG -> Page.error("form:code", "card.wrong");
      case TOO_MANY_TRIES -> Page.error("form:code", "card.too_many");
    }
  }

  private void read() {
    card = service.card(token()).orElse(null);
    if (card == null) {
      step = Step.OVER;
      return;
    }
    step = Step.ASKING;
    CardAnswers answers = card.answers();
    marks.clear();
    marks.addAll(answers.marks());
    wish = answers.wish();
    pressure = answers.pressure();
    soreness = answers.soreness();
    stress = answers.stress();
    nothingChanged = answers.nothingChanged();
    yes.clear();
    answers.yes().forEach(question -> yes.put(question, true));
  }

  /** Another language; what was filled in stays. */
  public void speak(String wanted) {
    spoken.choose(wanted);
    FacesContext.getCurrentInstance().getViewRoot().setLocale(spoken.getLocale());
  }

  /** A tap on the body: there it hurts or is tight, as chosen above; a second tap takes it away. */
  public void tap() {
    put(Page.parameter("region"), Page.parameter("side", Side::valueOf));
  }

  /** The same out of the list. */
  public void add() {
    if (place != null) {
      String[] parts = place.split(" ");
      put(parts[0], parts.length > 1 ? Side.valueOf(parts[1]) : null);
    }
    place = null;
  }

  private void put(String region, Side side) {
    CardMark mark = new CardMark(region, side, feeling);
    boolean same = marks.contains(mark);
    marks.removeIf(m -> m.region().equals(region) && Objects.equals(m.side(), side));
    if (!same && regions().stream().anyMatch(r -> r.code().equals(region))) {
      marks.add(mark);
    }
  }

  public void remove(CardMark mark) {
    marks.remove(mark);
  }

  /** The browser says no to all six in one tap. */
  public void nothing() {
    yes.clear();
    nothingChanged = true;
  }

  /** A question was ticked: then something has changed. */
  public void something() {
    nothingChanged = false;
  }

  public void send() {
    List<String> said =
        yes.entrySet().stream()
            .filter(e -> Boolean.TRUE.equals(e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    String token = token();
    boolean kept =
        token != null
            && service.send(
                token,
                new CardAnswers(wish, pressure, soreness, stress, marks, said, nothingChanged));
    step = kept ? Step.THANKS : Step.OVER;
  }

  public void change() {
    if (token() == null) {
      step = Step.OVER;
    } else {
      read();
    }
  }

  /** Forgets the card, so that whoever comes next sees nothing of it. */
  public void done() {
    session().remove(KEY);
    spoken.forget();
    Page.go("/schedule/card.xhtml");
  }

  private List<Region> regions() {
    return card.regions();
  }

  public String regionName(CardMark mark, org.restora.shared.web.Words words) {
    return regions().stream()
        .filter(r -> r.code().equals(mark.region()))
        .findFirst()
        .map(r -> words.name(r.name()))
        .orElse(mark.region());
  }

  /** Every place there is: a region, and its side where it has one. */
  public List<CardMark> getPlaces() {
    return regions().stream()
        .flatMap(
            r ->
                r.sided()
                    ? java.util.stream.Stream.of(
                        new CardMark(r.code(), Side.LEFT, feeling),
                        new CardMark(r.code(), Side.RIGHT, feeling))
                    : java.util.stream.Stream.of(new CardMark(r.code(), null, feeling)))
        .toList();
  }

  public String placeOf(CardMark mark) {
    return mark.region() + (mark.side() == null ? "" : " " + mark.side());
  }

  public List<Integer> getScores() {
    return IntStream.rangeClosed(0, 10).boxed().toList();
  }

  public List<Integer> getPressures() {
    return List.of(1, 2, 3, 4, 5);
  }

  public Feeling[] getFeelings() {
    return Feeling.values();
  }

  public Step getStep() {
    return step;
  }

  public Card getCard() {
    return card;
  }

  public List<CardMark> getMarks() {
    return marks;
  }

  public Map<String, Boolean> getYes() {
    return yes;
  }

  public boolean isNothingChanged() {
    return nothingChanged;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Feeling getFeeling() {
    return feeling;
  }

  public void setFeeling(Feeling feeling) {
    this.feeling = feeling;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getWish() {
    return wish;
  }

  public void setWish(String wish) {
    this.wish = wish;
  }

  public Integer getPressure() {
    return pressure;
  }

  public void setPressure(Integer pressure) {
    this.pressure = pressure;
  }

  public Integer getSoreness() {
    return soreness;
  }

  public void setSoreness(Integer soreness) {
    this.soreness = soreness;
  }

  public Integer getStress() {
    return stress;
  }

  public void setStress(Integer stress) {
    this.stress = stress;
  }
}

package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.restora.access.AccountForm;
import org.restora.access.AccountQueries;
import org.restora.access.AccountService;
import org.restora.catalog.CatalogForm;
import org.restora.catalog.CatalogService;
import org.restora.catalog.ClosureForm;
import org.restora.catalog.ClosureKind;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.Kind;
import org.restora.catalog.PlaceQueries;
import org.restora.catalog.PlaceService;
import org.restora.catalog.RoomForm;
import org.restora.catalog.RoomKind;
import org.restora.catalog.RuleForm;
import org.restora.catalog.Side;
import org.restora.catalog.TemplateBody;
import org.restora.catalog.TemplateForm;
import org.restora.catalog.Validity;
import org.restora.patient.AlertForm;
import org.restora.patient.Event;
import org.restora.patient.EventForm;
import org.restora.patient.PatientForm;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientService;
import org.restora.patient.PrescriptionForm;
import org.restora.patient.PrescriptionQueries;
import org.restora.patient.PrescriptionService;
import org.restora.patient.Sex;
import org.restora.patient.consent.Area;
import org.restora.patient.consent.ConsentAnswer;
import org.restora.patient.consent.ConsentForm;
import org.restora.patient.consent.ConsentService;
import org.restora.patient.preference.PreferenceForm;
import org.restora.patient.preference.PreferenceQueries;
import org.restora.patient.preference.PreferenceQueries.PreferenceRow;
import org.restora.patient.preference.PreferenceService;
import org.restora.plan.Attainment;
import org.restora.plan.CertificationMethod;
import org.restora.plan.CertificationService;
import org.restora.plan.PlanForm;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanService;
import org.restora.plan.PlanService.Discharge;
import org.restora.plan.PlanService.GoalResult;
import org.restora.plan.PlanService.NewPlan;
import org.restora.plan.PlanStatus;
import org.restora.plan.home.HomeForm;
import org.restora.plan.home.HomeQueries;
import org.restora.plan.home.HomeService;
import org.restora.plan.home.Programme;
import org.restora.progress.Explanation;
import org.restora.progress.IncidentService;
import org.restora.progress.NoteContent;
import org.restora.progress.NoteQueries;
import org.restora.progress.NoteService;
import org.restora.progress.SigningService;
import org.restora.schedule.CancelledBy;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.card.CardAnswers;
import org.restora.schedule.card.CardEntryService;
import org.restora.schedule.card.CardService;
import org.restora.schedule.safety.SafetyService;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffService;
import org.restora.staff.TherapistForm;
import org.restora.staff.TimeOffKind;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Declared;
import org.restora.testing.Owner;
import org.restora.testing.TextFields;
import org.restora.testing.TextFields.Field;

/**
 * Every text that a command takes, filled with every naughty one: it is kept exactly, less blanks
 * around it, or refused by a rule that names its field. The forms are looked into by reflection, so
 * a new text joins by itself; a command that takes texts and stands in no list here fails the test.
 */
class TextFieldsIT {

  private static final List<String> NAUGHTY = Declared.naughtyTexts();

  /** A few of them are enough for what is chosen, not typed: those are no words of a list. */
  private static final List<String> NO_CHOICE =
      List.of("", " ", "x", "'", "\u0000", "\uD83D\uDE42", "#{1+1}", "x".repeat(5000));

  /** Words of a list, codes, languages: refused when they are none, by whatever rule. */
  private static final Set<String> CHOICES =
      Set.of(
          "AccountForm.language",
          "AlertForm.condition",
          "AlertForm.oil",
          "Area.intervention",
          "ScheduleService.explain.rule",
          "Area.oil",
          "Area.region",
          "PlaceService.follow.before",
          "PlaceService.follow.profile",
          "AlertForm.region",
          "BookVisit.treatmentType",
          "Avoided.region",
          "CardMark.region",
          "CatalogService.addRule.condition",
          "CatalogService.retire.code",
          "CatalogService.takeBack.code",
          "ConditionForm.code",
          "CountryProfileForm.code",
          "CourseRuleForm.code",
          "CourseRuleForm.demand",
          "CourseRuleForm.figures",
          "CourseRuleForm.template",
          "Delivered.intervention",
          "Delivered.oil",
          "Delivered.region",
          "FrequencyProfileForm.code",
          "Goal.measure",
          "HomeForm.region",
          "HomeForm.task",
          "HomeService.attach.leaflet",
          "HomeService.detach.leaflet",
          "HomeTaskForm.alike",
          "HomeTaskForm.code",
          "HomeTaskForm.leaflet",
          "InterventionForm.aftercare",
          "InterventionForm.code",
          "InterventionForm.qualification",
          "Item.intervention",
          "Item.oil",
          "Item.region",
          "Line.remedy",
          "Line.treatmentType",
          "MyAccountService.speak.language",
          "Mark.region",
          "LeafletForm.code",
          "MeasureForm.code",
          "NewPlan.language",
          "NewPlan.profile",
          "NewPlan.template",
          "OilForm.code",
          "PatientForm.language",
          "PlaceService.closeOnPublicHolidays.language",
          "QuestionForm.code",
          "RemedyForm.code",
          "RemedyForm.usual",
          "StaffService.qualify.qualification",
          "TemplateForm.code",
          "TreatmentTypeForm.code",
          "TreatmentTypeForm.qualification",
          "Visits.treatmentType");

  /** Whole files, read cell by cell: ExchangeServiceIT. */
  private static final Set<String> FILES =
      Set.of("ExchangeService.take", "ExchangeService.take.file", "ExchangeService.tryOut.file");

  /** Not kept, or kept as a hash only: SignInServiceIT. */
  private static final Set<String> SECRET =
      Set.of(
          "CardEntryService.card.token",
          "CardEntryService.enter.address",
          "CardEntryService.enter.code",
          "CardEntryService.send.token",
          "MyAccountService.changePassword.newPassword",
          "SignInService.confirm.password",
          "SignInService.redeem.code",
          "SignInService.redeem.newPassword",
          "SignInService.signIn.password",
          "SignInService.signIn.email",
          "SignInService.signIn.agent",
          "SignInService.redeem.email",
          "SignInService.redeem.agent",
          "SignInService.acted",
          "HomeLinkService.open.token",
          "HomeLinkService.tick.token",
          "SigningService.sign.password",
          "SigningService.addendum.password");

  /** What is kept in another shape than it was typed. */
  private static final Map<String, UnaryOperator<String>> SHAPED =
      Map.of(
          "MeasureForm.domain", text -> text.strip().toUpperCase(Locale.ROOT),
          "AccountForm.email", text -> text.strip().toLowerCase(Locale.ROOT));

  private static final String PASSWORD = "a password of Anna's own";

  /** Of one round, so that asking for it four hundred times does not take minutes. */
  private static final String QUICK_HASH = quickHash();

  private final Clinic clinic = new Clinic();
  private final Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 2, 1);
  private final UUID patient = plan.patient().publicId();

  /** Of a patient of whom no alerts are tried, so that nothing speaks against a task at home. */
  private final UUID planWithoutAlerts =
      clinic.plan(clinic.patient("Lee", "Quinn"), 6, 2, 1).publicId();

  private int day;
  private UUID cardVisit;

  /** A form that is accepted as it is, and the way there and back. */
  private record Subject(String name, Object form, UnaryOperator<Object> keep) {}

  private TextFieldsIT everyRole() {
    clinic.services.signIn(
        clinic.annaAccount, Role.FRONT_DESK, Role.THERAPIST, Role.SUPERVISOR, Role.ADMINISTRATOR);
    return this;
  }

  @TestFactory
  Stream<DynamicTest> everyTextIsKeptExactlyOrRefusedByName() {
    return everyRole().subjects().stream()
        .map(subject -> DynamicTest.dynamicTest(subject.name(), () -> tried(subject)));
  }

  @Test
  void everyCommandThatTakesATextIsTried() {
    Set<String> known = new TreeSet<>(SECRET);
    known.addAll(CHOICES);
    known.addAll(FILES);
    everyRole();
    for (Subject subject : subjects()) {
      known.add(subject.form() instanceof String ? subject.name() : type(subject.form()));
    }
    List<String> missing = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.restora")
            .stream()
            .filter(
                c -> c.isAnnotatedWith(Stateless.class) && c.getSimpleName().endsWith("Service"))
            .flatMap(c -> Arrays.stream(c.reflect().getDeclaredMethods()))
            .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
            .forEach(m -> missing.addAll(untried(m, known)));
    assertEquals(List.of(), missing);
  }

  private static List<String> untried(Method door, Set<String> known) {
    String name = door.getDeclaringClass().getSimpleName() + "." + door.getName();
    List<String> missing = new ArrayList<>();
    for (Parameter parameter : door.getParameters()) {
      Class<?> type = parameter.getType();
      String text = name + "." + parameter.getName();
      boolean form = type.getName().startsWith("org.restora.") && !type.isEnum();
      if (type == String.class && !known.contains(text)) {
        missing.add(text);
      } else if (form
          && !known.contains(name)
          && type != CatalogForm.class
          && type != Validity.class
          && !known.contains(type.getSimpleName())
          && !type.getSimpleName().equals("Area")
          && !type.getSimpleName().equals("BookVisit")) {
        missing.add(name + " takes a " + type.getSimpleName());
      }
    }
    return missing;
  }

  private static String type(Object form) {
    return form.getClass().getSimpleName();
  }

  @Test
  void searchingForAnythingNeverFails() {
    PatientQueries queries = clinic.asDesk().get(PatientQueries.class);
    List<String> failed = new ArrayList<>();
    for (String text : NAUGHTY) {
      for (Supplier<?> question :
          List.<Supplier<?>>of(
              () -> queries.search(text, 0, 5),
              () -> queries.alike(text, text, LocalDate.of(1980, 3, 12)))) {
        try {
          clinic.services.call(question);
        } catch (RuntimeException e) {
          if (Faults.in(e).isEmpty()) {
            failed.add(shown(text) + ": " + e);
          }
        }
      }
    }
    assertEquals(List.of(), failed);
  }

  private void tried(Subject subject) {
    everyRole();
    List<Field> fields =
        subject.form() instanceof String
            ? List.of(new Field(subject.name(), form -> form, (form, text) -> text))
            : TextFields.of(subject.form());
    assertTrue(!fields.isEmpty(), "no text was found in " + subject.name());
    List<String> wrong = new ArrayList<>();
    fields.forEach(field -> field.of(subject.keep().apply(subject.form())));
    List<Field> typed = fields.stream().filter(f -> !CHOICES.contains(f.name())).toList();
    for (String text : NAUGHTY) {
      Object form = subject.form();
      for (Field field : typed) {
        form = field.with(form, text);
      }
      if (!kept(subject, typed, form, text)) {
        // one of them was refused, so each has to answer for itself
        for (Field field : typed) {
          problem(subject, field, text).ifPresent(wrong::add);
        }
      }
    }
    for (Field field : fields) {
      if (CHOICES.contains(field.name())) {
        NO_CHOICE.forEach(text -> problem(subject, field, text).ifPresent(wrong::add));
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Whether the form was accepted and each of its texts is what was typed. */
  private boolean kept(Subject subject, List<Field> fields, Object form, String text) {
    try {
      Object read = subject.keep().apply(form);
      return fields.stream().allMatch(field -> same(field, text, field.of(read)));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private java.util.Optional<String> problem(Subject subject, Field field, String text) {
    String where = field.name() + " " + shown(text);
    Object form = field.with(subject.form(), text);
    try {
      String read = field.of(subject.keep().apply(form));
      return same(field, text, read)
          ? java.util.Optional.empty()
          : java.util.Optional.of(where + " became " + shown(String.valueOf(read)));
    } catch (RuntimeException e) {
      Fault fault = Faults.in(e).orElse(null);
      boolean named =
          fault instanceof RuleViolation rule
              && (rule.field() != null || rule.key().equals("text.unprintable"));
      return named || fault != null && CHOICES.contains(field.name())
          ? java.util.Optional.empty()
          : java.util.Optional.of(where + " ended in " + e);
    }
  }

  private static boolean same(Field field, String typed, String read) {
    String shaped = SHAPED.getOrDefault(field.name(), UnaryOperator.identity()).apply(typed);
    return typed.isBlank() || read != null && (read.equals(shaped) || read.equals(shaped.strip()));
  }

  private static String shown(String text) {
    String visible =
        text.chars()
            .mapToObj(c -> c < 0x20 || c > 0x7e ? "\\u%04X".formatted(c) : Character.toString(c))
            .collect(Collectors.joining());
    return "\"" + (visible.length() < 60 ? visible : visible.substring(0, 60) + "…") + "\"";
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    subjects.addAll(people());
    subjects.addAll(catalogue());
    subjects.addAll(plans());
    subjects.addAll(words());
    return subjects;
  }

  private List<Subject> people() {
    PatientService service = clinic.get(PatientService.class);
    PatientQueries queries = clinic.get(PatientQueries.class);
    AccountService accounts = clinic.get(AccountService.class);
    AccountQueries accountQueries = clinic.get(AccountQueries.class);
    StaffService staff = clinic.get(StaffService.class);
    StaffQueries staffQueries = clinic.get(StaffQueries.class);
    AccountForm account =
        new AccountForm(
            UUID.randomUUID() + "@text.test", "Name", "en", Set.of(Role.MANAGER), Set.of());
    UUID accountId = call(() -> accounts.create(account)).account();
    TherapistForm therapist =
        new TherapistForm("Name", "Profession", clinic.site, null, MONDAY, null);
    UUID therapistId = call(() -> staff.hire(therapist));
    return List.of(
        new Subject(
            "PatientForm",
            new PatientForm(
                "Given",
                "Family",
                LocalDate.of(1980, 1, 1),
                Sex.UNKNOWN,
                "1",
                "a@b",
                "Street 1",
                "12345",
                "City",
                "Second floor",
                15,
                "en",
                "Note"),
            form -> {
              int version = call(() -> queries.person(patient)).version();
              run(() -> service.change(patient, version, (PatientForm) form));
              return TextFields.readBack((PatientForm) form, call(() -> queries.person(patient)));
            }),
        new Subject(
            "AlertForm",
            new AlertForm("DVT", "LOWER_BACK", Side.LEFT, null, null, "Detail", "Patient"),
            form -> {
              long alert = call(() -> service.raise(patient, (AlertForm) form));
              var row =
                  call(() -> queries.alerts(patient)).stream()
                      .filter(a -> a.id() == alert)
                      .findFirst()
                      .orElseThrow();
              Owner.run("delete from patient_alert where id = ?", alert);
              return TextFields.readBack((AlertForm) form, row);
            }),
        new Subject(
            "PreferenceForm",
            new PreferenceForm(2, "Wish", null, null, List.of(), List.of(), List.of()),
            form -> {
              PreferenceQueries wishes = clinic.get(PreferenceQueries.class);
              int seen = call(() -> wishes.last(patient)).map(PreferenceRow::number).orElse(0);
              run(
                  () ->
                      clinic
                          .get(PreferenceService.class)
                          .keep(patient, seen, (PreferenceForm) form));
              return TextFields.readBack(
                  (PreferenceForm) form, call(() -> wishes.last(patient)).orElseThrow());
            }),
        new Subject("CardAnswers", sayable(), this::said),
        new Subject("PrescriptionForm", prescription(), this::prescribed),
        new Subject(
            "HomeForm",
            new HomeForm("HOME_ROLLER", "LOWER_BACK", null, 5, 3, MONDAY, null, "Note", "Reason"),
            this::atHome),
        new Subject(
            "EventForm",
            new EventForm(Event.INJURY, MONDAY, "Note"),
            form -> {
              long event = call(() -> service.tell(patient, (EventForm) form));
              var row =
                  call(() -> queries.events(patient)).stream()
                      .filter(e -> e.id() == event)
                      .findFirst()
                      .orElseThrow();
              Owner.run("delete from patient_event where id = ?", event);
              return TextFields.readBack((EventForm) form, row);
            }),
        new Subject(
            "AccountForm",
            account,
            form -> {
              int version = call(() -> accountQueries.account(accountId)).version();
              run(() -> accounts.change(accountId, version, (AccountForm) form));
              return TextFields.readBack(
                  (AccountForm) form, call(() -> accountQueries.account(accountId)));
            }),
        new Subject(
            "TherapistForm",
            therapist,
            form -> {
              int version = call(() -> staffQueries.therapist(therapistId)).version();
              run(() -> staff.change(therapistId, version, (TherapistForm) form));
              return TextFields.readBack(
                  (TherapistForm) form, call(() -> staffQueries.therapist(therapistId)));
            }));
  }

  private static CardAnswers sayable() {
    return new CardAnswers("Wish", 2, 3, 4, List.of(), List.of(), false);
  }

  /** Told on the card of a visit of today. */
  private Object said(Object answers) {
    CardEntryService entry = clinic.get(CardEntryService.class);
    if (cardVisit == null) {
      Plan massage = clinic.plan(clinic.patient("Card", "Told"), 6, 2, 1);
      long appointment =
          clinic.get(ScheduleService.class).book(clinic.wish(massage, at(MONDAY, "17:00")));
      cardVisit =
          clinic.value(
              UUID.class, "select public_id from attendance where appointment_id = ?", appointment);
    }
    String code = call(() -> clinic.get(CardService.class).open(cardVisit));
    String token = call(() -> entry.enter(code, "here")).token();
    run(() -> entry.send(token, (CardAnswers) answers));
    return call(() -> entry.card(token)).orElseThrow().answers();
  }

  private static PrescriptionForm prescription() {
    PrescriptionForm form = new PrescriptionForm();
    form.setPrescriber("Dr Wu");
    form.setIssuedOn(MONDAY);
    form.setDiagnosis("Diagnosis");
    PrescriptionForm.Line line = new PrescriptionForm.Line();
    line.setRemedy("SPEECH_THERAPY");
    line.setQuantity(6);
    line.setStartsOn(MONDAY);
    line.setEndsOn(MONDAY);
    form.getLines().add(line);
    return form;
  }

  private PrescriptionForm prescribed(Object typed) {
    UUID id =
        call(() -> clinic.get(PrescriptionService.class).add(patient, (PrescriptionForm) typed));
    var row =
        call(() -> clinic.get(PrescriptionQueries.class).prescriptions(patient)).stream()
            .filter(p -> p.publicId().equals(id))
            .findFirst()
            .orElseThrow();
    PrescriptionForm read = prescription();
    read.setPrescriber(row.prescriber());
    read.setDiagnosis(row.diagnosis());
    read.getLines().get(0).setRemedy(row.lines().get(0).remedy());
    Owner.run(
        "delete from ledger_line where prescription_id = (select id from prescription where public_id = ?)",
        id);
    Owner.run("delete from prescription where public_id = ?", id);
    return read;
  }

  /** What is typed into stays retired: nobody else is to find it. */
  private static final Validity OVER = new Validity(null, LocalDate.of(2020, 1, 1));

  private List<Subject> catalogue() {
    CatalogService service = clinic.get(CatalogService.class);
    EntryQueries queries = clinic.get(EntryQueries.class);
    PlaceService places = clinic.get(PlaceService.class);
    PlaceQueries placeQueries = clinic.get(PlaceQueries.class);
    List<Subject> subjects = new ArrayList<>();
    String code = "TEXT_" + clinic.site;
    for (Kind kind : Kind.values()) {
      CatalogForm form = coded(call(() -> queries.list(kind)).get(0).form(), code);
      if (form instanceof TemplateForm head) {
        TemplateBody body = body(queries);
        if (Owner.value(Long.class, "select 1::bigint from plan_template where code = ?", code)
            == null) {
          run(() -> service.addTemplate(head, body, Validity.ALWAYS));
          run(() -> service.retire(kind, code, version(queries, kind, code)));
        }
        subjects.add(
            new Subject(
                "TemplateForm",
                head,
                typed -> {
                  int version = version(queries, kind, code);
                  run(() -> service.changeTemplate(version, (TemplateForm) typed, body, OVER));
                  return call(() -> queries.entry(kind, code)).form();
                }));
        subjects.add(
            new Subject(
                "TemplateBody",
                body,
                typed -> {
                  int version = version(queries, kind, code);
                  run(() -> service.changeTemplate(version, head, (TemplateBody) typed, OVER));
                  return call(() -> queries.templateBody(code));
                }));
        continue;
      }
      if (call(() -> queries.list(kind)).stream().noneMatch(e -> e.form().code().equals(code))) {
        run(() -> service.add(form, Validity.ALWAYS));
        run(() -> service.retire(kind, code, version(queries, kind, code)));
      }
      subjects.add(
          new Subject(
              type(form),
              form,
              typed -> {
                CatalogForm changed = (CatalogForm) typed;
                int version = version(queries, kind, code);
                if (kind == Kind.QUALIFICATION && !changed.code().equals(code)) {
                  run(() -> service.add(changed, OVER));
                  CatalogForm read = call(() -> queries.entry(kind, changed.code())).form();
                  Owner.run("delete from qualification where code = ?", changed.code());
                  return read;
                }
                run(() -> service.change(version, changed, OVER));
                return call(() -> queries.entry(kind, changed.code())).form();
              }));
    }
    RuleForm rule = call(() -> queries.rules("DVT")).get(0).form();
    long ruleId = call(() -> service.addRule(code, rule, Validity.ALWAYS));
    run(() -> service.retireRule(ruleId, call(() -> queries.rule(ruleId)).version()));
    subjects.add(
        new Subject(
            "RuleForm",
            rule,
            form -> {
              int version = call(() -> queries.rule(ruleId)).version();
              run(() -> service.changeRule(ruleId, version, (RuleForm) form, OVER));
              return call(() -> queries.rule(ruleId)).form();
            }));
    long room = clinic.room("Text " + UUID.randomUUID(), "GYM", 1);
    subjects.add(
        new Subject(
            "RoomForm",
            new RoomForm("Room", RoomKind.GYM, 1, true),
            form -> {
              int version = call(() -> placeQueries.room(room)).version();
              run(() -> places.changeRoom(room, version, (RoomForm) form));
              return TextFields.readBack((RoomForm) form, call(() -> placeQueries.room(room)));
            }));
    subjects.add(
        new Subject(
            "ClosureForm",
            new ClosureForm(
                MONDAY.plusDays(20), MONDAY.plusDays(20), ClosureKind.COMPANY, "Closed"),
            form -> {
              long closure = call(() -> places.close(clinic.site, (ClosureForm) form));
              var row =
                  call(() -> placeQueries.closures(clinic.site, MONDAY.plusDays(20).getYear()))
                      .get(0);
              Owner.run("delete from closure where id = ?", closure);
              return TextFields.readBack((ClosureForm) form, row);
            }));
    return subjects;
  }

  /** A template's body with every kind of text in it. */
  private TemplateBody body(EntryQueries queries) {
    TemplateBody body =
        call(() -> queries.list(Kind.TEMPLATE)).stream()
            .map(e -> call(() -> queries.templateBody(e.form().code())))
            .filter(b -> !b.goals().isEmpty() && !b.lines().get(0).items().isEmpty())
            .findFirst()
            .orElseThrow();
    return body;
  }

  private int version(EntryQueries queries, Kind kind, String code) {
    return call(() -> queries.entry(kind, code)).version();
  }

  private static CatalogForm coded(CatalogForm form, String code) {
    return TextFields.of(form).stream()
        .filter(field -> field.name().endsWith("Form.code"))
        .findFirst()
        .map(field -> (CatalogForm) field.with(form, code))
        .orElseThrow();
  }

  private List<Subject> plans() {
    PlanService service = clinic.get(PlanService.class);
    PlanQueries queries = clinic.get(PlanQueries.class);
    NoteService notes = clinic.get(NoteService.class);
    NoteQueries noteQueries = clinic.get(NoteQueries.class);
    String template =
        Owner.value(
            String.class,
            """
            select p.code::text from plan_template p
            where exists (select from template_goal g where g.template = p.code)
              and exists (select from template_item i join template_line l on l.id = i.line_id
                          where l.template = p.code)
              and p.retired_on is null
            order by p.code limit 1
            """);
    NewPlan wish =
        new NewPlan(
            patient, null, "Problem", null, template, clinic.site, MONDAY, "Title", "en", null);
    UUID draft = call(() -> service.create(wish));
    UUID note = call(() -> notes.open(attendance("09:00")));
    NoteContent content = call(() -> noteQueries.note(note)).content();
    NoteContent.Delivered dose = content.delivered().get(0);
    return List.of(
        new Subject(
            "NewPlan",
            wish,
            form -> {
              UUID id = call(() -> service.create((NewPlan) form));
              return TextFields.readBack((NewPlan) form, call(() -> queries.plan(id)));
            }),
        new Subject(
            "PlanForm",
            call(() -> queries.form(draft)),
            form -> {
              int version = call(() -> queries.plan(draft)).version();
              PlanForm typed = (PlanForm) form;
              run(() -> service.save(draft, version, typed));
              return call(() -> queries.form(draft));
            }),
        new Subject(
            "NoteContent",
            new NoteContent(
                "S",
                "O",
                "A",
                "P",
                1,
                1,
                List.of(
                    new NoteContent.Delivered(
                        dose.doseItemId(),
                        dose.intervention(),
                        dose.region(),
                        dose.side(),
                        5,
                        1,
                        "JOJOBA",
                        false,
                        "Reason")),
                List.of(
                    new NoteContent.Mark(
                        "LOWER_BACK",
                        Side.LEFT,
                        org.restora.progress.MarkKind.PAIN,
                        5,
                        org.restora.progress.Layer.BEFORE))),
            form -> {
              int version = call(() -> noteQueries.note(note)).head().version();
              call(() -> notes.save(note, version, (NoteContent) form));
              return call(() -> noteQueries.note(note)).content();
            }));
  }

  private void end(PlanService plans, Plan ended, String reason, String note) {
    Owner.run(
        "update plan set status = 'ACTIVE', ended_at = null, end_reason = null where id = ?",
        ended.id());
    int version = clinic.count("select version from plan where id = ?", ended.id());
    run(
        () ->
            plans.end(
                ended.publicId(),
                version,
                new Discharge(
                    PlanStatus.REVOKED,
                    reason,
                    Map.of("g", new GoalResult(Attainment.PARTLY, null, note)),
                    List.of())));
  }

  /** Texts that a command takes as they are. */
  private List<Subject> words() {
    PatientService patients = clinic.get(PatientService.class);
    PlanService plans = clinic.get(PlanService.class);
    StaffService staff = clinic.get(StaffService.class);
    ScheduleService schedule = clinic.get(ScheduleService.class);
    SigningService signing = clinic.get(SigningService.class);
    PrescriptionService prescriptions = clinic.get(PrescriptionService.class);
    long alert =
        call(
            () ->
                patients.raise(
                    patient,
                    new AlertForm("DVT", "LOWER_BACK", Side.LEFT, null, null, "", "Patient")));
    long visit = attendance("11:00");
    long gated = visitAgainstARule();
    SafetyService safety = clinic.get(SafetyService.class);
    ConsentService consents = clinic.get(ConsentService.class);
    IncidentService incidents = clinic.get(IncidentService.class);
    Plan other = clinic.plan(clinic.patient("Other", "Plan"), 6, 2, 1);
    UUID signed = signedNote();
    UUID signIn = signIn();
    Map<String, UnaryOperator<String>> words = new LinkedHashMap<>();
    words.put(
        "PatientService.end.reason",
        text -> {
          Owner.run(
              "update patient_alert set ended_at = null, ended_by = null, end_reason = null where id = ?",
              alert);
          int version = clinic.count("select version from patient_alert where id = ?", alert);
          run(() -> patients.end(alert, version, text));
          return read("select end_reason from patient_alert where id = ?", alert);
        });
    words.put(
        "PatientService.clear.physician",
        text -> {
          run(() -> patients.clear(alert, text, MONDAY, MONDAY, "Scope"));
          return read(
              "select physician from clearance where alert_id = ? order by id desc limit 1", alert);
        });
    words.put(
        "PatientService.clear.scope",
        text -> {
          run(() -> patients.clear(alert, "Dr", MONDAY, MONDAY, text));
          return read(
              "select scope from clearance where alert_id = ? order by id desc limit 1", alert);
        });
    words.put(
        "PatientService.openEpisode.problem",
        text -> {
          long id = call(() -> patients.openEpisode(patient, text, null, ""));
          return read("select problem from episode where id = ?", id);
        });
    words.put(
        "PatientService.openEpisode.referredBy",
        text -> {
          long id = call(() -> patients.openEpisode(patient, "Problem", null, text));
          return read("select referred_by from episode where id = ?", id);
        });
    long line = clinic.ledger(plan.patient(), "MASSAGE", 6, MONDAY, MONDAY);
    words.put(
        "PrescriptionService.close.reason",
        text -> {
          Owner.run(
              "update ledger_line set closed_at = null, closed_by = null, close_reason = null where id = ?",
              line);
          int version = clinic.count("select version from ledger_line where id = ?", line);
          run(() -> prescriptions.close(line, version, text));
          return read("select close_reason from ledger_line where id = ?", line);
        });
    words.put(
        "ScheduleService.book.overrideReason",
        text -> {
          schedule.book(
              clinic
                  .wish(plan.patient(), "MASSAGE_45", 45, at(MONDAY.plusDays(++day), "16:00"))
                  .drawing(line, text));
          return read(
              "select override_reason from attendance where ledger_line_id = ? order by id desc limit 1",
              line);
        });
    PlanQueries planQueries = clinic.get(PlanQueries.class);
    CertificationService certifications = clinic.get(CertificationService.class);
    words.put(
        "CertificationService.certify.prescriber",
        text -> {
          run(
              () ->
                  certifications.certify(
                      plan.publicId(), CertificationMethod.SIGNATURE, text, MONDAY));
          return read(
              "select prescriber from plan_certification where plan_id = ? order by id desc limit 1",
              plan.id());
        });
    words.put(
        "CertificationService.withdraw.reason",
        text -> {
          run(
              () ->
                  certifications.certify(
                      other.publicId(), CertificationMethod.SIGNATURE, "Dr", MONDAY));
          long certified =
              clinic.value(
                  Long.class,
                  "select max(id) from plan_certification where plan_id = ? and withdraws is null",
                  other.id());
          run(() -> certifications.withdraw(other.publicId(), certified, text));
          return read("select reason from plan_certification where withdraws = ?", certified);
        });
    words.put(
        "PlanService.revise.reason",
        text -> {
          PlanForm form = call(() -> planQueries.inForce(plan.publicId()));
          form.getLines().get(0).setVisits(form.getLines().get(0).getVisits() + 1);
          int version = clinic.count("select version from plan where id = ?", plan.id());
          int written = call(() -> plans.save(plan.publicId(), version, form));
          run(() -> plans.revise(plan.publicId(), written, text));
          return read(
              "select reason from plan_revision where plan_id = ? order by number desc limit 1",
              plan.id());
        });
    Owner.run(
        "insert into plan_goal (plan_id, position, key, measure, goal) values (?, 0, 'g', 'NPRS', 'Goal')",
        other.id());
    words.put(
        "PlanService.end.note",
        text -> {
          end(plans, other, "Done", text);
          return read("select result_note from plan_goal where plan_id = ?", other.id());
        });
    words.put(
        "PlanService.end",
        text -> {
          end(plans, other, text, "Note");
          return read("select end_reason from plan where id = ?", other.id());
        });
    words.put(
        "StaffService.request.note",
        text -> {
          LocalDate off = MONDAY.plusDays(++day);
          long id = call(() -> staff.request(off, off, TimeOffKind.VACATION, text));
          return read("select note from time_off where id = ?", id);
        });
    words.put(
        "ScheduleService.cancel.reason",
        text -> {
          schedule.cancel(visit, again(visit, "BOOKED"), CancelledBy.PATIENT, text);
          return read("select reason from attendance where id = ?", visit);
        });
    words.put(
        "ScheduleService.sendHome.reason",
        text -> {
          schedule.sendHome(visit, again(visit, "ARRIVED"), text);
          return read("select reason from attendance where id = ?", visit);
        });
    words.put(
        "ScheduleService.stopEarly.reason",
        text -> {
          schedule.stopEarly(visit, again(visit, "IN_TREATMENT"), text);
          return read("select reason from attendance where id = ?", visit);
        });
    words.put(
        "IncidentService.review.remark",
        text -> {
          long id =
              Owner.value(
                  Long.class,
                  """
                  insert into incident (kind, patient_id, site_id, note_id, reason, author, recorded_at)
                  select 'ADVERSE_REACTION', n.patient_id, ?, n.id, 'x', n.author, n.created_at
                  from note n where n.public_id = ? returning id
                  """,
                  clinic.site,
                  signed);
          run(() -> incidents.review(id, 0, text));
          return read("select remark from incident where id = ?", id);
        });
    words.put(
        "ConsentService.giveGeneral.guardian",
        text -> {
          run(() -> consents.giveGeneral(patient, ConsentForm.VERBAL, text));
          return read(
              "select guardian from consent where kind = 'GENERAL' and patient_id = ? order by id desc limit 1",
              plan.patient().id());
        });
    words.put(
        "ConsentService.answer.guardian",
        text -> {
          Area area = new Area("SWE", "BUTTOCK", Side.LEFT, null, MONDAY);
          run(() -> consents.answer(patient, area, ConsentAnswer.GIVEN, ConsentForm.VERBAL, text));
          return read(
              "select guardian from consent where region = 'BUTTOCK' and patient_id = ? order by id desc limit 1",
              plan.patient().id());
        });
    words.put(
        "SafetyService.override.reason",
        text -> {
          // the plan's one dose is stronger than a blood thinner lets it be
          again(visit, "BOOKED");
          Owner.run(
              "insert into patient_alert (patient_id, condition, told_by, recorded_by, recorded_at) select patient_id, 'ANTIC', 'x', ?, ? from attendance where id = ?",
              clinic.annaAccount,
              clinic.clock.instant(),
              visit);
          UUID id =
              clinic.value(UUID.class, "select public_id from attendance where id = ?", visit);
          run(() -> safety.override(id, plan.item(), text));
          return read(
              "select reason from precaution_override where attendance_id = ? order by id desc limit 1",
              visit);
        });
    words.put(
        "ScheduleService.explain.reason",
        text -> {
          Owner.run("delete from course_rule_override where attendance_id = ?", gated);
          UUID id =
              clinic.value(UUID.class, "select public_id from attendance where id = ?", gated);
          schedule.explain(id, "KNEE_SCAR_AFTER_FOUR_WEEKS", text);
          return read("select reason from course_rule_override where attendance_id = ?", gated);
        });
    words.put(
        "SigningService.addendum.text",
        text -> {
          signing.addendum(signed, text, "Reason", signIn, PASSWORD);
          return last(signed).text();
        });
    words.put(
        "SigningService.addendum.reason",
        text -> {
          signing.addendum(signed, "Text", text, signIn, PASSWORD);
          return last(signed).reason();
        });
    List<Subject> subjects = new ArrayList<>();
    subjects.add(explanation(signing, signIn));
    words.entrySet().stream()
        .map(
            word ->
                new Subject(word.getKey(), "Text", text -> word.getValue().apply((String) text)))
        .forEach(subjects::add);
    return subjects;
  }

  /** What is said at signing; the reason is kept where something went against a rule. */
  private Subject explanation(SigningService signing, UUID signIn) {
    NoteService notes = clinic.get(NoteService.class);
    NoteQueries queries = clinic.get(NoteQueries.class);
    return new Subject(
        "Explanation",
        new Explanation("Reason", "Reaction"),
        form -> {
          UUID note = call(() -> notes.open(attendance("15:00")));
          // too much pressure for whoever takes a blood thinner
          Owner.run(
              "insert into patient_alert (patient_id, condition, told_by, recorded_by, recorded_at) select patient_id, 'ANTIC', 'x', author, ? from note where public_id = ?",
              clinic.clock.instant(),
              note);
          var view = call(() -> queries.note(note));
          NoteContent content =
              new NoteContent("S", "O", "A", "P", 1, 1, view.content().delivered(), List.of());
          signing.sign(note, view.head().version(), content, (Explanation) form, signIn, PASSWORD);
          String made =
              "select reason from incident i join note n on n.id = i.note_id where n.public_id = ? and i.kind %s 'ADVERSE_REACTION'";
          return new Explanation(read(made.formatted("<>"), note), read(made.formatted("="), note));
        });
  }

  private Object atHome(Object form) {
    HomeService homes = clinic.get(HomeService.class);
    UUID task = call(() -> homes.add(planWithoutAlerts, (HomeForm) form));
    var row =
        call(() -> clinic.get(HomeQueries.class).programme(planWithoutAlerts)).tasks().stream()
            .map(Programme.Row::task)
            .filter(t -> t.publicId().equals(task))
            .findFirst()
            .orElseThrow();
    run(() -> homes.remove(planWithoutAlerts, task));
    return new HomeForm(
        row.task(),
        row.region(),
        row.side(),
        row.minutes(),
        row.timesPerWeek(),
        row.startsOn(),
        row.endsOn(),
        row.note(),
        row.precautionReason());
  }

  private NoteQueries.Signed last(UUID note) {
    NoteQueries queries = clinic.get(NoteQueries.class);
    var signatures = call(() -> queries.note(note)).signatures();
    return signatures.get(signatures.size() - 1);
  }

  /** The attendance as it was at this step; answers its version. */
  private int again(long attendance, String status) {
    Owner.run(
        """
        update attendance set status = ?, arrived_at = null, started_at = null, ended_at = null, told_at = null,
          cancelled_by = null, reason = null where id = ?
        """,
        status,
        attendance);
    return clinic.count("select version from attendance where id = ?", attendance);
  }

  private long attendance(String time) {
    long appointment =
        clinic
            .get(ScheduleService.class)
            .book(
                clinic.wish(
                    clinic.patient("Visit", time),
                    "MASSAGE_45",
                    45,
                    at(MONDAY.plusDays(++day), time)));
    long id =
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", appointment);
    Owner.run("update attendance set visit_line_id = ? where id = ?", plan.line(), id);
    return id;
  }

  /** Of scar work on the day of the operation. */
  private long visitAgainstARule() {
    Plan scar = clinic.plan(clinic.patient("Scar", "Fresh"), 6, 2, 1);
    Owner.run(
        "update dose_item set intervention = 'SCR', pressure = 2, minutes = 15 where id = ?",
        scar.item());
    Owner.run("update plan set template = 'TKA' where id = ?", scar.id());
    Owner.run(
        "update episode set event_on = ? where id = (select episode_id from plan where id = ?)",
        MONDAY,
        scar.id());
    long id = attendance("13:00");
    Owner.run(
        "update attendance set visit_line_id = ?, patient_id = ? where id = ?",
        scar.line(),
        scar.patient().id(),
        id);
    return id;
  }

  private UUID signedNote() {
    NoteService notes = clinic.get(NoteService.class);
    NoteQueries queries = clinic.get(NoteQueries.class);
    UUID note = call(() -> notes.open(attendance("14:00")));
    var view = call(() -> queries.note(note));
    NoteContent content =
        new NoteContent("S", "O", "A", "P", 1, 1, view.content().delivered(), List.of());
    clinic.get(SigningService.class).sign(note, view.head().version(), content, signIn(), PASSWORD);
    return note;
  }

  private UUID signIn() {
    Owner.run("update account set password_hash = ? where id = ?", QUICK_HASH, clinic.annaAccount);
    UUID id = UUID.randomUUID();
    Owner.run(
        "insert into sign_in (id, account_id, started_at, last_act_at) values (?, ?, ?, ?)",
        id,
        clinic.annaAccount,
        clinic.clock.instant(),
        clinic.clock.instant());
    return id;
  }

  private static String quickHash() {
    try {
      byte[] salt = new byte[16];
      var spec = new javax.crypto.spec.PBEKeySpec(PASSWORD.toCharArray(), salt, 1, 256);
      byte[] key =
          javax.crypto.SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(spec)
              .getEncoded();
      var text = java.util.Base64.getEncoder().withoutPadding();
      return "pbkdf2-sha256$1$" + text.encodeToString(salt) + "$" + text.encodeToString(key);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String read(String sql, Object... args) {
    return clinic.value(String.class, sql, args);
  }

  private <T> T call(Supplier<T> act) {
    return clinic.services.call(act);
  }

  private void run(Runnable act) {
    clinic.services.run(act);
  }
}

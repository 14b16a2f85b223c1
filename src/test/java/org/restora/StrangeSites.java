package org.restora;

import java.time.LocalDate;
import java.time.ZoneId;
import org.restora.shared.security.Role;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;
import org.restora.testing.DemoSite.Patient;

/**
 * Two sites beside the demo clinic's: one that opened today and has nothing, and one where every
 * name is a hundred characters long. One person works at each, in every role.
 */
final class StrangeSites {

  static final String FRESH = "fresh@pages.test";
  static final String LONG = "long@pages.test";

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int LONGEST = 100;
  private static final int LONGEST_ROOM = 80;
  private static final int LONGEST_PHONE = 60;
  private static final String[] EVERY_ROLE = {
    Role.FRONT_DESK, Role.THERAPIST, Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR
  };

  /** Not today: nobody is late, whatever the hour. */
  final LocalDate day = LocalDate.now(BERLIN).plusDays(3);

  final Patient newcomer;
  final Patient longPatient;
  final String longPlan;
  final String longDraft;
  final long longSite;

  StrangeSites() {
    DemoSite fresh = new DemoSite("PAGES_FRESH", "Site of a fresh start", BERLIN);
    fresh.person(FRESH, "Frieda Fresh", EVERY_ROLE);
    newcomer = fresh.patient("Nova", "Newcomer");

    DemoSite site =
        new DemoSite(
            "PAGES_LONG", lengthened("Rehabilitationszentrum für Bewegung und Erholung "), BERLIN);
    longSite = site.id;
    String name = lengthened("Wolfeschlegelsteinhausenbergerdorff Maximilian-");
    long account = site.person(LONG, name, EVERY_ROLE);
    fresh.worksHere(account);
    long therapist =
        site.therapist(
            name,
            lengthened("Physiotherapist, masseur and lecturer in sports medicine, "),
            account);
    long room =
        site.room(
            lengthened("Behandlungsraum am Ende des langen Flurs ").substring(0, LONGEST_ROOM));
    longPatient =
        site.patient(
            "Zoë" + "é".repeat(LONGEST - 3),
            lengthened("Zumbrunnen-Rechtsschutzversicherungsgesellschaften "));
    DemoData.run(
        "update patient set phone = ?, email = ?, street = ?, desk_note = ? where id = ?",
        lengthened("+49 (0) 30 555 0 1").substring(0, LONGEST_PHONE),
        "z".repeat(LONGEST) + "@example.test",
        lengthened("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtenstraße "),
        lengthened("Rings twice, "),
        longPatient.id());
    DemoData.run(
        """
        insert into patient_alert (patient_id, condition, told_by, detail, recorded_by, recorded_at)
        select ?, code, ?, ?, ?, clock_timestamp() from condition where not region_needed order by code limit 6
        """,
        longPatient.id(),
        lengthened("The patient, the patient’s wife, "),
        lengthened("Told on the phone, "),
        account);
    String title = lengthened("Strengthening, stretching and recovery massage, ");
    String problem = lengthened("Pain of the back, the neck, both shoulders, ");
    DemoSite.Plan plan = site.plan(longPatient, account, therapist, "ACTIVE", title, problem, day);
    longPlan = plan.publicId();
    longDraft = site.plan(longPatient, account, therapist, "DRAFT", title, problem, day).publicId();
    site.session(longPatient, plan.line(), therapist, room, account, day, "09:00", 20);
    site.session(longPatient, plan.line(), therapist, room, account, day, "10:00", 45);
  }

  /** The words again and again, a hundred characters of them. */
  private static String lengthened(String words) {
    return words.repeat(LONGEST / words.length() + 1).substring(0, LONGEST).strip();
  }
}

package org.restora.app.demo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.copy.CopyManager;

/**
 * The tables that are filled, in the order in which their rows are copied: what is referred to
 * comes first.
 */
final class Tables implements AutoCloseable {

  private final List<CopyBuffer> inOrder = new ArrayList<>();

  final CopyBuffer site =
      table("site", "id, code, name, zone, country, address, phone, country_profile");
  final CopyBuffer account =
      table("account", "id, public_id, email, name, language, password_hash, created_at");
  final CopyBuffer accountRole = table("account_role", "account_id, role");
  final CopyBuffer accountSite = table("account_site", "account_id, site_id");
  final CopyBuffer signIn =
      table("sign_in", "id, account_id, started_at, last_act_at, ended_at, agent");
  final CopyBuffer room = table("room", "id, site_id, name, kind, places, wheelchair");
  final CopyBuffer siteHours = table("site_hours", "site_id, weekday, opens, closes");
  final CopyBuffer closure = table("closure", "id, site_id, starts_on, ends_on, kind, name");
  final CopyBuffer therapist =
      table("therapist", "id, public_id, account_id, site_id, name, profession, employed_from");
  final CopyBuffer qualification =
      table("therapist_qualification", "id, therapist_id, qualification, valid_from, expires_on");
  final CopyBuffer roster =
      table("roster", "id, therapist_id, site_id, valid_from, valid_until, cycle_weeks");
  final CopyBuffer rosterShift =
      table("roster_shift", "id, roster_id, week, weekday, kind, starts, ends");
  final CopyBuffer timeOff =
      table(
          "time_off",
          "id, therapist_id, starts_at, ends_at, kind, status, note, requested_by, requested_at, decided_by, decided_at");
  final CopyBuffer patient =
      table(
          "patient",
          "id, public_id, number, given_name, family_name, birth_date, sex, phone, email, street, postcode, city, way_in,"
              + " travel_minutes, language, desk_note, created_at");
  final CopyBuffer preference =
      table(
          "preference",
          "id, patient_id, number, pressure, wish, sound, position, recorded_by, recorded_at");
  final CopyBuffer preferenceRegion = table("preference_region", "preference_id, region, side");
  final CopyBuffer preferenceOil = table("preference_oil", "preference_id, oil, liked");
  final CopyBuffer alert =
      table(
          "patient_alert",
          "id, patient_id, condition, region, side, since, until, detail, told_by, oil, figure, recorded_by, recorded_at, ended_at,"
              + " ended_by, end_reason");
  final CopyBuffer clearance =
      table(
          "clearance",
          "id, alert_id, physician, granted_on, expires_on, scope, recorded_by, recorded_at");
  final CopyBuffer episode =
      table(
          "episode",
          "id, patient_id, problem, event_on, referred_by, referred_on, opened_on, closed_on");
  final CopyBuffer event =
      table("patient_event", "id, patient_id, kind, day, note, recorded_by, recorded_at");
  final CopyBuffer plan =
      table(
          "plan",
          "id, public_id, patient_id, episode_id, site_id, title, template, status, author, starts_on, review_on,"
              + " created_at, activated_at, ended_at, end_reason");
  final CopyBuffer goal =
      table("plan_goal", "id, plan_id, position, measure, goal, baseline, target, due_on");
  final CopyBuffer line =
      table(
          "visit_line",
          "id, plan_id, position, treatment_type, minutes, times_per_week, visits, from_week, min_gap_days,"
              + " preferred_therapist_id, preferred_time");
  final CopyBuffer item =
      table(
          "dose_item",
          "id, line_id, position, intervention, region, side, minutes, pressure, oil, purpose, precaution_reason");
  final CopyBuffer prescription =
      table(
          "prescription",
          "id, public_id, patient_id, prescriber, issued_on, diagnosis, payer, recorded_by, recorded_at");
  final CopyBuffer ledgerLine =
      table(
          "ledger_line",
          "id, prescription_id, patient_id, remedy, quantity, unit, unit_minutes, starts_on, ends_on, no_show_counts,"
              + " late_cancel_counts, closed_at, closed_by, close_reason");
  final CopyBuffer appointment =
      table(
          "appointment",
          "id, public_id, site_id, treatment_type, starts_at, ends_at, turnover_minutes, travel_minutes, booked_by, booked_at");
  final CopyBuffer attendance =
      table(
          "attendance",
          "id, public_id, appointment_id, patient_id, visit_line_id, status, arrived_at, started_at, ended_at, told_at,"
              + " cancelled_by, reason, ledger_line_id, override_reason, override_by, override_at");
  final CopyBuffer resource =
      table("appointment_resource", "appointment_id, kind, resource_id, lane, starts_at");
  final CopyBuffer occupancy =
      table("occupancy", "appointment_id, kind, resource_id, lane, starts_at, ends_at");
  final CopyBuffer consent =
      table(
          "consent",
          "id, patient_id, kind, intervention, region, side, oil, on_day, answer, form, given_by, guardian, recorded_by,"
              + " recorded_at, withdrawn_at, withdrawn_by");
  final CopyBuffer override =
      table(
          "precaution_override",
          "id, attendance_id, rule_id, oil, condition, reason, recorded_by, recorded_at");
  final CopyBuffer card =
      table(
          "session_card",
          "id, attendance_id, patient_id, opened_by, opened_at, holds_until, wish, pressure, soreness, stress, answered_at");
  final CopyBuffer cardMark = table("session_card_mark", "card_id, region, side, feeling");
  final CopyBuffer screening =
      table("screening", "id, attendance_id, patient_id, answered_by, recorded_by, recorded_at");
  final CopyBuffer screeningAnswer =
      table("screening_answer", "screening_id, question, yes, condition, detail, alert_id");
  final CopyBuffer note =
      table(
          "note",
          "id, public_id, patient_id, attendance_id, kind, author, occurred_at, status, draft, created_at, saved_at");
  final CopyBuffer noteVersion =
      table(
          "note_version",
          "id, note_id, number, meaning, content, reason, signer, signer_name, signer_role, signed_at, chain_no,"
              + " previous_hash, content_hash, hash");
  final CopyBuffer delivered =
      table(
          "delivered_dose",
          "note_version_id, position, dose_item_id, intervention, region, side, minutes, pressure, oil");
  final CopyBuffer measurement =
      table(
          "measurement", "note_version_id, position, patient_id, measure, moment, value, taken_at");
  final CopyBuffer incident =
      table(
          "incident",
          "id, kind, patient_id, site_id, attendance_id, note_id, intervention, region, side, rule_id, oil, reason,"
              + " author, recorded_at, reviewed_by, reviewed_at, remark");
  final CopyBuffer audit = table("audit_entry", "at, account_id, act, ids, patients, outcome");

  private CopyBuffer table(String name, String columns) {
    CopyBuffer buffer = new CopyBuffer(name, columns);
    inOrder.add(buffer);
    return buffer;
  }

  void load(CopyManager copy) throws SQLException {
    for (CopyBuffer buffer : inOrder) {
      buffer.load(copy);
    }
  }

  List<String> names() {
    return inOrder.stream().map(CopyBuffer::table).toList();
  }

  @Override
  public void close() {
    inOrder.forEach(CopyBuffer::close);
  }
}

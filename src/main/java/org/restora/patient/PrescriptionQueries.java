package org.restora.patient;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.access.Sites;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;

/** Prescriptions and what is left of them, as pages show them. */
@Stateless
@Audited
@DenyAll
public class PrescriptionQueries {

  @Inject private Sql sql;
  @Inject private LedgerBook book;
  @Inject private Sites sites;
  @Inject private Caller caller;

  /** Something that is prescribed. */
  public record Remedy(String code, Translated name) implements Serializable {}

  /**
   * A prescription with its lines.
   *
   * @param diagnosis empty for the desk
   */
  public record PrescriptionRow(
      UUID publicId,
      int version,
      String prescriber,
      LocalDate issuedOn,
      String diagnosis,
      Payer payer,
      String recordedBy,
      Instant recordedAt,
      List<LedgerRow> lines)
      implements Serializable {

    /** Whether something of it is left or to come. */
    public boolean current(LocalDate today) {
      return lines.stream().anyMatch(l -> l.open(today) || l.booked() > 0);
    }

    /** How many visits of the usual length can still be booked from it. */
    public int visitsLeft(LocalDate today) {
      return lines.stream()
          .filter(l -> l.open(today))
          .mapToInt(l -> l.visitsLeft(l.usualMinutes()))
          .sum();
    }
  }

  record Head(
      UUID publicId,
      int version,
      String prescriber,
      LocalDate issuedOn,
      String diagnosis,
      Payer payer,
      String recordedBy,
      Instant recordedAt) {}

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<Remedy> remedies() {
    return sql.list(
        Remedy.class,
        """
        select code, name from remedy where in_use(valid_from, retired_on, ?) order by position nulls last, code
        """,
        sites.today());
  }

  /** The patient's prescriptions, the latest first. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<PrescriptionRow> prescriptions(UUID patientId) {
    long patient = patient(patientId);
    Map<UUID, List<LedgerRow>> lines =
        book.of(patient).lines().stream().collect(Collectors.groupingBy(LedgerRow::prescription));
    return sql
        .list(
            Head.class,
            """
            select p.public_id, p.version, p.prescriber, p.issued_on, case when ? then p.diagnosis else '' end as diagnosis,
                   p.payer, a.name as recorded_by, p.recorded_at
            from prescription p join account a on a.id = p.recorded_by
            where p.patient_id = ? order by p.issued_on desc, p.id desc
            """,
            caller.has(THERAPIST) || caller.has(SUPERVISOR),
            patient)
        .stream()
        .map(
            h ->
                new PrescriptionRow(
                    h.publicId(),
                    h.version(),
                    h.prescriber(),
                    h.issuedOn(),
                    h.diagnosis(),
                    h.payer(),
                    h.recordedBy(),
                    h.recordedAt(),
                    lines.getOrDefault(h.publicId(), List.of())))
        .toList();
  }

  /** Every ledger line of the patient. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public Ledger ledger(UUID patientId) {
    return book.of(patient(patientId));
  }

  private long patient(UUID publicId) {
    long id =
        sql.value(Long.class, "select id from patient where public_id = ?", publicId)
            .orElseThrow(() -> new NotFound("patient", publicId));
    Audit.patient(id);
    return id;
  }
}

-- The promise kept: sessions, who attends them, what they occupy.

-- A session: one block of time. Who takes part stands in attendance, what it uses in appointment_resource.
create table appointment (
  id               bigint primary key default nextval('restora_id'),
  public_id        uuid not null default gen_random_uuid(),
  version          int not null default 0,
  site_id          bigint not null references site,
  treatment_type   catalogue_code not null references treatment_type,
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  turnover_minutes int not null default 0 constraint appointment_turnover check (turnover_minutes between 0 and 120),
  booked_by        bigint not null references account,
  booked_at        timestamptz not null,
  constraint appointment_order check (starts_at < ends_at and ends_at - starts_at <= interval '8 hours'),
  constraint appointment_five_minute_grid check (extract(epoch from starts_at)::bigint % 300 = 0
                                                 and extract(epoch from ends_at)::bigint % 300 = 0)
);
create unique index appointment_public_id on appointment (public_id);
create index appointment_site_day on appointment (site_id, starts_at);

-- One patient in one session.
create table attendance (
  id             bigint primary key default nextval('restora_id'),
  version        int not null default 0,
  appointment_id bigint not null references appointment,
  patient_id     bigint not null references patient,
  visit_line_id  bigint references visit_line,
  status         text not null constraint attendance_status check (status in
                 ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT', 'COMPLETED', 'STOPPED_EARLY', 'NOT_TREATED',
                  'NO_SHOW', 'CANCELLED', 'ENTERED_IN_ERROR')),
  arrived_at     timestamptz,
  started_at     timestamptz,
  ended_at       timestamptz,
  told_at        timestamptz,             -- when the cancellation reached the clinic
  cancelled_by   text constraint attendance_cancelled_by check (cancelled_by in ('PATIENT', 'CLINIC')),
  reason         text constraint attendance_reason check (length(reason) <= 500),
  constraint attendance_once unique (appointment_id, patient_id),
  constraint attendance_cancellation check ((status = 'CANCELLED') = (told_at is not null)
                                            and (told_at is null) = (cancelled_by is null)),
  constraint attendance_times check (ended_at is null or started_at is null or ended_at >= started_at)
);
create index attendance_patient on attendance (patient_id, appointment_id);
create index attendance_line on attendance (visit_line_id, status) where visit_line_id is not null;

-- Who and what took part, kept for ever: the figures read it.
create table appointment_resource (
  appointment_id bigint not null references appointment,
  kind           "char" not null constraint appointment_resource_kind check (kind in ('T', 'R', 'D')), -- therapist, room, device
  resource_id    bigint not null,
  lane           int not null default 0,
  starts_at      timestamptz not null,
  primary key (appointment_id, kind, resource_id)
);
create index appointment_resource_use on appointment_resource (kind, resource_id, starts_at);

-- Live claims only. Nobody and nothing is in two places: the database refuses, whatever the application believes.
-- Turnover is inside the range. A deliberate, approved double booking takes override_no 1.
create table occupancy (
  appointment_id bigint not null references appointment,
  kind           text not null constraint occupancy_kind check (kind in ('T', 'P', 'R', 'D')), -- therapist, patient, room, device
  resource_id    bigint not null,
  lane           int not null default 0,  -- a place in a room, a unit of a device, a seat under supervision
  override_no    int not null default 0,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  during         tstzrange generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
  primary key (appointment_id, kind, resource_id, lane),
  constraint occupancy_order check (starts_at < ends_at),
  constraint occupancy_one_at_a_time exclude using gist
    (kind with =, resource_id with =, lane with =, override_no with =, during with &&)
);

grant select on appointment, attendance, appointment_resource, occupancy to restora_report;
grant select, insert, update on appointment, attendance to restora_app;
grant select, insert, update, delete on appointment_resource, occupancy to restora_app;

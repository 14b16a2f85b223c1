-- Authorised visits: what a payer or a prescriber allows, as a ledger. How much of a line is used or booked stands
-- nowhere: it is computed from the attendances that draw from it.

create table remedy (
  code       catalogue_code primary key,
  version    int not null default 0,
  name       translated not null,
  position   int not null unique,
  retired_on date
);

-- The treatments that are paid from it; the first is the usual one.
create table remedy_treatment (
  remedy         catalogue_code not null references remedy,
  position       int not null,
  treatment_type catalogue_code not null references treatment_type,
  primary key (remedy, treatment_type),
  unique (remedy, position)
);
create index remedy_treatment_type on remedy_treatment (treatment_type);

-- Defaults; what a payer means by a remedy differs, so a centre reviews them.
insert into remedy (code, name, position) values
  ('PHYSIOTHERAPY', '{"en": "Physiotherapy", "de": "Krankengymnastik"}', 1),
  ('MASSAGE', '{"en": "Massage", "de": "Massage"}', 2),
  ('LYMPH_DRAINAGE', '{"en": "Manual lymph drainage", "de": "Manuelle Lymphdrainage"}', 3),
  ('EXERCISE', '{"en": "Exercise therapy", "de": "Bewegungstherapie"}', 4),
  ('OCCUPATIONAL_THERAPY', '{"en": "Occupational therapy", "de": "Ergotherapie"}', 5),
  ('SPEECH_THERAPY', '{"en": "Speech therapy", "de": "Logopädie"}', 6),
  ('DAY_REHABILITATION', '{"en": "Day rehabilitation", "de": "Tagesrehabilitation"}', 7);
insert into remedy_treatment (remedy, position, treatment_type) values
  ('PHYSIOTHERAPY', 1, 'PHYSIO_30'), ('PHYSIOTHERAPY', 2, 'PHYSIO_45'),
  ('MASSAGE', 1, 'MASSAGE_30'), ('MASSAGE', 2, 'MASSAGE_20'), ('MASSAGE', 3, 'MASSAGE_45'), ('MASSAGE', 4, 'MASSAGE_60'),
  ('MASSAGE', 5, 'DEEP_TISSUE_60'), ('MASSAGE', 6, 'SPORTS_MASSAGE_45'), ('MASSAGE', 7, 'ONCO_45'),
  ('MASSAGE', 8, 'PREGNANCY_45'),
  ('LYMPH_DRAINAGE', 1, 'LYMPH_45'), ('LYMPH_DRAINAGE', 2, 'LYMPH_30'), ('LYMPH_DRAINAGE', 3, 'LYMPH_60'),
  ('EXERCISE', 1, 'OPEN_GYM_60'), ('EXERCISE', 2, 'GROUP_BACK_45'), ('EXERCISE', 3, 'AQUA_GROUP_45'),
  ('EXERCISE', 4, 'ACTIVE_RECOVERY_30'),
  ('OCCUPATIONAL_THERAPY', 1, 'OT_45'),
  ('SPEECH_THERAPY', 1, 'SPEECH_45'),
  ('DAY_REHABILITATION', 1, 'DAY_REHAB_60');

-- A signed order: by whom, when, who pays.
create table prescription (
  id          bigint primary key default nextval('restora_id'),
  public_id   uuid not null unique default gen_random_uuid(),
  version     int not null default 0,
  patient_id  bigint not null references patient,
  prescriber  text not null constraint prescription_prescriber check (length(prescriber) between 1 and 200),
  issued_on   date not null constraint prescription_issued_on check (issued_on between '2000-01-01' and '2200-01-01'),
  diagnosis   text not null default '' constraint prescription_diagnosis check (length(diagnosis) <= 1000),
  payer       text not null constraint prescription_payer check (payer in
              ('STATUTORY', 'PRIVATE', 'SELF_PAY', 'EMPLOYER', 'ACCIDENT')),
  recorded_by bigint not null references account,
  recorded_at timestamptz not null,
  unique (id, patient_id)
);
create index prescription_patient on prescription (patient_id);

-- So much of a remedy, from a first to a last day.
create table ledger_line (
  id                 bigint primary key default nextval('restora_id'),
  version            int not null default 0,
  prescription_id    bigint not null,
  patient_id         bigint not null,
  remedy             catalogue_code not null references remedy,
  quantity           int not null constraint ledger_line_quantity check (quantity between 1 and 10000),
  unit               text not null constraint ledger_line_unit check (unit in ('VISIT', 'UNIT', 'MINUTES')),
  unit_minutes       int constraint ledger_line_unit_minutes check (unit_minutes between 1 and 480),
  starts_on          date not null,
  ends_on            date not null,          -- last day on which a visit counts, in the zone of the visit's site
  no_show_counts     boolean not null,
  late_cancel_counts boolean not null,
  closed_at          timestamptz,            -- nothing more is drawn from it
  closed_by          bigint references account,
  close_reason       text constraint ledger_line_close_reason check (length(close_reason) between 1 and 500),
  unique (id, patient_id),
  constraint ledger_line_of_own_prescription foreign key (prescription_id, patient_id)
    references prescription (id, patient_id),
  constraint ledger_line_period check (starts_on <= ends_on and ends_on <= starts_on + 3660),
  constraint ledger_line_unit_length check ((unit = 'UNIT') = (unit_minutes is not null)),
  constraint ledger_line_closing check ((closed_at is null) = (closed_by is null)
                                        and (closed_at is null) = (close_reason is null))
);
create index ledger_line_patient on ledger_line (patient_id);
create index ledger_line_prescription on ledger_line (prescription_id);

-- What a visit draws from: a line of the same patient. Beyond its quantity or last day only with a reason.
alter table attendance
  add ledger_line_id bigint,
  add override_reason text constraint attendance_override_reason check (length(override_reason) between 1 and 500),
  add override_by bigint references account,
  add override_at timestamptz,
  add constraint attendance_draws_from_own_line foreign key (ledger_line_id, patient_id)
    references ledger_line (id, patient_id),
  add constraint attendance_override check ((override_reason is null) = (override_by is null)
    and (override_reason is null) = (override_at is null)
    and (override_reason is null or ledger_line_id is not null));
create index attendance_ledger_line on attendance (ledger_line_id) where ledger_line_id is not null;

grant select on remedy, remedy_treatment to restora_app, restora_report;
grant select, insert, update on prescription, ledger_line to restora_app;
grant select on ledger_line to restora_report;
-- the diagnosis is no figure
grant select (id, public_id, version, patient_id, issued_on, payer, recorded_by, recorded_at) on prescription
  to restora_report;

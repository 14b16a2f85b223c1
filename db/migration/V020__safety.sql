-- Safety at the visit: limits after surgery, allergies to a named oil, precautions that yield to a written reason, and the
-- six questions that are asked again at every visit.

-- A limit is told with its end and its prescriber; where it is a figure, the figure has a unit.
alter table condition drop constraint condition_kind;
alter table condition add constraint condition_kind check (kind in
  ('DISEASE', 'SYMPTOM', 'INJURY', 'SURGERY', 'LIMIT', 'IMPLANT', 'MEDICINE', 'ALLERGY', 'PREGNANCY', 'OTHER'));
alter table condition add figure_unit translated; -- an alert of this condition says a figure of this unit
alter table condition add oil_needed boolean not null default false; -- an alert of this condition names an oil
update condition set kind = 'LIMIT', version = version + 1
where code in ('WB_LIMIT', 'ROM_LIMIT', 'HIP_PREC', 'STERNAL_PREC');
update condition set figure_unit = '{"en": "kg", "de": "kg"}' where code = 'WB_LIMIT';
update condition set figure_unit = '{"en": "°", "de": "°"}' where code = 'ROM_LIMIT';
update condition set oil_needed = true,
  not_encoded = '{"en": "Blends and ready-made products that hold the oil: read the label.",
                  "de": "Mischungen und Fertigprodukte, die das Öl enthalten: Etikett lesen."}'
where code = 'ALLERG_OIL';

alter table patient_alert add oil catalogue_code references oil;
alter table patient_alert add figure int constraint patient_alert_figure check (figure between 0 and 1000);

-- A session's attendance as it is named in addresses.
alter table attendance add public_id uuid not null default gen_random_uuid();
create unique index attendance_public_id on attendance (public_id);

-- A therapist's written reason to treat although a precaution, or the oil that is prescribed, speaks against it. It holds
-- for one visit; rows are only added.
create table precaution_override (
  id            bigint primary key default nextval('restora_id'),
  attendance_id bigint not null references attendance,
  rule_id       bigint references contraindication_rule,
  oil           catalogue_code references oil,
  condition     catalogue_code not null references condition,
  reason        text not null constraint precaution_override_reason check (length(reason) between 1 and 500),
  recorded_by   bigint not null references account,
  recorded_at   timestamptz not null,
  constraint precaution_override_of_one check ((rule_id is null) <> (oil is null))
);
create index precaution_override_attendance on precaution_override (attendance_id);

-- The questions, and what a yes can mean. ends_with_no: a later no ends the alert that an earlier screening raised.
create table screening_question (
  code     catalogue_code primary key,
  position int not null unique,
  question translated not null
);
create table screening_condition (
  question     catalogue_code not null references screening_question,
  condition    catalogue_code not null references condition,
  position     int not null,
  ends_with_no boolean not null default false,
  primary key (question, condition),
  unique (question, position)
);

-- One asking. NOBODY: the treatment began without it.
create table screening (
  id            bigint primary key default nextval('restora_id'),
  attendance_id bigint not null references attendance,
  patient_id    bigint not null references patient,
  answered_by   text not null constraint screening_answered_by check (answered_by in ('THERAPIST', 'PATIENT', 'NOBODY')),
  recorded_by   bigint not null references account,
  recorded_at   timestamptz not null
);
create index screening_attendance on screening (attendance_id);
create index screening_patient on screening (patient_id, recorded_at desc);

create table screening_answer (
  screening_id bigint not null references screening,
  question     catalogue_code not null references screening_question,
  yes          boolean not null,
  condition    catalogue_code references condition,
  detail       text not null default '' constraint screening_answer_detail check (length(detail) <= 500),
  alert_id     bigint references patient_alert, -- raised by this yes
  primary key (screening_id, question),
  constraint screening_answer_no_is_short check (yes or (condition is null and detail = '' and alert_id is null))
);
create index screening_answer_alert on screening_answer (alert_id) where alert_id is not null;

insert into screening_question (code, position, question) values
  ('FEVER', 1, '{"en": "Fever, infection or feeling ill", "de": "Fieber, Infekt oder Krankheitsgefühl"}'),
  ('MEDICINE', 2, '{"en": "A new medicine, or strong pain killers today", "de": "Neues Medikament oder heute starke Schmerzmittel"}'),
  ('INJURY', 3, '{"en": "A new injury, fall or operation", "de": "Neue Verletzung, Sturz oder Operation"}'),
  ('PREGNANCY', 4, '{"en": "Pregnancy, or a change in it", "de": "Schwangerschaft oder Veränderung darin"}'),
  ('SKIN', 5, '{"en": "A new wound, rash or skin infection", "de": "Neue Wunde, Ausschlag oder Hautinfektion"}'),
  ('CALF_CHEST', 6, '{"en": "New pain or swelling of a calf, chest pain or breathlessness",
                      "de": "Neuer Schmerz oder Schwellung einer Wade, Brustschmerz oder Atemnot"}');
insert into screening_condition (question, condition, position, ends_with_no) values
  ('FEVER', 'FEVER', 1, true),
  ('MEDICINE', 'ANTIC', 1, false), ('MEDICINE', 'ANALG', 2, true), ('MEDICINE', 'STER', 3, false),
  ('INJURY', 'ACUTE', 1, false), ('INJURY', 'INFL', 2, true), ('INJURY', 'FRACT', 3, false), ('INJURY', 'SURG', 4, false),
  ('PREGNANCY', 'PREG1', 1, false), ('PREGNANCY', 'PREG23', 2, false), ('PREGNANCY', 'PREGHR', 3, false),
  ('SKIN', 'SKIN', 1, true), ('SKIN', 'WOUND', 2, true),
  ('CALF_CHEST', 'CALF', 1, false), ('CALF_CHEST', 'CHEST', 2, false), ('CALF_CHEST', 'UNKN', 3, false);

grant select on screening_question, screening_condition to restora_app;
grant select, insert on precaution_override, screening, screening_answer to restora_app;

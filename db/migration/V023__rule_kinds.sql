-- Rules of a course: two more kinds, light therapy as a family of its own, and the days in a patient's life that rules
-- count from.

alter table course_rule drop constraint course_rule_demand;
alter table course_rule add constraint course_rule_demand check (demand in
  ('AfterActive', 'AtMost', 'CapWhenSore', 'EvaluationFirst', 'Gap', 'HandLoad', 'NotAlone', 'NotBefore', 'NotSameDay',
   'PauseBetween', 'PreferredTime', 'QuietBefore', 'RestDay', 'SameTherapist', 'UvAfterOil'));
alter table course_rule add constraint course_rule_source check (length(source) between 1 and 500);

alter table intervention drop constraint intervention_family;
alter table intervention add constraint intervention_family check (family in
  ('MASSAGE', 'MASSAGE_COMPONENT', 'LYMPH_DRAINAGE', 'DEVICE_MASSAGE', 'STRETCHING', 'MOBILISATION', 'EXERCISE',
   'ACTIVE_RECOVERY', 'THERMAL', 'ELECTROTHERAPY', 'LIGHT_THERAPY', 'OCCUPATIONAL', 'SPEECH', 'EDUCATION', 'ASSESSMENT'));

insert into intervention (code, name, family, hands_on, uses_oil, minutes_default, minutes_min, minutes_max,
                          pressure_min, pressure_max, whole_body, qualification, indication, advice, source) values
  ('UVB', '{"en": "Ultraviolet light therapy (UVB)", "de": "UV-Lichttherapie (UVB)"}',
   'LIGHT_THERAPY', false, false, 10, 5, 20, null, null, true, null,
   '{"en": "By a physician''s prescription only, for example with psoriasis", "de": "Nur nach ärztlicher Verordnung, zum Beispiel bei Psoriasis"}',
   '{"en": "Eyes covered; time and dose as prescribed. Not on skin that a phototoxic oil was put on, and not with medicines that make the skin sensitive to light.",
     "de": "Augen abdecken; Dauer und Dosis wie verordnet. Nicht auf Haut, auf die ein phototoxisches Öl aufgetragen wurde, und nicht bei Medikamenten, die die Haut lichtempfindlich machen."}',
   'Common practice');

insert into condition (code, name, kind, red_flag, region_needed, expires_after_hours, ask_at_check_in, desk_effect, not_encoded, source) values
  ('PHOTOSENS', '{"en": "Skin sensitive to light, or a medicine that makes it so", "de": "Lichtempfindliche Haut oder ein Medikament, das sie lichtempfindlich macht"}',
   'DISEASE', false, false, null, false,
   '{"en": "No light therapy without the therapist''s word.", "de": "Keine Lichttherapie ohne Rücksprache mit der behandelnden Person."}',
   null, 'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
with rule as (
  insert into contraindication_rule (condition, level, target, region_scope, effect, pressure_cap, advice, source) values
    ('PHOTOSENS', 'CLEARANCE', 'FAMILIES', 'ANYWHERE', 'BLOCK', null,
     '{"en": "No light therapy until a physician has cleared it.", "de": "Keine Lichttherapie bis zur ärztlichen Freigabe."}',
     'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents')
  returning id)
insert into contraindication_target (rule_id, name) select id, 'LIGHT_THERAPY' from rule;

insert into course_rule (code, name, demand, figures, hard, weight, template, source) values
  ('HAND_LOAD', '{"en": "A therapist''s deep tissue work: 60 minutes in a row, 180 a day",
                  "de": "Tiefe Massage einer Person: 60 Minuten am Stück, 180 am Tag"}',
   'HandLoad', '{"targets": {"interventions": ["DTM", "SPM", "TPT"]}, "inARow": 60, "pause": 15, "aDay": 180}',
   false, 30, null, 'Convention of occupational health for massage therapists; the minutes are convention'),
  ('NO_UV_AFTER_PHOTOTOXIC_OIL', '{"en": "No ultraviolet light within twelve hours of a phototoxic oil",
                                   "de": "Kein UV-Licht binnen zwölf Stunden nach einem phototoxischen Öl"}',
   'UvAfterOil', '{"light": {"families": ["LIGHT_THERAPY"]}, "samePlace": true, "hours": 12}',
   true, 100, null, 'Tisserand and Young, Essential Oil Safety, 2014');

-- Days that rules count from: a mistaken entry is withdrawn, never deleted.
create table patient_event (
  id           bigint primary key default nextval('restora_id'),
  version      int not null default 0,
  patient_id   bigint not null references patient,
  kind         text not null constraint patient_event_kind check (kind in ('SURGERY', 'INJURY', 'WOUND_CLOSED', 'COMPETITION')),
  day          date not null constraint patient_event_day check (day between '1900-01-01' and '2200-01-01'),
  note         text not null default '' constraint patient_event_note check (length(note) <= 500),
  recorded_by  bigint not null references account,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by bigint references account,
  constraint patient_event_withdrawal check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index patient_event_once on patient_event (patient_id, kind, day) where withdrawn_at is null;
grant select on patient_event to restora_report;
grant select, insert, update on patient_event to restora_app;

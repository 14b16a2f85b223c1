-- Visits at the patient's home: which treatments are given there and what is taken along, where the patient lives, how
-- long the way is. The way is part of the therapist's claim in occupancy, so that occupancy_one_at_a_time protects it as
-- it protects the session.

create or replace function pg_temp.t(en text, de text) returns jsonb
  language sql immutable
  return jsonb_build_object('en', en, 'de', de);

alter table treatment_type
  add column given_at text not null default 'CLINIC' constraint treatment_type_given_at check (given_at in ('CLINIC', 'HOME')),
  add column kit translated,              -- what is taken along, one thing a line
  alter column room_kind drop not null,
  add constraint treatment_type_home check (
    case given_at when 'HOME' then room_kind is null and turnover_minutes = 0 and seats = 1 else room_kind is not null end);

-- One address a patient, in its parts; what cannot be told apart stays in the street.
alter table patient rename column address to street;
alter table patient rename constraint patient_address to patient_street;
alter table patient
  add column postcode       text not null default '' constraint patient_postcode check (length(postcode) <= 20),
  add column city           text not null default '' constraint patient_city check (length(city) <= 200),
  add column way_in         text not null default '' constraint patient_way_in check (length(way_in) <= 500), -- bell, floor, dog
  add column travel_minutes int constraint patient_travel_minutes check (travel_minutes between 0 and 120);   -- one way
update patient set street = part[1], postcode = part[2], city = part[3]
from (select id, regexp_match(street, '^(.+), *(\d{4,5}(?: ?[A-Z]{2})?) +([^,]{1,200})$') as part from patient) a
where a.id = patient.id and part is not null;

-- One way; null: at the clinic.
alter table appointment
  add column travel_minutes int constraint appointment_travel check (travel_minutes between 0 and 120);

insert into treatment_type
  (code, name, minutes, minutes_min, minutes_max, turnover_minutes, qualification, room_kind, seats, self_pay, evaluation,
   given_at, kit) values
  ('HOME_MASSAGE_45', pg_temp.t('Massage at home 45', 'Massage als Hausbesuch 45'), 45, 30, 60, 0, 'MASSAGE', null, 1,
   false, false, 'HOME',
   pg_temp.t(E'Folding table\nOil\nTowels and sheets\nDisinfectant', E'Klappliege\nÖl\nHandtücher und Laken\nDesinfektionsmittel')),
  ('HOME_PHYSIO_45', pg_temp.t('Physiotherapy at home 45', 'Krankengymnastik als Hausbesuch 45'), 45, 30, 60, 0, 'PT', null, 1,
   false, false, 'HOME',
   pg_temp.t(E'Exercise mat\nElastic bands\nGoniometer\nDisinfectant', E'Übungsmatte\nElastische Bänder\nWinkelmesser\nDesinfektionsmittel'));
insert into remedy_treatment (remedy, position, treatment_type)
select t.remedy, max(x.position) + 1, t.treatment_type
from (values ('MASSAGE', 'HOME_MASSAGE_45'), ('PHYSIOTHERAPY', 'HOME_PHYSIO_45')) t (remedy, treatment_type)
join remedy_treatment x on x.remedy = t.remedy group by t.remedy, t.treatment_type;
insert into frequency_profile_treatment (profile, treatment_type)
select code, 'HOME_MASSAGE_45' from frequency_profile;

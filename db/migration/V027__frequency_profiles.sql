-- How often somebody is to have recovery massage: defaults when a plan is begun, and caps that its checks name.

create or replace function pg_temp.t(en text, de text) returns jsonb
  language sql immutable
  return jsonb_build_object('en', en, 'de', de);

create table frequency_profile (
  code           catalogue_code primary key,
  position       int not null unique,
  name           translated not null,
  times_per_week int not null constraint frequency_profile_times_per_week check (times_per_week between 1 and 7),
  visits         int constraint frequency_profile_visits check (visits between 1 and 200), -- null: open end
  review_days    int not null constraint frequency_profile_review_days check (review_days between 1 and 365)
);

-- The treatments it speaks of.
create table frequency_profile_treatment (
  profile        catalogue_code not null references frequency_profile,
  treatment_type catalogue_code not null references treatment_type,
  primary key (profile, treatment_type)
);

insert into frequency_profile (code, position, name, times_per_week, visits, review_days) values
  ('ATHLETE', 1, pg_temp.t('Athlete: twice a week', 'Leistungssport: zweimal pro Woche'), 2, 24, 30),
  ('OCCASIONAL', 2, pg_temp.t('Occasional: once a week, six visits', 'Gelegentlich: einmal pro Woche, sechs Termine'), 1, 6, 42),
  ('MAINTENANCE', 3, pg_temp.t('Maintenance: open end, reviewed', 'Erhaltung: offenes Ende, mit Überprüfung'), 1, null, 84);

-- Active recovery in groups, besides gentle yoga and aquatic exercise that there are.
insert into treatment_type
  (code, name, minutes, minutes_min, minutes_max, turnover_minutes, qualification, room_kind, seats, self_pay, evaluation) values
  ('WALK_GROUP_45', pg_temp.t('Walking group 45', 'Gehgruppe 45'), 45, 30, 60, 0, 'EXERCISE', 'GROUP', 10, false, false),
  ('SWIM_GROUP_45', pg_temp.t('Gentle swimming group 45', 'Sanftes Schwimmen, Gruppe 45'), 45, 30, 60, 0, 'AQUA', 'POOL', 6, false, false);

insert into frequency_profile_treatment (profile, treatment_type)
select p.code, t.code from frequency_profile p
join treatment_type t on t.code in ('MASSAGE_20', 'MASSAGE_30', 'MASSAGE_45', 'MASSAGE_60', 'DEEP_TISSUE_60',
                                    'SPORTS_MASSAGE_45', 'AROMA_60', 'SPA_60');

alter table plan add profile catalogue_code references frequency_profile;

grant select on frequency_profile, frequency_profile_treatment to restora_app, restora_report;

-- Remedies, the questions asked at every visit and the profiles of countries are lists of the catalogue like all others:
-- changed under a version, retired, never deleted.
alter table remedy alter column position drop not null; -- what an administrator adds comes last
alter table country_profile
  alter column position drop not null,
  add column version int not null default 0,
  add column retired_on date;
alter table screening_question
  add column version int not null default 0,
  add column retired_on date,
  drop constraint screening_question_position_key, -- two may change places; the code decides between equals
  add constraint screening_question_order check (position between 1 and 99);

grant insert, update on remedy, country_profile, screening_question to restora_app;
grant insert, delete on remedy_treatment, screening_condition to restora_app;

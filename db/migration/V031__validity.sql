-- A row of the catalogue is offered from its first day to the day before the one on which it is retired; without a day
-- it always was, or still is. The one place that says so; the caller passes the day, as its site's clock tells it.
create function in_use(valid_from date, retired_on date, on_day date) returns boolean
  language sql immutable parallel safe
  return coalesce(valid_from <= on_day, true) and coalesce(on_day < retired_on, true);

-- How often recovery massage can be meant to be is a list of the catalogue like all others.
alter table frequency_profile
  alter column position drop not null, -- what an administrator adds comes last
  add column version int not null default 0,
  add column retired_on date;
grant insert, update on frequency_profile to restora_app;
grant insert, delete on frequency_profile_treatment to restora_app;

do $$ declare t text; begin
  foreach t in array array['condition', 'contraindication_rule', 'country_profile', 'course_rule', 'frequency_profile',
    'home_task', 'intervention', 'leaflet', 'oil', 'outcome_measure', 'plan_template', 'qualification', 'remedy',
    'screening_question', 'treatment_type'] loop
    execute format('alter table %I add column valid_from date, '
      'add constraint catalogue_validity check (valid_from < retired_on)', t);
  end loop;
end $$;

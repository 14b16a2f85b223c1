-- What the centre offers and what it must beware of. Content is data: every row can be edited and retired,
-- none that was used is ever deleted. Names are translated content.

create table qualification (
  code       catalogue_code primary key,
  version    int not null default 0,
  name       translated not null,
  retired_on date
);

create table body_region (
  code      catalogue_code primary key,
  name      translated not null,
  view      text not null constraint body_region_view check (view in ('FRONT', 'BACK')),
  area      text not null constraint body_region_area
            check (area in ('HEAD_NECK', 'SHOULDER', 'ARM', 'CHEST', 'BACK', 'ABDOMEN', 'HIP', 'LEG', 'FOOT')),
  sided     boolean not null,             -- false: lies on the midline
  sensitive boolean not null default false, -- needs consent for the session
  position  int not null unique           -- reading order, head to foot, front then back
);

-- One thing done: a technique of massage, an exercise, cold, education, …
create table intervention (
  code            catalogue_code primary key,
  version         int not null default 0,
  name            translated not null,
  family          text not null constraint intervention_family check (family in
                  ('MASSAGE', 'MASSAGE_COMPONENT', 'LYMPH_DRAINAGE', 'DEVICE_MASSAGE', 'STRETCHING', 'MOBILISATION',
                   'EXERCISE', 'ACTIVE_RECOVERY', 'THERMAL', 'ELECTROTHERAPY', 'OCCUPATIONAL', 'SPEECH',
                   'EDUCATION', 'ASSESSMENT')),
  hands_on        boolean not null,
  uses_oil        boolean not null default false,
  minutes_default int not null,
  minutes_min     int not null,
  minutes_max     int not null,
  pressure_min    int,                    -- Walton scale 1 (light lotioning) to 5 (deep); null: no pressure applied
  pressure_max    int,
  whole_body      boolean not null default false, -- needs no region
  qualification   catalogue_code references qualification,
  indication      translated,
  advice          translated,
  source          text not null,
  retired_on      date,
  constraint intervention_minutes check (0 < minutes_min and minutes_min <= minutes_default and minutes_default <= minutes_max),
  constraint intervention_pressure check ((pressure_min is null) = (pressure_max is null)
                                          and pressure_min between 1 and 5 and pressure_max between pressure_min and 5)
);

-- What may be true of a patient and matters for safety. The desk is told desk_effect, never the name.
create table condition (
  code               catalogue_code primary key,
  version            int not null default 0,
  name               translated not null,
  kind               text not null constraint condition_kind check (kind in
                     ('DISEASE', 'SYMPTOM', 'INJURY', 'SURGERY', 'IMPLANT', 'MEDICINE', 'ALLERGY', 'PREGNANCY', 'OTHER')),
  red_flag           boolean not null default false,
  region_needed      boolean not null default false, -- an alert of this kind must name region and side
  expires_after_hours int constraint condition_expiry check (expires_after_hours > 0),
  ask_at_check_in    boolean not null default false,
  desk_effect        translated not null,
  not_encoded        translated,          -- the part of the source that no rule can hold; a person must judge it
  source             text not null,
  retired_on         date
);

create table contraindication_rule (
  id            bigint primary key default nextval('restora_id'),
  version       int not null default 0,
  condition     catalogue_code not null references condition,
  level         text not null constraint contraindication_level check (level in
                ('ABSOLUTE', 'LOCAL', 'PRECAUTION', 'CLEARANCE')),
  target        text not null constraint contraindication_target_kind check (target in
                ('EVERYTHING', 'HANDS_ON', 'FAMILIES', 'INTERVENTIONS')),
  region_scope  text not null constraint contraindication_region_scope check (region_scope in
                ('ANYWHERE', 'REGION_OF_ALERT', 'LISTED')),
  effect        text not null constraint contraindication_effect check (effect in
                ('BLOCK', 'CAP_PRESSURE', 'POSITION', 'WARN')),
  pressure_cap  int,
  advice        translated not null,      -- what to do instead, said to the therapist
  source        text not null,
  retired_on    date,
  constraint contraindication_cap check ((effect = 'CAP_PRESSURE') = (pressure_cap is not null)
                                         and pressure_cap between 1 and 4),
  constraint contraindication_level_effect check (
    (level = 'ABSOLUTE' and effect = 'BLOCK') or (level = 'CLEARANCE' and effect = 'BLOCK')
    or level in ('LOCAL', 'PRECAUTION')),
  constraint contraindication_local_scope check (level <> 'LOCAL' or region_scope <> 'ANYWHERE')
);
create index contraindication_rule_condition on contraindication_rule (condition);

create table contraindication_target (
  rule_id bigint not null references contraindication_rule on delete cascade,
  name    text not null,                  -- an intervention family or an intervention code, by the rule's target
  primary key (rule_id, name)
);
create table contraindication_region (
  rule_id bigint not null references contraindication_rule on delete cascade,
  region  catalogue_code not null references body_region,
  primary key (rule_id, region)
);

create table oil (
  code           catalogue_code primary key,
  version        int not null default 0,
  name           translated not null,
  role           text not null constraint oil_role check (role in ('ESSENTIAL', 'CARRIER')),
  max_dermal_pct numeric(5, 2) constraint oil_max_dermal check (max_dermal_pct > 0 and max_dermal_pct <= 100),
  phototoxic     boolean not null default false,
  evidence       text not null constraint oil_evidence check (evidence in
                 ('TRADITION', 'TOXICOLOGY', 'PHARMACOLOGY', 'CLINICAL', 'GENERAL')),
  advice         translated,
  source         text not null,
  retired_on     date,
  constraint oil_phototoxic_limit check (not phototoxic or max_dermal_pct is not null)
);
create table oil_caution (
  oil       catalogue_code not null references oil on delete cascade,
  condition catalogue_code not null references condition,
  level     text not null constraint oil_caution_level check (level in ('AVOID', 'CAUTION')),
  primary key (oil, condition)
);

create table outcome_measure (
  code             catalogue_code primary key,
  version          int not null default 0,
  name             translated not null,
  domain           text not null,
  unit             translated not null,
  min_value        numeric(9, 2) not null,
  max_value        numeric(9, 2) not null,
  decimals         int not null default 0 constraint outcome_measure_decimals check (decimals between 0 and 2),
  better           text not null constraint outcome_measure_better check (better in ('LOWER', 'HIGHER', 'NEITHER')),
  important_change numeric(9, 2) constraint outcome_measure_change check (important_change > 0),
  change_verified  boolean not null default false, -- the threshold was read in its source, not taken by convention
  measured_side    boolean not null default false, -- taken at a joint or limb: region and side belong to the value
  content          text not null constraint outcome_measure_content check (content in ('FULL', 'SCORE_ONLY')),
  source           text not null,
  retired_on       date,
  constraint outcome_measure_range check (min_value < max_value)
);

-- What is booked: a length, a place and a qualification.
create table treatment_type (
  code             catalogue_code primary key,
  version          int not null default 0,
  name             translated not null,
  minutes          int not null,
  minutes_min      int not null,
  minutes_max      int not null,
  turnover_minutes int not null default 0,
  qualification    catalogue_code references qualification,
  room_kind        text not null constraint treatment_type_room_kind check (room_kind in
                   ('CONSULTING', 'TREATMENT', 'GYM', 'GROUP', 'POOL')),
  seats            int not null default 1 constraint treatment_type_seats check (seats between 1 and 30),
  self_pay         boolean not null default false,
  evaluation       boolean not null default false,
  retired_on       date,
  constraint treatment_type_minutes check (0 < minutes_min and minutes_min <= minutes and minutes <= minutes_max
                                           and minutes_max <= 480),
  constraint treatment_type_grid check (minutes % 5 = 0 and minutes_min % 5 = 0 and minutes_max % 5 = 0
                                        and turnover_minutes % 5 = 0 and turnover_minutes between 0 and 60)
);

create table plan_template (
  code          catalogue_code primary key,
  version       int not null default 0,
  name          translated not null,
  weeks         int not null constraint plan_template_weeks check (weeks between 1 and 104),
  visits_min    int not null,
  visits_max    int not null,
  review_visits int,
  review_days   int,
  massage_note  translated,
  source        text not null,
  retired_on    date,
  constraint plan_template_visits check (0 < visits_min and visits_min <= visits_max),
  constraint plan_template_review check (review_visits > 0 or review_days > 0)
);
create table template_line (
  id             bigint primary key default nextval('restora_id'),
  template       catalogue_code not null references plan_template on delete cascade,
  position       int not null,
  treatment_type catalogue_code not null references treatment_type,
  minutes        int not null constraint template_line_minutes check (minutes between 5 and 480 and minutes % 5 = 0),
  times_per_week int not null constraint template_line_times check (times_per_week between 1 and 7),
  from_week      int not null,            -- 1 is the first week of the plan
  to_week        int not null,
  visits         int not null,
  note           translated,
  unique (template, position),
  constraint template_line_weeks check (1 <= from_week and from_week <= to_week),
  constraint template_line_visits check (visits between 1 and times_per_week * (to_week - from_week + 1))
);
create table template_item (
  id           bigint primary key default nextval('restora_id'),
  line_id      bigint not null references template_line on delete cascade,
  position     int not null,
  intervention catalogue_code not null references intervention,
  region       catalogue_code references body_region,
  side         text constraint template_item_side check (side in ('LEFT', 'RIGHT', 'BOTH')),
  minutes      int not null constraint template_item_minutes check (minutes between 1 and 480),
  pressure     int constraint template_item_pressure check (pressure between 1 and 5),
  unique (line_id, position)
);
create table template_goal (
  id       bigint primary key default nextval('restora_id'),
  template catalogue_code not null references plan_template on delete cascade,
  position int not null,
  measure  catalogue_code not null references outcome_measure,
  goal     translated not null,
  target   numeric(9, 2),                 -- null: the therapist sets it from the baseline
  due_week int not null,
  unique (template, position)
);

do $$ declare t text; begin
  foreach t in array array['qualification', 'body_region', 'intervention', 'condition', 'contraindication_rule',
    'contraindication_target', 'contraindication_region', 'oil', 'oil_caution', 'outcome_measure', 'treatment_type',
    'plan_template', 'template_line', 'template_item', 'template_goal'] loop
    execute format('grant select on %I to restora_app, restora_report', t);
  end loop;
  foreach t in array array['qualification', 'intervention', 'condition', 'contraindication_rule', 'oil',
    'outcome_measure', 'treatment_type', 'plan_template', 'template_line', 'template_item', 'template_goal'] loop
    execute format('grant insert, update on %I to restora_app', t);
  end loop;
  -- the lists that hang on a row are replaced as a whole
  foreach t in array array['contraindication_target', 'contraindication_region', 'oil_caution',
    'template_line', 'template_item', 'template_goal'] loop
    execute format('grant insert, delete on %I to restora_app', t);
  end loop;
end $$;

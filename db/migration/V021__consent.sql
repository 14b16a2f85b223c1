-- What a patient agreed to, and what a country asks of a site.

-- Rules of a country as data; an administrator chooses one for each site. A starting point: have it checked before use.
create table country_profile (
  code                     catalogue_code primary key,
  position                 int not null unique,
  name                     translated not null,
  general_consent_required boolean not null,  -- no treatment starts without the general consent
  session_consent_form     text not null constraint country_profile_form check (session_consent_form in ('VERBAL', 'WRITTEN')),
  verbal_order_days        int constraint country_profile_verbal_order check (verbal_order_days between 1 and 365),
  certification_days       int constraint country_profile_certification check (certification_days between 1 and 730),
  start_within_days        int constraint country_profile_start check (start_within_days between 1 and 365),
  late_cancel_basis        text not null constraint country_profile_late_cancel check (late_cancel_basis in
                           ('ELAPSED_24_HOURS', 'LAST_WORKING_DAY')),
  source                   text not null
);
insert into country_profile (code, position, name, general_consent_required, session_consent_form, verbal_order_days,
                             certification_days, start_within_days, late_cancel_basis, source) values
  ('GERMANY', 1, '{"en": "Germany", "de": "Deutschland"}', true, 'VERBAL', null, null, 28, 'ELAPSED_24_HOURS',
   'BGB section 630d (consent), section 630f (record); Heilmittel-Richtlinie: begin within 28 days; 24 hours: convention'),
  ('US', 2, '{"en": "United States", "de": "Vereinigte Staaten"}', true, 'VERBAL', 14, 90, null, 'ELAPSED_24_HOURS',
   '42 CFR 424 subpart B (order, certification of at most 90 days, verbal order signed within 14 days); 24 hours: convention; states differ on consent'),
  ('ONTARIO', 3, '{"en": "Ontario", "de": "Ontario"}', true, 'WRITTEN', null, null, null, 'ELAPSED_24_HOURS',
   'College of Massage Therapists of Ontario, treatment of sensitive areas: written consent before each session; 24 hours: convention'),
  ('NONE', 4, '{"en": "No rules of a country", "de": "Keine Landesregeln"}', false, 'VERBAL', null, null, null,
   'ELAPSED_24_HOURS', 'What Restora does by itself');
alter table site add country_profile catalogue_code not null default 'NONE' references country_profile;

-- A consent: general, or for one technique on one sensitive region on one day. Never deleted; what was given is withdrawn.
create table consent (
  id           bigint primary key default nextval('restora_id'),
  patient_id   bigint not null references patient,
  kind         text not null constraint consent_kind check (kind in ('GENERAL', 'SENSITIVE_AREA')),
  intervention catalogue_code references intervention,
  region       catalogue_code references body_region,
  side         text constraint consent_side check (side in ('LEFT', 'RIGHT', 'BOTH')),
  oil          catalogue_code references oil, -- the oil it names, where one is used
  on_day       date,
  answer       text not null constraint consent_answer check (answer in ('GIVEN', 'DECLINED')),
  form         text not null constraint consent_form check (form in ('VERBAL', 'WRITTEN')),
  given_by     text not null constraint consent_given_by check (given_by in ('PATIENT', 'GUARDIAN')),
  guardian     text not null default '' constraint consent_guardian check (length(guardian) <= 200),
  recorded_by  bigint not null references account,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by bigint references account,
  constraint consent_of_an_area check ((kind = 'SENSITIVE_AREA') = (intervention is not null and region is not null and on_day is not null)
                                       and (kind = 'SENSITIVE_AREA' or (side is null and oil is null and answer = 'GIVEN'))),
  constraint consent_guardian_is_named check ((given_by = 'GUARDIAN') = (guardian <> '')),
  constraint consent_withdrawal check ((withdrawn_at is null) = (withdrawn_by is null)
                                       and (withdrawn_at is null or (answer = 'GIVEN' and withdrawn_at >= recorded_at)))
);
create index consent_patient on consent (patient_id, on_day);

grant select on country_profile to restora_app, restora_report;
grant select, insert on consent to restora_app;
grant update (withdrawn_at, withdrawn_by) on consent to restora_app;

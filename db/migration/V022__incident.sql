-- Charting is never refused: what was done against a rule, over a cap, without consent or with a bad reaction is written
-- down in the note, and here with its reason, for a supervisor to review. Rows are added; only the review is filled in.
create table incident (
  id            bigint primary key default nextval('restora_id'),
  version       int not null default 0,
  kind          text not null constraint incident_kind check (kind in
                ('AGAINST_RULE', 'OVER_CAP', 'WITHOUT_CONSENT', 'ADVERSE_REACTION')),
  patient_id    bigint not null references patient,
  site_id       bigint not null references site,
  attendance_id bigint references attendance,
  note_id       bigint not null references note,
  intervention  catalogue_code references intervention,
  region        catalogue_code references body_region,
  side          text constraint incident_side check (side in ('LEFT', 'RIGHT', 'BOTH')),
  rule_id       bigint references contraindication_rule,
  oil           catalogue_code references oil,
  reason        text not null constraint incident_reason check (length(reason) between 1 and 1000),
  author        bigint not null references account,
  recorded_at   timestamptz not null,
  reviewed_by   bigint references account,
  reviewed_at   timestamptz,
  remark        text constraint incident_remark check (length(remark) <= 1000),
  constraint incident_of_a_rule check ((rule_id is not null or oil is not null) = (kind in ('AGAINST_RULE', 'OVER_CAP'))),
  constraint incident_review check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (remark is null))
);
create index incident_site on incident (site_id, recorded_at desc);
create index incident_patient on incident (patient_id);
create index incident_note on incident (note_id);

grant select, insert on incident to restora_app;
grant update (version, reviewed_by, reviewed_at, remark) on incident to restora_app;

-- The rules of a course where the patient is treated: a hard one yields to a written reason for one visit, and what was
-- delivered against one without such a reason is an incident, with the rule and the visits it is about.

-- A therapist's or supervisor's reason; it holds for one visit, rows are only added.
create table course_rule_override (
  id            bigint primary key default nextval('restora_id'),
  attendance_id bigint not null references attendance,
  course_rule   catalogue_code not null references course_rule,
  reason        text not null constraint course_rule_override_reason check (length(reason) between 1 and 500),
  recorded_by   bigint not null references account,
  recorded_at   timestamptz not null,
  constraint course_rule_override_once unique (attendance_id, course_rule)
);
grant select, insert on course_rule_override to restora_app;

alter table incident drop constraint incident_kind;
alter table incident add constraint incident_kind check (kind in
  ('AGAINST_RULE', 'AGAINST_COURSE_RULE', 'OVER_CAP', 'WITHOUT_CONSENT', 'ADVERSE_REACTION'));
alter table incident add course_rule catalogue_code references course_rule;
alter table incident add constraint incident_of_a_course_rule
  check ((course_rule is not null) = (kind = 'AGAINST_COURSE_RULE'));

-- The other visits that a rule of the course is about.
create table incident_session (
  incident_id   bigint not null references incident,
  attendance_id bigint not null references attendance,
  primary key (incident_id, attendance_id)
);
create index incident_session_attendance on incident_session (attendance_id);
grant select, insert on incident_session to restora_app;

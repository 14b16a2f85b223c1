-- Therapists: what they may do, when they work, when they are away.

create table therapist (
  id             bigint primary key default nextval('restora_id'),
  public_id      uuid not null unique default gen_random_uuid(),
  version        int not null default 0,
  account_id     bigint unique references account,
  site_id        bigint not null references site,     -- the home site
  name           text not null constraint therapist_name check (length(name) between 1 and 200),
  profession     text not null constraint therapist_profession check (length(profession) between 1 and 120),
  employed_from  date not null,
  employed_until date,
  constraint therapist_employment check (employed_until is null or employed_until >= employed_from)
);

create table therapist_qualification (
  id            bigint primary key default nextval('restora_id'),
  version       int not null default 0,
  therapist_id  bigint not null references therapist,
  qualification catalogue_code not null references qualification,
  valid_from    date not null,
  expires_on    date,                     -- last day on which it holds
  constraint therapist_qualification_order check (expires_on is null or expires_on >= valid_from),
  constraint therapist_qualification_once exclude using gist
    (therapist_id with =, (qualification::text) with =, daterange(valid_from, expires_on, '[]') with &&)
);

-- A weekly pattern with validity. A change of hours is a new roster from a day on; the old one stays for the figures.
create table roster (
  id           bigint primary key default nextval('restora_id'),
  version      int not null default 0,
  therapist_id bigint not null references therapist,
  site_id      bigint not null references site,
  valid_from   date not null,
  valid_until  date,
  cycle_weeks  int not null default 1 constraint roster_cycle check (cycle_weeks between 1 and 8),
  constraint roster_order check (valid_until is null or valid_until >= valid_from),
  constraint roster_one_at_a_time exclude using gist
    (therapist_id with =, site_id with =, daterange(valid_from, valid_until, '[]') with &&)
);
create table roster_shift (
  id        bigint primary key default nextval('restora_id'),
  roster_id bigint not null references roster on delete cascade,
  week      int not null default 1 constraint roster_shift_week check (week between 1 and 8),
  weekday   int not null constraint roster_shift_weekday check (weekday between 1 and 7),
  kind      text not null constraint roster_shift_kind check (kind in ('WORK', 'BREAK', 'ADMIN')),
  starts    time not null,
  ends      time not null,
  constraint roster_shift_order check (starts < ends)
);
create index roster_shift_roster on roster_shift (roster_id);

create table time_off (
  id           bigint primary key default nextval('restora_id'),
  version      int not null default 0,
  therapist_id bigint not null references therapist,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  during       tstzrange generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
  kind         text not null constraint time_off_kind check (kind in ('VACATION', 'SICKNESS', 'TRAINING', 'OTHER')),
  status       text not null constraint time_off_status check (status in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  note         text not null default '' constraint time_off_note check (length(note) <= 500),
  requested_by bigint not null references account,
  requested_at timestamptz not null,
  decided_by   bigint references account,
  decided_at   timestamptz,
  constraint time_off_order check (starts_at < ends_at),
  constraint time_off_decision check ((status in ('APPROVED', 'REFUSED')) = (decided_at is not null)
                                      and (decided_by is null) = (decided_at is null))
);
create index time_off_therapist on time_off using gist (therapist_id, during);

-- The rosters of all therapists, day by day, as instants: the one definition of when somebody works. Wall-clock times are
-- read in the site's zone, so a shift across a clock change has its true length. Used by booking and by the figures.
create function roster_windows(from_day date, until_day date)
  returns table (therapist_id bigint, site_id bigint, day date, kind text, starts_at timestamptz, ends_at timestamptz)
  language sql stable parallel safe
  begin atomic
    select r.therapist_id, r.site_id, d.day, s.kind,
           (d.day + s.starts) at time zone site.zone,
           (d.day + s.ends) at time zone site.zone
    from roster r
    join site on site.id = r.site_id
    join roster_shift s on s.roster_id = r.id
    cross join lateral (
      select g::date as day
      from generate_series(greatest(from_day, r.valid_from)::timestamp,
                           least(until_day, coalesce(r.valid_until, until_day))::timestamp, interval '1 day') g
    ) d
    where extract(isodow from d.day) = s.weekday
      -- weeks of the cycle are counted from the Monday of the week in which the roster begins
      and ((d.day - (r.valid_from - (extract(isodow from r.valid_from)::int - 1))) / 7) % r.cycle_weeks + 1 = s.week;
  end;

grant select on therapist, therapist_qualification, roster, roster_shift, time_off to restora_report;
grant select, insert, update on therapist, roster, time_off to restora_app;
grant select, insert, update, delete on therapist_qualification, roster_shift to restora_app;

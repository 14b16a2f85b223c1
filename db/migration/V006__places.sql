-- Rooms of a site, its opening hours and the days it is closed.

create table room (
  id         bigint primary key default nextval('restora_id'),
  version    int not null default 0,
  site_id    bigint not null references site,
  name       text not null constraint room_name check (length(name) between 1 and 80),
  kind       text not null constraint room_kind check (kind in ('CONSULTING', 'TREATMENT', 'GYM', 'GROUP', 'POOL')),
  places     int not null default 1 constraint room_places check (places between 1 and 50),
  wheelchair boolean not null default true,
  retired_on date,
  constraint room_name_once_a_site unique (site_id, name)
);

create table site_hours (
  site_id bigint not null references site,
  weekday int not null constraint site_hours_weekday check (weekday between 1 and 7), -- 1 is Monday
  opens   time not null,
  closes  time not null,
  primary key (site_id, weekday),
  constraint site_hours_order check (opens < closes)
);

create table closure (
  id        bigint primary key default nextval('restora_id'),
  version   int not null default 0,
  site_id   bigint not null references site,
  starts_on date not null,
  ends_on   date not null,
  kind      text not null constraint closure_kind check (kind in ('PUBLIC_HOLIDAY', 'COMPANY')),
  name      text not null constraint closure_name check (length(name) between 1 and 120),
  constraint closure_order check (starts_on <= ends_on),
  constraint closure_once exclude using gist (site_id with =, kind with =, daterange(starts_on, ends_on, '[]') with &&)
);

grant select on room, site_hours, closure to restora_report;
grant select, insert, update on room to restora_app;
grant select, insert, update, delete on site_hours, closure to restora_app;

-- Elapsed minutes of a set of times; a clock change inside it counts as it passed.
create function minutes(times tstzmultirange) returns int
  language sql immutable parallel safe
  return (select coalesce(sum(extract(epoch from upper(t) - lower(t)) / 60), 0)::int from unnest(times) t);

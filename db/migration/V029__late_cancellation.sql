-- Whether a patient's cancellation is late, in the one place that says it: within 24 elapsed hours of the start, or, where
-- the site's profile counts working days, told after the last working day before the visit's day was over. A working day
-- is one on which the site opens (Monday to Friday where it wrote no hours down) and is not closed. Days are the site's.
create function cancelled_late(of_site bigint, told_at timestamptz, starts_at timestamptz) returns boolean
  language sql stable
  return (
    select case p.late_cancel_basis
      when 'ELAPSED_24_HOURS' then starts_at - told_at < interval '24 hours'
      else (told_at at time zone s.zone)::date > coalesce((
             select max(d.day)
             from (select (starts_at at time zone s.zone)::date - n as day from generate_series(1, 31) n) d
             where (exists (select from site_hours h
                            where h.site_id = s.id and h.weekday = extract(isodow from d.day))
                    or (extract(isodow from d.day) <= 5 and not exists (select from site_hours h where h.site_id = s.id)))
               and not exists (select from closure c
                               where c.site_id = s.id and d.day between c.starts_on and c.ends_on)),
             (starts_at at time zone s.zone)::date - 32)
      end
    from site s join country_profile p on p.code = s.country_profile
    where s.id = of_site);

-- What the centre changes in what it offers: one thing went this month, one goes at the end of the next, two come with it.
create temporary table month on commit drop as
select date_trunc('month', max(booked_at))::date as this,
       (date_trunc('month', max(booked_at)) + interval '1 month')::date as next,
       (date_trunc('month', max(booked_at)) + interval '2 months')::date as after_next
from appointment;

update oil set retired_on = month.this from month where code = 'LEMONGRASS';
update treatment_type set retired_on = month.after_next from month where code = 'LYMPH_30';

insert into frequency_profile (code, name, times_per_week, visits, review_days, valid_from)
select 'SEASON', '{"en": "Season: three times a week, nine visits", "de": "Saison: dreimal pro Woche, neun Termine"}', 3, 9, 21,
       month.next
from month;
insert into frequency_profile_treatment (profile, treatment_type)
select 'SEASON', treatment_type from frequency_profile_treatment where profile = 'ATHLETE';

insert into leaflet (code, name, kind, body, source, valid_from)
select 'COLD_BATH', '{"en": "After a cold bath", "de": "Nach dem Kältebad"}', 'AFTERCARE',
       '{"en": "- Warm up slowly: dry clothes, a warm drink, a short walk.\n- No hot shower for half an hour.\n- Tell us when a foot or a hand stays white or numb.",
         "de": "- Wärmen Sie sich langsam auf: trockene Kleidung, ein warmes Getränk, ein kurzer Spaziergang.\n- Eine halbe Stunde lang nicht heiß duschen.\n- Sagen Sie uns Bescheid, wenn ein Fuß oder eine Hand weiß oder taub bleibt."}',
       'House rule of the centre', month.next
from month;

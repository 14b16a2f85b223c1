-- The oil that was used is written down with the dose. Of notes from before this, what was prescribed is taken for it.
alter table delivered_dose add column oil catalogue_code references oil;

update delivered_dose d set oil = i.oil from dose_item i where i.id = d.dose_item_id and i.oil is not null;

update note n set draft = jsonb_set(n.draft, '{delivered}', (
  select jsonb_agg(case when i.oil is null then d.value else d.value || jsonb_build_object('oil', i.oil) end order by d.place)
  from jsonb_array_elements(n.draft -> 'delivered') with ordinality d(value, place)
  left join dose_item i on i.id = (d.value ->> 'doseItemId')::bigint))
where jsonb_array_length(n.draft -> 'delivered') > 0;

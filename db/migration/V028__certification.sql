-- A plan is certified by a method where the country of its site asks for it. Rows are only added: a spoken order is
-- signed by a later row, and what was written down by mistake is withdrawn by one.
create table plan_certification (
  id           bigint primary key default nextval('restora_id'),
  plan_id      bigint not null references plan,
  method       text constraint plan_certification_method check (method in ('SIGNATURE', 'VERBAL_ORDER', 'TRANSMITTED_ORDER')),
  prescriber   text constraint plan_certification_prescriber check (length(prescriber) between 1 and 200),
  certified_on date constraint plan_certification_day check (certified_on between '2000-01-01' and '2200-01-01'),
  signs        bigint,                    -- the spoken order that this signature confirms
  withdraws    bigint unique,
  reason       text constraint plan_certification_reason check (length(reason) between 1 and 500),
  recorded_by  bigint not null references account,
  recorded_at  timestamptz not null,
  unique (id, plan_id),
  constraint plan_certification_signs_own foreign key (signs, plan_id) references plan_certification (id, plan_id),
  constraint plan_certification_withdraws_own foreign key (withdraws, plan_id) references plan_certification (id, plan_id),
  constraint plan_certification_says check (case when withdraws is null
    then method is not null and prescriber is not null and certified_on is not null and reason is null
    else method is null and prescriber is null and certified_on is null and signs is null and reason is not null end),
  constraint plan_certification_signature check (signs is null or method = 'SIGNATURE')
);
create index plan_certification_plan on plan_certification (plan_id);

grant select, insert on plan_certification to restora_app;

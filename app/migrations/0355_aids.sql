-- Aids, goods and sanatorium care (Law 343, article 15(1)(4); Social Code, articles 160(3), 166–169), by two routes that
-- are kept apart from the first row on (DEC-90).

-- What a supplier offers. No people.
create table aids_offer (
  id uuid primary key,
  supplier_id uuid not null references network_organisation (id),
  item text not null,
  offered_on date not null,
  ended_on date,
  recorded_by text not null
);
create unique index aids_offer_once on aids_offer (supplier_id, item) where ended_on is null;
create index aids_offer_by_item on aids_offer (item) where ended_on is null;
grant select, insert, update on aids_offer to tirek_app;

-- That a child is to have something, by one of the routes: asked, and answered by a doctor or by the department.
create table aids_need (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  route text not null check (route in ('disability-programme', 'medical-indication')),
  item text not null,
  -- The medical organisation that the family asked; on the other route the department of the region answers.
  organisation_id uuid references network_organisation (id),
  asker_name text not null,
  words text,
  state text not null check (state in ('asked', 'indicated', 'not-indicated', 'withdrawn')),
  document text,
  document_date date,
  volume text,
  reason text,
  valid_to date,
  asked_on date not null,
  answered_on date,
  answered_by text,
  version int not null default 1,
  primary key (region, id),
  constraint aids_need_route check ((route = 'medical-indication') = (organisation_id is not null)),
  constraint aids_need_paper check (state <> 'indicated' or (document is not null and document_date is not null and volume is not null)),
  constraint aids_need_why check (state <> 'not-indicated' or reason is not null)
);
create unique index aids_need_asked_once on aids_need (person_id, item, route) where state = 'asked';
create index aids_need_by_person on aids_need (person_id, asked_on);
create index aids_need_waiting on aids_need (region, route, asked_on) where state = 'asked';
create index aids_need_of_organisation on aids_need (organisation_id, asked_on) where state = 'asked';
call tirek_case_table('aids_need', 'person_id', 'aids');

-- What was ordered. A supplier sees this row and no other: what, of which size, whereto.
create table aids_order (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  need_id uuid not null,
  route text not null check (route in ('disability-programme', 'medical-indication')),
  item text not null,
  volume text not null,
  size numeric(5, 1),
  channel text not null default 'portal' check (channel in ('portal', 'procurement')),
  procured_by text check (procured_by in ('by-kind', 'no-supplier')),
  contract text,
  supplier_id uuid references network_organisation (id),
  state text not null check (state in
    ('ordered', 'accepted', 'delivered', 'received', 'returned', 'choose-supplier', 'no-supplier', 'to-procure', 'cancelled')),
  -- Who takes it in, by which telephone, where: sealed by the key of the child.
  delivery jsonb not null,
  early_reason text check (early_reason in ('growth', 'worn-out', 'lost', 'need-changed')),
  early_words text,
  earlier_id uuid,
  -- Why it was declined, sent back or cancelled: a code, and words sealed by the key of the child.
  said_reason text,
  said text,
  ordered_on date not null,
  moved_on date not null,
  delivery_on date,
  delivered_on date,
  received_on date,
  replace_on date,
  version int not null default 1,
  primary key (region, id),
  constraint aids_order_procured check ((channel = 'procurement') = (procured_by is not null and contract is not null)),
  constraint aids_order_supplied check (state not in ('ordered', 'accepted', 'delivered', 'received', 'returned') or supplier_id is not null),
  constraint aids_order_received check ((state = 'received') = (received_on is not null))
);
create unique index aids_order_one_open on aids_order (person_id, item, route) where state not in ('received', 'cancelled');
create index aids_order_by_person on aids_order (person_id, ordered_on);
create index aids_order_of_supplier on aids_order (supplier_id, state, moved_on);
create index aids_order_by_state on aids_order (region, state, moved_on);
create index aids_order_replaced on aids_order (region, replace_on) where state = 'received';
call tirek_case_table('aids_order', 'person_id', 'aids-order');

-- The conclusion of the commission on one order (article 169(1)): written once, never changed.
create table aids_conclusion (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  order_id uuid not null,
  outcome text not null check (outcome in ('no-supplier', 'supplier-exists')),
  number text not null,
  concluded_on date not null,
  words text not null,
  recorded_by text not null,
  recorded_on date not null,
  primary key (region, id)
);
create index aids_conclusion_by_order on aids_conclusion (order_id, recorded_on);
create index aids_conclusion_by_person on aids_conclusion (person_id);
call tirek_case_table('aids_conclusion', 'person_id', 'aids-order');
revoke update on aids_conclusion from tirek_app;

-- A place in the queue for a sanatorium and what came of it.
create table aids_voucher (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  need_id uuid not null,
  route text not null check (route in ('disability-programme', 'medical-indication')),
  applied_on date not null,
  -- The adult who goes with the child, by name, sealed; without one the child goes alone.
  companion text,
  state text not null check (state in ('queued', 'offered', 'accepted', 'used', 'not-used', 'withdrawn')),
  sanatorium text,
  from_on date,
  to_on date,
  answer_by date,
  -- Vouchers that went on to the next: the day of application stays.
  passed text[] not null default '{}',
  reason text,
  note text,
  again_on date,
  moved_on date not null,
  version int not null default 1,
  primary key (region, id),
  constraint aids_voucher_offered check (state not in ('offered', 'accepted', 'used', 'not-used')
    or (sanatorium is not null and from_on is not null and to_on >= from_on)),
  constraint aids_voucher_reason check (state <> 'not-used' or reason is not null)
);
create unique index aids_voucher_one_open on aids_voucher (person_id, route) where state in ('queued', 'offered', 'accepted');
create index aids_voucher_queue on aids_voucher (region, route, applied_on, id) where state = 'queued';
create index aids_voucher_by_person on aids_voucher (person_id, applied_on);
create index aids_voucher_under_way on aids_voucher (region, state, moved_on) where state in ('offered', 'accepted');
call tirek_case_table('aids_voucher', 'person_id', 'aids');

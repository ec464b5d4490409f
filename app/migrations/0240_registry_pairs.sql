-- One child, one record (art. 3(3)(1), LAW-3-5): the weights by which records are compared, the run that looks for likely
-- pairs over the whole register, and the pairs that a person decides.

-- Weights learnt from the register, by edition; no personal data. The edition taken into force last is used, or, while
-- none is, the one that is published with the program.
create table registry_match_weights (
  edition text primary key,
  made_at timestamptz not null,
  made_by_name text not null,
  records int not null,
  weights jsonb not null,
  doubtful real not null,
  likely real not null check (likely >= doubtful),
  in_force_from timestamptz,
  in_force_by_name text
);
create index registry_match_weights_in_force on registry_match_weights (in_force_from desc) where in_force_from is not null;
grant select, insert, update on registry_match_weights to tirek_app;

-- One run over the register: first every record gets its keys, then every record meets those after it. The place reached
-- is written in the transaction of the batch, so that a run that was broken off goes on where it was.
create table registry_rematch (
  id uuid primary key,
  edition text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  started_at timestamptz not null,
  phase text not null check (phase in ('keys', 'pairs', 'done')),
  reached uuid not null default '00000000-0000-0000-0000-000000000000',
  keyed int not null default 0,
  looked int not null default 0,
  compared bigint not null default 0,
  offered int not null default 0,
  finished_at timestamptz,
  check ((phase = 'done') = (finished_at is not null))
);
create unique index registry_rematch_one on registry_rematch ((true)) where finished_at is null;
create index registry_rematch_by_time on registry_rematch (started_at desc);
grant select, insert, update on registry_rematch to tirek_app;

-- Two records that may be of one child: once, however often they are found. Nothing is merged by being here.
create table registry_pair (
  id uuid primary key,
  left_id uuid not null,
  left_region text not null,
  right_id uuid not null,
  right_region text not null,
  score real not null,
  reasons jsonb not null,
  edition text not null,
  origin text not null check (origin in ('rematch', 'registration', 'by-hand')),
  found_at timestamptz not null,
  state text not null check (state in ('open', 'aside', 'dismissed', 'merged')),
  reason text,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decided_by_role text,
  version int not null default 1,
  unique (left_id, right_id),
  check (left_id < right_id),
  check (state = 'open' or (reason is not null and decided_at is not null))
);
create index registry_pair_right on registry_pair (right_id);
create index registry_pair_left_region on registry_pair (left_region, state, score desc);
create index registry_pair_right_region on registry_pair (right_region, state, score desc);

-- A wall of its own: a pair is of two regions and of no file. It is read and written in acts of the system alone, which
-- ask for the post and the region of whoever decides.
alter table registry_pair enable row level security;
alter table registry_pair force row level security;
create policy of_system on registry_pair for all to tirek_app
  using ((select tirek_scope()) = 'system') with check ((select tirek_scope()) = 'system');
create policy owner_sees on registry_pair for all to current_user using (true) with check (true);
grant select, insert, update on registry_pair to tirek_app;

-- Records that share a key with one of a batch and come after it, so that two records meet once, and that no pair holds
-- yet. A number of the same kind tells two people apart. A key that many share is cut: records of one person share others.
create function registry_meeting(in_ids uuid[]) returns table (left_id uuid, right_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if tirek_scope() <> 'system' then
    raise insufficient_privilege using message = 'an act of the system alone';
  end if;
  return query
    select distinct p.id, found.id
    from registry_person p
    cross join lateral unnest(p.match_keys) one (key)
    cross join lateral (
      select q.id from registry_person q
      where q.match_keys @> array[one.key] and q.match_keys is not null and q.closed_on is null
      limit 200
    ) found
    where p.id = any (in_ids) and p.closed_on is null and found.id > p.id
      and not exists (select from registry_pair r where r.left_id = p.id and r.right_id = found.id)
      and not exists (select from registry_identity a join registry_identity b on b.kind = a.kind and b.person_id = found.id
        where a.person_id = p.id and a.kind in ('iin', 'birth-record'));
end
$$;
revoke all on function registry_meeting(uuid[]) from public;
grant execute on function registry_meeting(uuid[]) to tirek_app;

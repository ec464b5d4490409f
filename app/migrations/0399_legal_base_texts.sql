-- Texts of acts that the operator supplies: each one wording of an act in one language, taken apart into the pieces that
-- readers see. What the acts are, which units they have and what rests on them is data of the program; no text of an act is.
create table legal_base_text (
  id uuid primary key,
  act text not null,
  edition text not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What a person should look at, with the lines.
  findings jsonb not null,
  imported_at timestamptz not null,
  imported_by text not null,
  -- A newer import of the same wording stands in its place.
  replaced_at timestamptz
);
create unique index legal_base_text_standing on legal_base_text (act, edition, lang) where replaced_at is null;
grant select, insert, update on legal_base_text to tirek_app;

create table legal_base_block (
  text_id uuid not null references legal_base_text (id),
  position int not null,
  kind text not null check (kind in ('title', 'chapter', 'heading', 'text', 'note', 'signature')),
  unit text,
  body text not null,
  primary key (text_id, position)
);
create index legal_base_block_of_unit on legal_base_block (text_id, unit) where unit is not null;
grant select, insert on legal_base_block to tirek_app;

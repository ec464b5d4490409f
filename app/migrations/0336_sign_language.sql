-- Texts of the product in sign language (Law 343, art. 11(3)): films on the disk of the server, here what they are.
-- Nothing of a person is in here; drafts are read by the bodies through the use cases alone.
create table sign_language_film (
  id uuid primary key,
  key_text text not null,
  state text not null default 'draft'
    check (state in ('draft', 'checking', 'published', 'replaced', 'withdrawn', 'dropped')),
  -- The name of the file: the SHA-256 of its bytes and its kind.
  file text not null,
  bytes bigint not null check (bytes > 0),
  subtitles_kk text,
  subtitles_ru text,
  -- What the film is about, where it stands on the page.
  about jsonb,
  remark text,
  drafted_by_account uuid not null,
  drafted_by text not null,
  drafted_on date not null,
  touched_on date not null,
  checked_by text,
  published_on date,
  ended_on date,
  end_reason text,
  -- Since when the file has not been on the disk.
  missing_since date,
  version int not null default 1,
  constraint sign_language_film_whole
    check (state in ('draft', 'dropped') or (subtitles_kk is not null and subtitles_ru is not null and about is not null)),
  constraint sign_language_film_checked check (state not in ('published', 'replaced', 'withdrawn') or checked_by is not null),
  constraint sign_language_film_withdrawn check (state <> 'withdrawn' or end_reason is not null)
);
create unique index sign_language_film_shown on sign_language_film (key_text) where state = 'published';
create index sign_language_film_by_text on sign_language_film (key_text, drafted_on desc);
grant select, insert, update on sign_language_film to tirek_app;

-- Audiological screening in two stages, each ear by itself. A family that refuses is written down as refusing.
create table screening_hearing (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  stage int not null check (stage in (1, 2)),
  consent text not null check (consent in ('given', 'refused')),
  representative_id uuid not null,
  left_ear text check (left_ear in ('pass', 'refer')),
  right_ear text check (right_ear in ('pass', 'refer')),
  examined_on date not null,
  recorded_on date not null,
  recorded_by text not null,
  -- Where the second stage is made, and until when, after a first stage that was not passed.
  sent_to_id uuid,
  second_by date,
  primary key (region, id),
  constraint screening_hearing_ears check ((consent = 'given') = (left_ear is not null and right_ear is not null)),
  constraint screening_hearing_sent check ((sent_to_id is null) = (second_by is null))
);
create index screening_hearing_by_person on screening_hearing (person_id, examined_on);
create unique index screening_hearing_once on screening_hearing (person_id, stage, examined_on, consent);
call tirek_case_table('screening_hearing');

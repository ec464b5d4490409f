import { localDate, REGIONS } from '@tirek/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRegister } from '#capabilities/network/index.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { newKey } from '#platform/vault/cipher.ts'
import { loadDemo } from './load-demo.ts'
import { openWords } from './open-words.fixture.ts'

const CHILDREN = 1_500
const asOf = localDate('2026-11-20')
const now = new Date('2026-11-20T12:00:00+05:00')
const everywhere = {
  scope: 'system',
  regions: REGIONS.map((region) => region.kato),
  parties: [],
  classes: ['*'],
} as const

/** Stories that cannot be true, as a query for those who live one; nobody may. */
const CONTRADICTIONS: Readonly<Record<string, string>> = {
  'an open term that is already over': `select kind from deadline where state = 'open' and fires_at <= $1`,
  'a missed term that nobody closed, or that is not over yet': `select kind from deadline where state = 'missed' and (closed_at is null or fires_at > $1)`,
  'a call that was given less than four hours before the end of its term, or whose term was not missed': `select c.term from outreach_call c where $1::timestamptz is not null
     and (c.ends_at - c.opened_at < interval '4 hours' or not exists (select from deadline d where d.subject_id = c.request_id and d.kind = 'placement.' || c.term and d.due_on = c.due_on and d.state = 'missed'))`,
  'a term of answer for a direction that was answered': `select d.kind from deadline d join programme_direction p on p.id = d.subject_id
     where d.kind = 'programme.answer-direction' and d.state in ('open', 'missed') and p.state <> 'sent' and $1::timestamptz is not null`,
  'a direction without an answer and without its term': `select p.number from programme_direction p where p.state = 'sent' and $1::timestamptz is not null
     and not exists (select from deadline d where d.subject_id = p.id and d.state in ('open', 'missed'))`,
  'a late answer that the history does not know': `select d.kind from deadline d where d.state = 'missed' and d.closed_at <= $1 and not exists (
       select from history_event h where h.subject_id = d.subject_id and h.legal_day > d.due_on)`,
  'a consent by somebody without the right on that day': `select c.purpose from registry_consent c where c.decided_on <= $1 and c.representative_id <> c.person_id and not exists (
       select from registry_representative r where r.person_id = c.person_id and r.representative_id = c.representative_id
         and r.valid_from <= c.decided_on and (r.valid_to is null or r.valid_to >= c.decided_on))`,
  'a right in the register that the file does not know': `select r.basis from registry_representative r where r.valid_from <= $1 and not exists (
       select from access_party p where p.person_id = r.person_id and p.party_id = r.representative_id
         and p.relation = 'representative:' || r.id and p.since = r.valid_from and p.valid_to is not distinct from r.valid_to)`,
  'a right that outlives the consent that opened it, or that no consent, place or birth opened': `select p.relation from access_party p
       join (select 'referral:' || id as relation, consent_id from screening_referral
         union all select 'direction:' || id, consent_id from programme_direction) paper using (relation)
       join registry_consent c on c.id = paper.consent_id
     where p.since <= $1 and p.valid_to is distinct from c.expires_on
     union all select relation from access_party where relation not in ('self', 'registered-by', 'consultation', 'birth-notification', 'attachment', 'hearing-second-stage') and relation not like 'representative:%'
       and relation not like 'referral:%' and relation not like 'direction:%' and relation not like 'placement%' and relation not like 'abilitation:%' and relation not like 'aids%' and relation not in ('caseload', 'family-support', 'home-help')`,
  'something in the history before the person was born': `select h.name from history_event h join registry_person p on p.id = h.person_id
     where h.legal_day < p.birth_date and h.at <= $1`,
  'something in the history before the child stood in the register': `select h.name from history_event h join history_event r on r.person_id = h.person_id
       and r.name = 'registry.child-registered' where h.legal_day < r.legal_day and h.at <= $1`,
  'somebody of age in the risk group, a consultation or a programme': `select p.birth_date::text from registry_person p where p.birth_date <= $1::timestamptz - interval '18 years' and (
       exists (select from screening_risk where person_id = p.id) or exists (select from consultation_file where person_id = p.id)
       or exists (select from programme_programme where person_id = p.id))`,
  'a child of three or more in the risk group or in a screening': `select p.birth_date::text from registry_person p join screening_result s on s.person_id = p.id
     where s.examined_on >= p.birth_date + interval '3 years' and s.examined_on <= $1
     union all select p.birth_date::text from registry_person p join screening_risk s on s.person_id = p.id
     where s.state = 'open' and p.birth_date <= $1::timestamptz - interval '3 years'`,
  'a recipient of child services over eighteen, or of adult services under it': `select r.number from placement_request r join registry_person p on p.id = r.person_id
     where (r.category <= 2) <> (p.birth_date > $1::timestamptz - interval '18 years')`,
  'a child on the way to a residence without a disability on that day': `select n.document from placement_need n where n.category <= 2 and n.recognised_on <= $1 and not exists (
       select from registry_status s where s.person_id = n.person_id and s.kind = 'disability' and s.valid_from <= n.recognised_on)`,
  'a group of disability before seven': `select s.disability_group from registry_status s join registry_person p on p.id = s.person_id
     where s.disability_group like 'group-%' and s.valid_from < p.birth_date + interval '7 years' and s.valid_from <= $1`,
  'a place, a stay or a choice without the decision and the notice before it': `select r.state from placement_request r where r.applied_on <= $1
     and r.state in ('choosing', 'choice-overdue', 'queued', 'reserved', 'deferred', 'not-arrived', 'admitted', 'discharged')
     and not exists (select from placement_decision d join placement_notice n using (request_id)
       where d.request_id = r.id and d.provides and n.sent_on >= d.decided_on and n.received_on >= n.sent_on)`,
  'a resident without a stay by the referral of the decision': `select r.state from placement_request r where r.state in ('admitted', 'discharged') and r.applied_on <= $1
     and not exists (select from placement_stay s join placement_decision d using (request_id)
       where s.id = r.stay_id and s.referral_number = d.referral_number and s.from_on >= r.reserved_on)`,
  'a signed conclusion without a held session, four examinations and a status of the same cause': `select c.number from consultation_conclusion c where c.signed_on <= $1 and not (
       exists (select from consultation_appointment a where a.file_id = c.file_id and a.state = 'held' and a.held_on <= c.signed_on
         and a.notice_given_on <= a.held_on and a.place = c.content->'session'->>'place' and a.id::text = c.content->'session'->>'id')
       and (select count(*) = 4 and bool_and(c.content->'examinations' @> jsonb_build_array(jsonb_build_object('form', e.form)))
         from consultation_examination e where e.file_id = c.file_id)
       and exists (select from registry_status s where s.id = c.status_id and s.cause = c.content->'draft'->'defects'->0->>'cause')
       and exists (select from consultation_draft d where d.id = c.file_id and d.content = c.content->'draft'))`,
  'a defect noticed before birth or after the signature': `select c.number from consultation_conclusion c join registry_person p on p.id = c.person_id
     where c.noticed_on < p.birth_date or c.noticed_on > c.signed_on and c.signed_on <= $1`,
  'an approved programme without the family, a colleague, or the measures from that day on': `select g.number from programme_programme g where g.approved_on <= $1 and not (
       exists (select from programme_agreement a where a.programme_id = g.id and a.decision = 'agree' and a.decided_on <= g.approved_on)
       and exists (select from programme_sign_off s where s.programme_id = g.id and s.signed_on <= g.approved_on)
       and (select count(*) = 4 and min(m.starts_on) >= g.approved_on from programme_measure m where m.programme_id = g.id))`,
  'a review that is over and did not open, or opened before its day': `select g.number from programme_programme g where g.state in ('approved', 'under-review')
     and (g.state = 'under-review') <> (g.review_due < ($1::timestamptz at time zone 'Asia/Almaty')::date)`,
  'a measure under way after its last day': `select m.words->>'title' from programme_measure m where m.status = 'under-way' and m.ends_on < ($1::timestamptz at time zone 'Asia/Almaty')::date`,
  'a child that was asked before it speaks, or not asked after': `select g.number from programme_programme g join registry_person p on p.id = g.person_id
     where g.content ? 'childView' and g.started_on <= $1
     and (g.content->'childView'->>'heard')::boolean <> (g.started_on >= p.birth_date + interval '3 years')`,
  'the name of an organisation, in one language, where a place or a specialist belongs': `select m.words->>'place' from programme_measure m join network_organisation o on o.id = m.organisation_id
     where m.starts_on is not null and $1::timestamptz is not null and (m.words->>'place' in (o.name_kk, o.name_ru) or m.words ? 'executorName')
     union all select a.place from consultation_appointment a join network_organisation o on o.name_kk = a.place`,
  'a nearest organisation whose names are not those of the register': `select g.number from programme_programme g, jsonb_array_elements(g.content->'infrastructure'->'checks') c
     join network_organisation o on o.id::text = c->'nearest'->>'organisationId'
     where g.started_on <= $1 and (c->'nearest'->'name'->>'ru', c->'nearest'->'name'->>'en') <> (o.name_ru, o.name_en)`,
  'a later act before the earlier one of the same day': `with first as (select person_id, name, min(at) as at from history_event where at <= $1 group by 1, 2)
     select l.name from first e join first l using (person_id) join (values
       ('registry.child-registered', 'registry.representative-added'),
       ('registry.representative-added', 'registry.consent-given'),
       ('consultation.session-held', 'consultation.examination-recorded'),
       ('consultation.examination-recorded', 'consultation.conclusion-drafted'),
       ('consultation.conclusion-drafted', 'consultation.conclusion-signed'),
       ('programme.written', 'programme.signed-off'), ('programme.signed-off', 'programme.approved'),
       ('programme.direction-sent', 'programme.direction-accepted'),
       ('placement.applied', 'placement.package-accepted'), ('placement.package-accepted', 'placement.entered-in-e-sobes'),
       ('placement.entered-in-e-sobes', 'placement.decided'), ('placement.decided', 'placement.notified'),
       ('placement.notified', 'placement.receipt-confirmed'), ('placement.receipt-confirmed', 'placement.chosen'),
       ('placement.chosen', 'placement.place-reserved'), ('placement.place-reserved', 'placement.admitted')
     ) as pair (earlier, later) on e.name = pair.earlier and l.name = pair.later where l.at < e.at`,
  'a head of consultation who is an organisation': `select h.name from history_event h join network_organisation o on o.name_kk = h.actor_name where h.at <= $1`,
}

const MASTER = { key: newKey(), name: 'test' }

describe('the stories of the demo nation', () => {
  let database: TestDatabase
  let client: pg.Client

  beforeAll(async () => {
    database = await testDatabase()
    const app = openDatabase(database.appUrl, 2)
    await inTransaction(app.kysely, everywhere, async (tx) => {
      await loadRegister(tx, now)
      return { keep: true, value: undefined }
    })
    await app.close()
    const load = {
      children: CHILDREN,
      seed: 'stories',
      asOf,
      now,
      secret: 'test',
      masterKey: MASTER,
      log: () => undefined,
    }
    await loadDemo({ ownerUrl: database.ownerUrl, ...load })
    client = new pg.Client({ connectionString: database.superUrl })
    await client.connect()
    await openWords(client, MASTER)
  })

  afterAll(async () => {
    await client.end()
    await database.close()
  })

  for (const [story, sql] of Object.entries(CONTRADICTIONS)) {
    it(`has nowhere ${story}`, async () => {
      const { rows } = await client.query({ text: sql, values: [now], rowMode: 'array' })
      expect(rows.slice(0, 5)).toEqual([])
    })
  }

  it('has children who came to the consultation by a screening and children who came by themselves', async () => {
    const { rows } = await client.query<{ asked_by: string; referred: boolean }>(
      'select distinct asked_by, referral_id is not null as referred from consultation_file order by asked_by',
    )
    expect(rows).toEqual([
      { asked_by: 'referral', referred: true },
      { asked_by: 'representative', referred: false },
    ])
  })
})

import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import { askConsent } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { StandingCase } from '#platform/watch/contract.ts'
import { childrenBornAfter } from '../domain/majority.ts'

/** Until which day the step must have been owed, as of which day, and how many at most. */
export interface StandingQuestion {
  readonly until: LocalDate
  readonly today: LocalDate
  readonly most: number
}

/** Conclusions that confirm a child's status, signed by then, that no programme has followed. Reads as the system. */
export async function conclusionsWithoutProgramme(
  db: Tx,
  { until, today, most }: StandingQuestion,
): Promise<readonly StandingCase[]> {
  const { rows } = await sql<{
    region: string
    id: string
    person_id: string
    organisation_id: string
    signed_on: LocalDate
  }>`
    select c.region, c.id, c.person_id, c.organisation_id, c.signed_on
    from consultation_conclusion c
    where c.annulled_on is null and c.replaced_on is null and c.status_id is not null and c.signed_on <= ${until}
      and (c.child_birth_date is null or c.child_birth_date > ${childrenBornAfter(today)})
      and not exists (select 1 from consultation_conclusion n where n.person_id = c.person_id
                      and n.annulled_on is null and n.replaced_on is null and (n.signed_on, n.id) > (c.signed_on, c.id))
      and not exists (select 1 from programme_programme p where p.person_id = c.person_id
                      and (p.state <> 'closed' or p.closed_on >= c.signed_on))
    order by c.signed_on, c.id limit ${most}`.execute(db)
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'conclusion', id: row.id },
    organisationId: row.organisation_id,
    since: row.signed_on,
    href: `/programmes/children/${row.person_id}/new`,
  }))
}

/** Directions sent by then to which the organisation has not answered. Reads as the system. */
export async function directionsWithoutAnswer(
  db: Tx,
  { until, most }: StandingQuestion,
): Promise<readonly StandingCase[]> {
  const rows = await db
    .selectFrom('programme_direction')
    .select(['region', 'id', 'person_id', 'organisation_id', 'sent_on'])
    .where('state', '=', 'sent')
    .where('sent_on', '<=', until)
    .orderBy('sent_on')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'direction', id: row.id },
    organisationId: row.organisation_id,
    since: row.sent_on as LocalDate,
    href: `/directions/${row.id}`,
  }))
}

interface Promised {
  readonly region: string
  readonly id: string
  readonly person_id: string
  readonly programme_id: string
  readonly sender_id: string
  readonly recipient_id: string
  readonly approved_on: LocalDate
}

/** Whether the family lets the child be sent there; without its consent nothing stands still: the choice is the family's. */
async function isConsented(db: Tx, one: Promised, today: LocalDate): Promise<boolean> {
  const { recipient_id: recipientId, person_id: personId } = one
  const answer = await askConsent(db, personId, {
    purpose: 'direction',
    recipientId,
    scope: 'programme',
    on: today,
  })
  return answer.kind === 'given'
}

/** Measures of approved programmes that the family agreed to and for which no direction was sent. Reads as the system. */
export async function measuresWithoutDirection(
  db: Tx,
  { until, today, most }: StandingQuestion,
): Promise<readonly StandingCase[]> {
  const { rows } = await sql<Promised>`
    select m.region, m.id, m.person_id, p.id as programme_id, p.organisation_id as sender_id,
           m.organisation_id as recipient_id, p.approved_on
    from programme_programme p
    join programme_measure m on m.programme_id = p.id
    where p.state = 'approved' and p.approved_on <= ${until}
      and m.executor = 'organisation' and m.organisation_id <> p.organisation_id
      and m.removed_on is null and m.status = 'planned'
      and not exists (select 1 from programme_direction d where d.person_id = m.person_id
                      and d.organisation_id = m.organisation_id and d.state in ('sent', 'accepted', 'started'))
    order by p.approved_on, m.id limit ${most}`.execute(db)
  const standing = []
  for (const one of rows) if (await isConsented(db, one, today)) standing.push(one)
  return standing.map((one) => ({
    region: one.region,
    personId: one.person_id,
    subject: { kind: 'measure', id: one.id },
    organisationId: one.sender_id,
    since: one.approved_on,
    href: `/programmes/children/${one.person_id}/send/${one.recipient_id}`,
  }))
}

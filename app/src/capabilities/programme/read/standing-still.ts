import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import { askConsent, liveConsents } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { StandingCase } from '#platform/watch/contract.ts'
import { childrenBornAfter } from '../domain/majority.ts'
import { unfollowed } from './unwritten.ts'

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
  const rows = await unfollowed(db, childrenBornAfter(today))
    .select(['c.region', 'c.id', 'c.person_id', 'c.organisation_id', 'c.signed_on'])
    .where('c.status_id', 'is not', null)
    .where('c.signed_on', '<=', until)
    .orderBy('c.signed_on')
    .orderBy('c.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'conclusion', id: row.id },
    organisationId: row.organisation_id,
    since: row.signed_on as LocalDate,
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
  readonly personId: string
  readonly recipientId: string
}

/** Whether the family lets the child be sent there; without its consent nothing stands still: the choice is the family's. */
async function isConsented(db: Tx, { personId, recipientId }: Promised, today: LocalDate): Promise<boolean> {
  const answer = await askConsent(db, personId, {
    purpose: 'direction',
    recipientId,
    scope: 'programme',
    on: today,
  })
  return answer.kind === 'given'
}

/** Measures of approved programmes in another organisation that the family may have consented to, without a direction. */
function promised(db: Tx, today: LocalDate) {
  return db
    .selectFrom('programme_programme as p')
    .innerJoin('programme_measure as m', 'm.programme_id', 'p.id')
    .select(['m.region', 'm.id', 'm.person_id', 'm.organisation_id as recipient_id'])
    .select(['p.organisation_id', 'p.approved_on'])
    .where('p.state', '=', 'approved')
    .where('m.executor', '=', 'organisation')
    .whereRef('m.organisation_id', '<>', 'p.organisation_id')
    .where('m.removed_on', 'is', null)
    .where('m.status', '=', 'planned')
    .where(({ exists }) =>
      exists(
        liveConsents(db, 'direction', today)
          .where('consent.person_id', '=', sql.ref<string>('m.person_id'))
          .where('consent.recipient_id', '=', sql.ref<string>('m.organisation_id')),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('programme_direction as d')
            .select('d.id')
            .whereRef('d.person_id', '=', 'm.person_id')
            .whereRef('d.organisation_id', '=', 'm.organisation_id')
            .where('d.state', 'in', ['sent', 'accepted', 'started']),
        ),
      ),
    )
}

/** Measures of approved programmes that the family agreed to and for which no direction was sent. Reads as the system. */
export async function measuresWithoutDirection(
  db: Tx,
  { until, today, most }: StandingQuestion,
): Promise<readonly StandingCase[]> {
  const rows = await promised(db, today)
    .where('p.approved_on', '<=', until)
    .orderBy('p.approved_on')
    .orderBy('m.id')
    .limit(most)
    .execute()
  const standing: StandingCase[] = []
  for (const row of rows) {
    const recipientId = row.recipient_id ?? ''
    if (!(await isConsented(db, { personId: row.person_id, recipientId }, today))) continue
    standing.push({
      region: row.region,
      personId: row.person_id,
      subject: { kind: 'measure', id: row.id },
      organisationId: row.organisation_id,
      since: row.approved_on as LocalDate,
      href: `/programmes/children/${row.person_id}/send/${recipientId}`,
    })
  }
  return standing
}

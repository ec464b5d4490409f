import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { AidsNeed } from '#platform/db/schema.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { Route } from '../domain/acts.ts'
import type { Need, NeedState } from '../domain/need.ts'
import { REASON, WORDS } from '../store/sealed.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

async function toNeed({ vault }: Sealing, row: Selectable<AidsNeed>): Promise<Need> {
  const { id, words, reason } = row
  return {
    id,
    region: row.region,
    personId: row.person_id,
    route: row.route as Route,
    item: row.item,
    organisationId: row.organisation_id ?? undefined,
    askerName: row.asker_name,
    words: words === null ? undefined : await vault.open({ field: WORDS, id }, words),
    state: row.state as NeedState,
    document: row.document ?? undefined,
    documentDate: day(row.document_date),
    volume: row.volume ?? undefined,
    reason: reason === null ? undefined : await vault.open({ field: REASON, id }, reason),
    validTo: day(row.valid_to),
    askedOn: row.asked_on as LocalDate,
    answeredOn: day(row.answered_on),
    answeredBy: row.answered_by ?? undefined,
    version: row.version,
  }
}

/** One need that the actor may see. */
export async function findNeed(sealing: Sealing, id: string): Promise<Need | undefined> {
  const row = await sealing.db.selectFrom('aids_need').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (await toNeed(sealing, row))
}

/** The needs of one person, newest first. */
export async function listNeedsOf(sealing: Sealing, personId: string): Promise<readonly Need[]> {
  const rows = await sealing.db
    .selectFrom('aids_need')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('asked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(60)
    .execute()
  return Promise.all(rows.map((row) => toNeed(sealing, row)))
}

/** Whose desk: one medical organisation, or the department that answers on the route of the programme. */
export interface NeedDesk {
  readonly route: Route
  readonly organisationId?: string | undefined
}

function waitingAt(db: Tx, { route, organisationId }: NeedDesk) {
  const found = db.selectFrom('aids_need').where('state', '=', 'asked').where('route', '=', route)
  return organisationId === undefined ? found : found.where('organisation_id', '=', organisationId)
}

/** What waits for an answer at a desk, the earliest first. */
export async function listWaiting(db: Tx, desk: NeedDesk) {
  const rows = await waitingAt(db, desk)
    .select(['id', 'person_id', 'item', 'asked_on'])
    .orderBy('asked_on')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    needId: row.id,
    personId: row.person_id,
    item: row.item,
    askedOn: row.asked_on as LocalDate,
  }))
}

/** How many wait at a desk, and since when. */
export async function countWaiting(db: Tx, desk: NeedDesk) {
  return waitingAt(db, desk)
    .select([sql<number>`count(*)::int`.as('n'), sql<LocalDate | null>`min(asked_on)::text`.as('since')])
    .executeTakeFirstOrThrow()
}

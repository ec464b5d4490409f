import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { AbilitationPlan as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Item, ItemStatus, ItemWords, Nature } from '../domain/item.ts'
import type { EndReason, Plan, PlanState, ReceivedPartKind } from '../domain/plan.ts'
import { ITEM, NOTE, PART } from '../store/sealed.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

function toPlan(row: Selectable<Row>): Plan {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    state: row.state as PlanState,
    statusId: row.status_id,
    openedOn: row.opened_on as LocalDate,
    signedOn: day(row.signed_on),
    signedBy: row.signed_by ?? undefined,
    validTo: day(row.valid_to),
    endedOn: day(row.ended_on),
    endedReason: (row.ended_reason ?? undefined) as EndReason | undefined,
    version: row.version,
  }
}

/** One programme that the actor may see. */
export async function findPlan(db: Tx, id: string): Promise<Plan | undefined> {
  const row = await db.selectFrom('abilitation_plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPlan(row)
}

/** The same, locked until the end of the transaction. */
export async function lockPlan(db: Tx, id: string): Promise<Plan | undefined> {
  const found = db.selectFrom('abilitation_plan').selectAll().where('id', '=', id)
  const row = await found.forUpdate().executeTakeFirst()
  return row && toPlan(row)
}

/** The programmes of a person that the actor may see, newest first. */
export async function listPlansOf(db: Tx, personId: string): Promise<readonly Plan[]> {
  const rows = await db
    .selectFrom('abilitation_plan')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toPlan)
}

const MOST = 200

/** The programmes that an organisation leads in a state, the longest waiting first. */
export async function listPlansAt(
  db: Tx,
  organisationId: string,
  states: readonly PlanState[],
): Promise<readonly Plan[]> {
  const rows = await db
    .selectFrom('abilitation_plan')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', [...states])
    .orderBy('opened_on')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(toPlan)
}

/** How many wait for their medical part. */
export async function countOpened(db: Tx, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('abilitation_plan')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'opened')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The lines of the medical part in their order; those taken out are left out. */
export async function listItems(sealing: Sealing, planId: string): Promise<readonly Item[]> {
  const rows = await sealing.db
    .selectFrom('abilitation_item')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('removed_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const items = rows.map(async (row) => {
    const words = await openDocument(sealing, { field: ITEM, id: row.id }, row.words)
    const { service, volume } = words as ItemWords
    return {
      ...{ id: row.id, service, volume, nature: row.nature as Nature },
      startsOn: row.starts_on as LocalDate,
      endsOn: row.ends_on as LocalDate,
      status: row.status as ItemStatus,
    }
  })
  return Promise.all(items)
}

/** What was written about the course, newest first. */
export async function listCourse({ db, vault }: Sealing, planId: string) {
  const rows = await db
    .selectFrom('abilitation_course')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const lines = rows.map(async (row) => ({
    itemId: row.item_id,
    onDay: row.on_day,
    status: row.status as ItemStatus,
    note: await vault.open({ field: NOTE, id: row.id }, row.note),
    recordedBy: row.recorded_by,
  }))
  return Promise.all(lines)
}

/** The parts received from the expertise, newest first. */
export async function listParts({ db, vault }: Sealing, planId: string) {
  const rows = await db
    .selectFrom('abilitation_received_part')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const parts = rows.map(async (row) => ({
    id: row.id,
    part: row.part as ReceivedPartKind,
    unit: row.unit,
    document: row.document,
    documentDate: row.document_date,
    words: await vault.open({ field: PART, id: row.id }, row.words),
    receivedOn: row.received_on,
    recordedBy: row.recorded_by,
  }))
  return Promise.all(parts)
}

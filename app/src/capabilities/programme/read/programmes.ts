import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeProgramme as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Concern } from '../domain/concern.ts'
import type { Content, Programme, ProgrammeHead } from '../domain/programme.ts'
import type { CloseReason } from '../domain/review.ts'
import { type ProgrammeStanding, type ProgrammeState, programmeStanding } from '../domain/states.ts'
import { CONTENT } from '../store/sealed.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

function toHead(row: Selectable<Row>): ProgrammeHead {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    number: row.number,
    state: row.state as ProgrammeState,
    coordinatorId: row.coordinator_id,
    coordinatorName: row.coordinator_name,
    conclusionId: row.conclusion_id ?? undefined,
    noticedOn: day(row.noticed_on),
    isComplete: row.is_complete,
    revision: row.revision,
    version: row.version,
    startedOn: row.started_on as LocalDate,
    approvedRevision: row.approved_revision ?? undefined,
    approvedOn: day(row.approved_on),
    reviewDue: day(row.review_due),
    closedOn: day(row.closed_on),
    closedReason: (row.closed_reason ?? undefined) as CloseReason | undefined,
  }
}

async function withWords(sealing: Sealing, row: Selectable<Row>): Promise<Programme> {
  const content = await openDocument(sealing, { field: CONTENT, id: row.id }, row.content)
  return { ...toHead(row), content: content as Content }
}

function byId(db: Tx, id: string) {
  return db.selectFrom('programme_programme').selectAll().where('id', '=', id)
}

/** One programme that the actor may see. */
export async function findProgramme(sealing: Sealing, id: string): Promise<Programme | undefined> {
  const row = await byId(sealing.db, id).executeTakeFirst()
  return row && (await withWords(sealing, row))
}

/** The same, its words left sealed. */
export async function findHead(db: Tx, id: string): Promise<ProgrammeHead | undefined> {
  const row = await byId(db, id).executeTakeFirst()
  return row && toHead(row)
}

/** One programme, locked until the end of the transaction. */
export async function lockProgramme(sealing: Sealing, id: string): Promise<Programme | undefined> {
  const row = await byId(sealing.db, id).forUpdate().executeTakeFirst()
  return row && (await withWords(sealing, row))
}

/** The same, its words left sealed. */
export async function lockHead(db: Tx, id: string): Promise<ProgrammeHead | undefined> {
  const row = await byId(db, id).forUpdate().executeTakeFirst()
  return row && toHead(row)
}

/** The child's programme that is not closed; there is never more than one. */
export async function findLiveProgramme(db: Tx, personId: string): Promise<ProgrammeHead | undefined> {
  const row = await db
    .selectFrom('programme_programme')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
  return row && toHead(row)
}

/** All programmes of a child, newest first. */
export async function listProgrammesOf(db: Tx, personId: string): Promise<readonly ProgrammeHead[]> {
  const rows = await db
    .selectFrom('programme_programme')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('started_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toHead)
}

/** Programmes of one consultation that stand so. */
export type ProgrammesAsked = {
  readonly concern?: Concern | undefined
  readonly organisationId: string
  readonly standings: readonly ProgrammeStanding[]
}

const isConcerned = (concern: Concern) =>
  ({
    remarks: sql<boolean>`exists (select from programme_remark r
      where r.programme_id = programme_programme.id and r.answered_on is null)`,
    directions: sql<boolean>`exists (select from programme_direction d
      where d.programme_id = programme_programme.id and d.outdated_on is not null
        and d.state in ('sent', 'accepted', 'started'))`,
    network: sql<boolean>`exists (select from network_organisation o
      where o.id = any (programme_programme.network_organisation_ids) and o.state <> 'existing')`,
  })[concern]

/** A whole draft is a standing of its own, so the draft is asked for with or without it. */
function listed(db: Tx, { organisationId, standings, concern }: ProgrammesAsked) {
  const states = standings.flatMap((one) => (one === 'draft' || one === 'awaiting-family' ? [] : [one]))
  return db
    .selectFrom('programme_programme')
    .where('organisation_id', '=', organisationId)
    .where(({ eb, and, or }) => {
      const draft = (isComplete: boolean) =>
        and([eb('state', '=', 'draft'), eb('is_complete', '=', isComplete)])
      const wanted = or([
        ...(states.length > 0 ? [eb('state', 'in', states)] : []),
        ...(standings.includes('draft') ? [draft(false)] : []),
        ...(standings.includes('awaiting-family') ? [draft(true)] : []),
      ])
      return concern === undefined ? wanted : and([wanted, isConcerned(concern)])
    })
}

/** How many there are. */
export async function countListed(db: Tx, asked: ProgrammesAsked): Promise<number> {
  const row = await listed(db, asked)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** One page of them, the longest waiting first. */
export async function listProgrammes(
  db: Tx,
  asked: ProgrammesAsked,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly ProgrammeHead[]> {
  const rows = await listed(db, asked)
    .selectAll()
    .orderBy('started_on')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map(toHead)
}

/** How many programmes of a consultation stand how, and how many of them are past their review day. */
export async function countProgrammes(
  db: Tx,
  organisationId: string,
  today: LocalDate,
): Promise<
  readonly { readonly standing: ProgrammeStanding; readonly count: number; readonly late: number }[]
> {
  const rows = await db
    .selectFrom('programme_programme')
    .select(['state', 'is_complete'])
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn.countAll<number>().filterWhere('review_due', '<', today).as('late'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'closed')
    .groupBy(['state', 'is_complete'])
    .execute()
  const parts = rows.map((row) => ({
    standing: programmeStanding({ state: row.state as ProgrammeState, isComplete: row.is_complete }),
    count: Number(row.count),
    late: Number(row.late),
  }))
  return [...new Set(parts.map((one) => one.standing))].map((standing) => {
    const own = parts.filter((one) => one.standing === standing)
    return {
      standing,
      count: own.reduce((sum, one) => sum + one.count, 0),
      late: own.reduce((sum, one) => sum + one.late, 0),
    }
  })
}

/** The day on which the defect was noticed, by programme; programmes without one are left out. */
export async function listNoticedDays(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('programme_programme')
    .select(['id', 'noticed_on'])
    .where('id', 'in', [...ids])
    .where('noticed_on', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.noticed_on as LocalDate]))
}

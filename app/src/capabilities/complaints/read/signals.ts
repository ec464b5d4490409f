import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ComplaintsSignal } from '#platform/db/schema.ts'
import type { Sealing } from '#platform/vault/document.ts'
import { inOrderOfLaw, type NormCount } from '../domain/norms.ts'
import type { Concern, Outcome, Signal, SignalState, Source } from '../domain/signal.ts'
import { MEASURES, WORDS } from '../store/signals.ts'

async function toSignal({ vault }: Sealing, row: Selectable<ComplaintsSignal>): Promise<Signal> {
  const { id, measures } = row
  return {
    id,
    personId: row.person_id,
    region: row.region,
    number: row.number,
    childName: row.child_name,
    childBirth: row.child_birth as LocalDate,
    concern: row.concern as Concern,
    norm: row.norm ?? undefined,
    source: row.source as Source,
    words: await vault.open({ field: WORDS, id }, row.words),
    isUrgent: row.is_urgent,
    filedAt: row.filed_at,
    filedOn: row.filed_on as LocalDate,
    filerName: row.filer_name,
    filerRole: row.filer_role,
    filerOrganisationId: row.filer_organisation_id ?? undefined,
    dueOn: row.due_on as LocalDate,
    state: row.state as SignalState,
    takenUpBy: row.taken_up_by ?? undefined,
    outcome: (row.outcome ?? undefined) as Outcome | undefined,
    measures: measures === null ? undefined : await vault.open({ field: MEASURES, id }, measures),
    version: row.version,
  }
}

/** A signal that was sent to the actor's body; undefined alike for unknown and for closed to the actor. */
export async function findSignal(sealing: Sealing, id: string): Promise<Signal | undefined> {
  const row = await sealing.db
    .selectFrom('complaints_signal')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await toSignal(sealing, row))
}

/** Which signals are asked for, and which page of them. */
interface SignalQuestion {
  readonly page: number
  readonly size: number
  readonly onlyOpen: boolean
  readonly norm?: string | undefined
}

/** Signals of the actor's body: open ones first, urgent and oldest on top. */
export async function listSignals(
  sealing: Sealing,
  { page, size, onlyOpen, norm }: SignalQuestion,
): Promise<{ readonly signals: readonly Signal[]; readonly hasMore: boolean }> {
  const all = sealing.db.selectFrom('complaints_signal').selectAll()
  const open = onlyOpen ? all.where('state', '<>', 'closed') : all
  const asked = norm === undefined ? open : open.where('norm', '=', norm)
  const rows = await asked
    .orderBy(sql`state = 'closed'`)
    .orderBy('is_urgent', 'desc')
    .orderBy('filed_at')
    .orderBy('id')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  const signals = await Promise.all(rows.slice(0, size).map((row) => toSignal(sealing, row)))
  return { signals, hasMore: rows.length > size }
}

/** How many signals of the actor's body name each norm. */
export async function countByNorm(db: Tx): Promise<readonly NormCount[]> {
  const rows = await db
    .selectFrom('complaints_signal')
    .select(['norm', sql<number>`count(*)::int`.as('count')])
    .where('norm', 'is not', null)
    .groupBy('norm')
    .execute()
  return inOrderOfLaw(rows.flatMap(({ norm, count }) => (norm === null ? [] : [{ norm, count }])))
}

/** How many signals nobody has closed, and how many of them nobody took up in time. */
export async function countSignals(
  db: Tx,
  today: LocalDate,
): Promise<{ readonly open: number; readonly late: number }> {
  return db
    .selectFrom('complaints_signal')
    .select([
      sql<number>`count(*)::int`.as('open'),
      sql<number>`(count(*) filter (where state = 'filed' and due_on < ${today}::date))::int`.as('late'),
    ])
    .where('state', '<>', 'closed')
    .executeTakeFirstOrThrow()
}

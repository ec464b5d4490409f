import type { Selectable } from 'kysely'
import type { RegistryRematch } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'

/** One run over the register. */
export interface Rematch {
  readonly id: string
  readonly edition: string
  readonly askedBy: string
  readonly startedAt: Date
  readonly finishedAt: Date | undefined
  readonly phase: 'keys' | 'pairs' | 'done'
  /** The last record that was done in this phase. */
  readonly reached: string
  readonly keyed: number
  readonly looked: number
  readonly compared: number
  readonly offered: number
}

/** Before the first record. */
export const START = '00000000-0000-0000-0000-000000000000'

function toRematch(row: Selectable<RegistryRematch>): Rematch {
  return {
    id: row.id,
    edition: row.edition,
    askedBy: row.asked_by_name,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    phase: row.phase as Rematch['phase'],
    reached: row.reached,
    keyed: row.keyed,
    looked: row.looked,
    compared: Number(row.compared),
    offered: row.offered,
  }
}

/** The run that goes on now. */
export async function findRunning({ db }: Pick<Act, 'db'>): Promise<Rematch | undefined> {
  const row = await db
    .selectFrom('registry_rematch')
    .selectAll()
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return row && toRematch(row)
}

/** The last runs, newest first. */
export async function listRuns({ db }: Pick<Act, 'db'>): Promise<readonly Rematch[]> {
  const rows = await db
    .selectFrom('registry_rematch')
    .selectAll()
    .orderBy('started_at', 'desc')
    .limit(10)
    .execute()
  return rows.map(toRematch)
}

/** Begins a run. */
export async function insertRun(act: Act, edition: string): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('registry_rematch')
    .values({
      id,
      edition,
      asked_by: act.actor.accountId,
      asked_by_name: act.actor.name,
      started_at: act.now,
      phase: 'keys',
    })
    .execute()
  return id
}

/** A run, held until this act ends: two workers do not do one batch. */
export async function lockRun({ db }: Pick<Act, 'db'>, id: string): Promise<Rematch | undefined> {
  const row = await db
    .selectFrom('registry_rematch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toRematch(row)
}

/** Writes how far a run has come. */
export async function updateRun({ db }: Pick<Act, 'db'>, run: Rematch): Promise<void> {
  const { phase, reached, keyed, looked, compared, offered, finishedAt } = run
  await db
    .updateTable('registry_rematch')
    .set({ phase, reached, keyed, looked, compared, offered, finished_at: finishedAt ?? null })
    .where('id', '=', run.id)
    .execute()
}

import { FIELDS, type Model } from '@tirek/matching'
import { type Selectable, sql } from 'kysely'
import type { RegistryMatchWeights } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Edition, PUBLISHED } from '../domain/pair.ts'

/** The database is all that weighing needs. */
type Looking = Pick<Act, 'db'>

/** An edition as it is kept. */
export interface KeptEdition extends Edition {
  readonly records: number
  readonly madeAt: Date
  readonly madeBy: string
  readonly inForceFrom: Date | undefined
}

function toEdition(row: Selectable<RegistryMatchWeights>): KeptEdition {
  const stored = row.weights as Record<string, readonly number[]>
  const weights = Object.fromEntries(FIELDS.map((field) => [field, stored[field] ?? []])) as Model['weights']
  return {
    edition: row.edition,
    model: { weights, doubtful: row.doubtful, likely: row.likely },
    records: row.records,
    madeAt: row.made_at,
    madeBy: row.made_by_name,
    inForceFrom: row.in_force_from ?? undefined,
  }
}

/** The weights in force: those taken into force last, else those that come with the program. */
export async function weightsInForce({ db }: Looking): Promise<Edition> {
  const row = await db
    .selectFrom('registry_match_weights')
    .selectAll()
    .where('in_force_from', 'is not', null)
    .orderBy('in_force_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? PUBLISHED : toEdition(row)
}

/** Every edition learnt here, newest first. */
export async function listEditions({ db }: Looking): Promise<readonly KeptEdition[]> {
  const rows = await db
    .selectFrom('registry_match_weights')
    .selectAll()
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(toEdition)
}

/** Keeps an edition that was learnt; it is not in force yet. */
export async function insertEdition(act: Act, { edition, model }: Edition, records: number): Promise<void> {
  await act.db
    .insertInto('registry_match_weights')
    .values({
      edition,
      made_at: act.now,
      made_by_name: act.actor.name,
      records,
      weights: JSON.stringify(model.weights),
      doubtful: model.doubtful,
      likely: model.likely,
    })
    .execute()
}

/** Takes an edition into force from now on. */
export async function putInForce(act: Act, edition: string): Promise<void> {
  await act.db
    .updateTable('registry_match_weights')
    .set({ in_force_from: act.now, in_force_by_name: act.actor.name })
    .where('edition', '=', edition)
    .execute()
}

/** Editions are named one after another. */
export async function holdEditions({ db }: Looking): Promise<void> {
  await sql`select pg_advisory_xact_lock(240, 1)`.execute(db)
}

import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import type { Basis, Outcome, Served, Task, Visit } from '../domain/home-help.ts'

/** Where the words about a child at home are kept, sealed. */
export const WORDS = 'home_help_served.words'
export const NOTE = 'home_help_visit.note'

/** The columns that are kept sealed. */
export const SEALED: readonly SealedColumn[] = ([WORDS, NOTE] as const).map((field) => ({
  field,
  isDocument: false,
}))

/** The regulation by which a unit works. */
export interface Regulation {
  readonly unitId: string
  readonly number: string
  readonly adoptedBy: string
  readonly adoptedOn: LocalDate
  readonly validFrom: LocalDate
}

/** Writes the regulation of a unit. */
export async function insertRegulation(act: Act, one: Regulation): Promise<void> {
  await act.db
    .insertInto('home_help_regulation')
    .values({
      id: act.newId(),
      unit_id: one.unitId,
      number: one.number,
      adopted_by: one.adoptedBy,
      adopted_on: one.adoptedOn,
      valid_from: one.validFrom,
      recorded_by: act.actor.name,
      recorded_on: act.today,
    })
    .execute()
}

/** Writes that a family asks a unit for help. */
export async function insertServed(
  act: Act,
  one: Pick<Served, 'id' | 'region' | 'personId' | 'unitId' | 'words'>,
): Promise<void> {
  const { id, personId } = one
  await act.db
    .insertInto('home_help_served')
    .values({
      region: one.region,
      id,
      person_id: personId,
      unit_id: one.unitId,
      asker_name: act.actor.name,
      words: await act.vault.seal(personId, { field: WORDS, id }, one.words),
      state: 'asked',
      asked_on: act.today,
    })
    .execute()
}

async function isChanged(
  act: Act,
  { id, version }: Pick<Served, 'id' | 'version'>,
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('home_help_served')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

type Changed = Pick<Served, 'id' | 'version'>

/** The unit takes the child on, on one of the two bases. */
export function markServed(act: Act, one: Changed, basis: Basis, ground: string | undefined) {
  const answered = { answered_on: act.today, answered_by: act.actor.name }
  return isChanged(act, one, { state: 'served', basis, ground: ground ?? null, ...answered })
}

/** The unit cannot take the child on; the ground says why. */
export function markRefused(act: Act, one: Changed, ground: string | undefined) {
  const answered = { answered_on: act.today, answered_by: act.actor.name }
  return isChanged(act, one, { state: 'refused', ground: ground ?? null, ...answered })
}

/** The help ends; a request that was not answered is taken back. */
export function markEnded(act: Act, one: Changed & Pick<Served, 'basis'>) {
  const state = one.basis === undefined ? 'refused' : 'ended'
  return isChanged(act, one, { state, ended_on: act.today })
}

/** Plans a visit. */
export async function insertVisit(
  act: Act,
  of: Pick<Served, 'id' | 'region' | 'personId' | 'unitId'>,
  one: Pick<Visit, 'id' | 'visitOn' | 'visitAt' | 'tasks'>,
): Promise<void> {
  await act.db
    .insertInto('home_help_visit')
    .values({
      region: of.region,
      id: one.id,
      person_id: of.personId,
      served_id: of.id,
      unit_id: of.unitId,
      visit_on: one.visitOn,
      visit_at: one.visitAt,
      tasks: JSON.stringify(one.tasks),
    })
    .execute()
}

/** What came of a visit. */
export interface Result {
  readonly outcome: Outcome
  readonly done: readonly Task[]
  readonly note: string | undefined
}

/** Writes what came of a visit; false when somebody changed it in between. */
export async function markVisit(act: Act, visit: Visit, { outcome, done, note }: Result): Promise<boolean> {
  const place = { field: NOTE, id: visit.id } as const
  const { numUpdatedRows } = await act.db
    .updateTable('home_help_visit')
    .set({
      outcome,
      done: JSON.stringify(done),
      note: note === undefined ? null : await act.vault.seal(visit.personId, place, note),
      recorded_by: act.actor.name,
      recorded_on: act.today,
      version: visit.version + 1,
    })
    .where('id', '=', visit.id)
    .where('version', '=', visit.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

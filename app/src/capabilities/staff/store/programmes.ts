import type { Act } from '#platform/use-case/act.ts'
import type { Programme } from '../domain/programme.ts'

/** Writes a proposal of the health authority. */
export async function insertProgramme(
  act: Act,
  programme: Pick<Programme, 'id' | 'title' | 'organiser' | 'hours' | 'groups' | 'proposedAct'>,
): Promise<void> {
  await act.db
    .insertInto('staff_programme')
    .values({
      id: programme.id,
      title: JSON.stringify(programme.title),
      organiser: programme.organiser,
      hours: programme.hours,
      groups: [...programme.groups],
      proposed_on: act.today,
      proposed_by: act.actor.name,
      proposed_act: programme.proposedAct,
    })
    .execute()
}

type Known = Pick<Programme, 'id' | 'version'>

async function set(
  { db }: Act,
  { id, version }: Known,
  values: Readonly<Record<string, string>>,
): Promise<boolean> {
  const written = await db
    .updateTable('staff_programme')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** The education authority has agreed. False when somebody was first. */
export function markAgreed(act: Act, known: Known, actNumber: string): Promise<boolean> {
  return set(act, known, {
    state: 'agreed',
    agreed_on: act.today,
    agreed_by: act.actor.name,
    agreed_act: actNumber,
  })
}

/** One of the two bodies takes its word back. False when somebody was first. */
export function markWithdrawn(
  act: Act,
  known: Known,
  { by, why }: { readonly by: 'health' | 'education'; readonly why: string },
): Promise<boolean> {
  return set(act, known, {
    state: 'withdrawn',
    withdrawn_on: act.today,
    withdrawn_by: by,
    withdrawn_why: why,
  })
}

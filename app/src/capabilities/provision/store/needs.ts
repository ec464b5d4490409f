import type { Act } from '#platform/use-case/act.ts'
import type { Need } from '../domain/need.ts'

/** Writes a need. */
export async function insertNeed(
  act: Act,
  need: Pick<
    Need,
    'id' | 'region' | 'organisationId' | 'year' | 'kind' | 'name' | 'quantity' | 'asked' | 'norm' | 'reason'
  >,
): Promise<void> {
  const { organisationId, ...rest } = need
  await act.db
    .insertInto('provision_need')
    .values({
      ...rest,
      organisation_id: organisationId,
      stated_on: act.today,
      stated_by: act.actor.name,
    })
    .execute()
}

type Known = Pick<Need, 'region' | 'id' | 'version'>

async function set(
  { db }: Act,
  { region, id, version }: Known,
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  const written = await db
    .updateTable('provision_need')
    .set({ ...values, version: version + 1 })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** The answer of the local executive body. */
export interface Answer {
  /** Absent: refused. */
  readonly allocated?: string | undefined
  readonly actNumber: string
  readonly reason?: string | undefined
  readonly nextStep?: string | undefined
}

/** Writes the answer. False when somebody was first. */
export function answerNeed(
  act: Act,
  known: Known,
  { allocated, actNumber, reason, nextStep }: Answer,
): Promise<boolean> {
  return set(act, known, {
    state: allocated === undefined ? 'refused' : 'allocated',
    allocated: allocated ?? null,
    act_number: actNumber,
    answer_reason: reason ?? null,
    next_step: nextStep ?? null,
    answered_on: act.today,
    answered_by: act.actor.name,
  })
}

/** The organisation needs it no more. False when somebody was first. */
export function takeBackNeed(act: Act, known: Known): Promise<boolean> {
  return set(act, known, { state: 'taken-back' })
}

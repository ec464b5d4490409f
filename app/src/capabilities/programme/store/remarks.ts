import type { Act } from '#platform/use-case/act.ts'
import type { ProgrammeHead } from '../domain/programme.ts'
import type { RemarkKind, RemarkOutcome } from '../domain/remark.ts'
import { REMARK, REMARK_ANSWER } from './sealed.ts'

/** Writes what a representative says; returns its id. */
export async function insertRemark(
  act: Act,
  programme: ProgrammeHead,
  said: { readonly kind: RemarkKind; readonly measureId: string | undefined; readonly words: string },
): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('programme_remark')
    .values({
      region: programme.region,
      id,
      person_id: programme.personId,
      programme_id: programme.id,
      measure_id: said.measureId ?? null,
      revision: programme.revision,
      kind: said.kind,
      words: await act.vault.seal(programme.personId, { field: REMARK, id }, said.words),
      said_by: act.actor.name,
      said_on: act.today,
    })
    .execute()
  return id
}

/** Writes the answer. */
export async function answerRemarkRow(
  act: Act,
  remark: { readonly id: string; readonly region: string; readonly personId: string },
  { outcome, answer }: { readonly outcome: RemarkOutcome; readonly answer: string },
): Promise<void> {
  const { id, region, personId } = remark
  await act.db
    .updateTable('programme_remark')
    .set({
      outcome,
      answer: await act.vault.seal(personId, { field: REMARK_ANSWER, id }, answer),
      answered_by: act.actor.name,
      answered_on: act.today,
    })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}

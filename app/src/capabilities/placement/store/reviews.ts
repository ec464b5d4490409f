import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'
import type { ReviewChoice } from '../domain/review.ts'

/** Opens the review of a stay. False when one is open already. */
export async function insertReview(
  act: Act,
  request: Request,
  stayId: string,
  comesOfAgeOn: LocalDate,
): Promise<boolean> {
  const written = await act.db
    .insertInto('placement_review')
    .values({
      region: request.region,
      id: act.newId(),
      person_id: request.personId,
      request_id: request.id,
      stay_id: stayId,
      opened_on: act.today,
      comes_of_age_on: comesOfAgeOn,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}

export type Proposal = {
  readonly group: string | undefined
  readonly category: 3 | 4 | undefined
  readonly proposal: string
}

export async function saveProposal(act: Act, reviewId: string, proposal: Proposal): Promise<void> {
  await act.db
    .updateTable('placement_review')
    .set({
      state: 'proposed',
      disability_group: proposal.group ?? null,
      category: proposal.category ?? null,
      proposal: proposal.proposal,
      proposed_by: act.actor.name,
      proposed_on: act.today,
    })
    .where('id', '=', reviewId)
    .execute()
}

export async function saveChoice(
  act: Act,
  reviewId: string,
  choice: {
    readonly choice: ReviewChoice
    readonly words: string | undefined
    readonly by: string
    /** The choice is carried out by being made. */
    readonly isDone: boolean
  },
): Promise<void> {
  await act.db
    .updateTable('placement_review')
    .set({
      state: choice.isDone ? 'closed' : 'chosen',
      choice: choice.choice,
      choice_words: choice.words ?? null,
      chosen_by: choice.by,
      chosen_on: act.today,
      closed_on: choice.isDone ? act.today : null,
    })
    .where('id', '=', reviewId)
    .execute()
}

/** The stay is over, or the person has moved as chosen: the review has no more to ask. */
export async function closeReview(act: Act, stayId: string): Promise<void> {
  await act.db
    .updateTable('placement_review')
    .set({ state: 'closed', closed_on: act.today })
    .where('stay_id', '=', stayId)
    .where('state', '<>', 'closed')
    .execute()
}

import { isFamily } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathQuestion, PathStep } from '#platform/path/contract.ts'
import { ACTS } from '../domain/citations.ts'
import type { Request } from '../domain/request.ts'
import { findReview } from '../read/reviews.ts'
import { paths } from './placement.paths.ts'
import { messages } from './stay/messages.ts'

/** The choice after the review of the category: a step of the person of age, from the proposal until it is made (REP-STD-4). */
export async function reviewStep(
  db: Tx,
  { id, state, stayId }: Request,
  { actor, lang, today }: PathQuestion,
): Promise<readonly PathStep[]> {
  if (stayId === undefined || state !== 'admitted') return []
  const review = await findReview(db, stayId)
  if (review?.state !== 'proposed' || review.comesOfAgeOn > today) return []
  const t = messages.for(lang)
  const own = { href: paths.step(id, 'choose-after-review'), action: t('do.choose-after') }
  return [
    {
      stage: 'placement',
      state: 'here',
      title: t('review.title'),
      text: t('review.choose-lead'),
      cite: ACTS.scope,
      move: isFamily(actor) ? 'you' : 'organisation',
      mover: t('review.mover'),
      ...(isFamily(actor) ? own : {}),
    },
  ]
}

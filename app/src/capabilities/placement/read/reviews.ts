import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { PlacementReview } from '#platform/db/schema.ts'
import { groupInAnswer } from '../domain/category.ts'
import type { ReviewChoice } from '../domain/review.ts'

/** The review of the category of a resident child at the adult age. */
export type Review = {
  readonly id: string
  readonly requestId: string
  readonly personId: string
  readonly stayId: string
  readonly state: 'open' | 'proposed' | 'chosen' | 'closed'
  readonly openedOn: LocalDate
  readonly comesOfAgeOn: LocalDate
  readonly group: string | undefined
  readonly category: 3 | 4 | undefined
  readonly proposal: string | undefined
  readonly proposedBy: string | undefined
  readonly proposedOn: LocalDate | undefined
  readonly choice: ReviewChoice | undefined
  readonly choiceWords: string | undefined
  readonly chosenOn: LocalDate | undefined
  readonly closedOn: LocalDate | undefined
}

function toReview(row: Selectable<PlacementReview>): Review {
  const day = (value: string | null) => (value ?? undefined) as LocalDate | undefined
  return {
    id: row.id,
    requestId: row.request_id,
    personId: row.person_id,
    stayId: row.stay_id,
    state: row.state as Review['state'],
    openedOn: row.opened_on as LocalDate,
    comesOfAgeOn: row.comes_of_age_on as LocalDate,
    group: groupInAnswer({ group: row.disability_group }),
    category: (row.category ?? undefined) as Review['category'],
    proposal: row.proposal ?? undefined,
    proposedBy: row.proposed_by ?? undefined,
    proposedOn: day(row.proposed_on),
    choice: (row.choice ?? undefined) as Review['choice'],
    choiceWords: row.choice_words ?? undefined,
    chosenOn: day(row.chosen_on),
    closedOn: day(row.closed_on),
  }
}

/** The review of a stay, the open one before a closed one. */
export async function findReview(db: Tx, stayId: string): Promise<Review | undefined> {
  const row = await db
    .selectFrom('placement_review')
    .selectAll()
    .where('stay_id', '=', stayId)
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toReview(row)
}

/** Reviews that are not closed, whoever comes of age first; of one organisation when it is named. */
export async function listOpenReviews(db: Tx, organisationId?: string): Promise<readonly Review[]> {
  let search = db
    .selectFrom('placement_review as v')
    .innerJoin('placement_stay as s', (join) =>
      join.onRef('s.region', '=', 'v.region').onRef('s.id', '=', 'v.stay_id'),
    )
    .selectAll('v')
    .where('v.state', '<>', 'closed')
  if (organisationId !== undefined) search = search.where('s.organisation_id', '=', organisationId)
  const rows = await search.orderBy('v.comes_of_age_on').orderBy('v.id').limit(200).execute()
  return rows.map(toReview)
}

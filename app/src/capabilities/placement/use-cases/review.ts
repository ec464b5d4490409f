import { birthday, contains, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { listStatuses } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { optionalText, textField } from '#platform/use-case/fields.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { groupInAnswer, isMinor } from '../domain/category.ts'
import { ACTS } from '../domain/citations.ts'
import { MESSAGES } from '../domain/deadlines.ts'
import { lacksCourtLookUp } from '../domain/package.ts'
import { numberOn } from '../domain/parameters.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { choicesFor, mayChooseAfterReview, outcomeOf, REVIEW_CHOICES } from '../domain/review.ts'
import { listLookUps } from '../read/file.ts'
import { findReview, type Review } from '../read/reviews.ts'
import { insertLookUps } from '../store/file.ts'
import { updateRequest } from '../store/requests.ts'
import { insertReview, saveChoice, saveProposal } from '../store/reviews.ts'
import { changeCategory } from '../store/stays.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { OWN_ACT, requestFields, requestOutput } from './fields.ts'
import { stayOf } from './going.ts'
import { actsForPerson, getPerson, openFor } from './standing.ts'
import { tellOfStay } from './tell-of-stay.ts'

const BASIS = [ACTS.scope, ACTS.adultsPsychoneurological, ACTS.groupsOneAndTwo]

/** Opens the review of a resident who will come of age; a second one is never opened beside it (REP-STD-4). */
export async function openReview(act: Act, request: Request): Promise<void> {
  const person = await getPerson(act, request.personId)
  const age = numberOn('order263.adult-age', act.today)
  if (!person.ok || !age.ok || request.stayId === undefined) return
  const comesOfAgeOn = birthday(person.value.birthDate, age.value)
  if ((await findReview(act.db, request.stayId)) !== undefined) return
  if (!(await insertReview(act, request, request.stayId, comesOfAgeOn))) return
  await recordOf(act, request, 'category-review-opened', BASIS, { comesOfAgeOn })
  await tellOfStay(act, request, {
    name: 'category-review-opened',
    once: `${request.stayId}-${act.today}`,
    data: { comesOfAgeOn },
    cite: BASIS,
  })
}

async function openReviewOf(act: Act, request: Request): Promise<Result<Review, Refusal>> {
  const stay = stayOf(request)
  if (!stay.ok) return stay
  const review = await findReview(act.db, stay.value)
  if (review === undefined || review.state === 'closed')
    return refused(no('review-not-open', [ACTS.scope]).error)
  return ok(review)
}

/** The group of disability that stands on the day of coming of age, by the record; else by the look-up. */
export async function groupOf(act: Act, request: Request, on: LocalDate): Promise<string | undefined> {
  const standing = (await listStatuses(act.db, request.personId)).find(
    ({ kind, validFrom: from, validTo: to }) =>
      kind === 'disability' && contains(to === undefined ? { from } : { from, to }, on),
  )
  if (standing?.group !== undefined) return standing.group
  const lookUps = await listLookUps(act.db, request.id)
  return groupInAnswer(lookUps.find(({ kind }) => kind === 'disability')?.answer)
}

/**
 * The department says which category the adult belongs to: it is computed from point 2 and the recorded group, nobody types
 * it. Without a fitting category other forms are offered, and the place stays (REP-STD-4).
 */
export const proposeCategory = command({
  name: 'placement.propose-category',
  title: {
    kk: 'Ересектің санатын ұсыну',
    ru: 'Предложить категорию взрослого',
    en: 'Propose the category of the adult',
  },
  basis: BASIS,
  input: z.object({ ...requestFields, proposal: textField }),
  output: z.object({
    ...requestOutput,
    category: z.number().nullable(),
    choices: z.array(z.enum(REVIEW_CHOICES)),
  }),
  run: async (act, input) => {
    const opened = await openFor(act, 'propose-category', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const review = await openReviewOf(act, request)
    if (!review.ok) return review
    if (review.value.state === 'chosen') return refused(no('review-not-open', [ACTS.scope]).error)

    const group = await groupOf(act, request, review.value.comesOfAgeOn)
    const { category, because } = outcomeOf(request.category, group)
    await saveProposal(act, review.value.id, { group, category, proposal: input.proposal })
    await askCourt(act, request)
    const data = { category: category ?? null, because, group: group ?? null }
    await recordOf(act, request, 'category-proposed', BASIS, data)
    await tellOfStay(act, request, {
      name: 'category-proposed',
      once: `${request.stayId}-${act.today}`,
      cite: BASIS,
    })
    const choices = [...(await choicesHere(act, request, category))]
    return ok({ requestId: request.id, state: request.state, category: category ?? null, choices })
  },
})

/** Of age, the person decides alone unless a court has said otherwise: the fourth source is asked now, and not before (p. 5). */
async function askCourt(act: Act, request: Request): Promise<void> {
  const person = await getPerson(act, request.personId)
  if (!person.ok) return
  const lacks = lacksCourtLookUp(await listLookUps(act.db, request.id), person.value.birthDate, act.today)
  if (!lacks.ok || !lacks.value) return
  for (const lookUpId of await insertLookUps(act, request, ['court']))
    await act.send({ kind: MESSAGES.lookUp, region: request.region, payload: { lookUpId } })
}

/** What the person may choose, given the category and what the own organisation takes. */
export async function choicesHere(act: Act, request: Request, category: number | undefined) {
  const { organisationId } = request
  const organisation =
    organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
  return choicesFor(category, organisation?.recipientCategories ?? [])
}

/**
 * The person, of age now, chooses: to stay under the new category, to move to another organisation, or another form. Only the
 * first is done by being chosen; the others are steps of the person's own, and until then the place is theirs.
 */
export const chooseAfterReview = command({
  name: 'placement.choose-after-review',
  title: { kk: 'Қайта қараудан кейін таңдау', ru: 'Выбрать после пересмотра', en: 'Choose after the review' },
  basis: BASIS,
  input: z.object({
    ...requestFields,
    choice: z.enum(REVIEW_CHOICES),
    words: optionalText,
  }),
  output: z.object({ ...requestOutput, choice: z.enum(REVIEW_CHOICES), category: z.number() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'choose-after-review', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const review = await openReviewOf(act, request)
    if (!review.ok) return review
    const mine = await isOwnChoice(act, request, review.value)
    if (!mine.ok) return mine
    const { category } = review.value
    const allowed = mayChooseAfterReview(input.choice, await choicesHere(act, request, category))
    if (!allowed.ok) return refused(allowed.error)

    const { choice, words } = input
    const isDone = choice === 'stay-here'
    await saveChoice(act, review.value.id, { choice, words, by: mine.value, isDone })
    const data = { choice, category: category ?? null, ...OWN_ACT }
    await recordOf(act, request, 'category-chosen', BASIS, data)
    if (isDone && category !== undefined && request.stayId !== undefined) {
      await changeCategory(act, request.stayId, category)
      await updateRequest(act, request, request.state, { category })
    }
    const now = isDone ? (category ?? request.category) : request.category
    return ok({ requestId: request.id, state: request.state, choice, category: now })
  },
})

async function isOwnChoice(act: Act, request: Request, review: Review): Promise<Result<string, Refusal>> {
  if (review.state === 'open') return refused(no('review-not-proposed', [ACTS.scope]).error)
  const person = await getPerson(act, request.personId)
  if (!person.ok) return person
  const minor = isMinor(person.value.birthDate, act.today)
  if (!minor.ok) return refused(minor.error)
  if (minor.value)
    return refused(no('review-not-of-age', [ACTS.scope, ACTS.childView], { from: review.comesOfAgeOn }).error)
  const own = await actsForPerson(act, request)
  return own.ok ? ok(own.value.signedBy) : own
}

import { describe, expect, it } from 'vitest'
import { arrival, houseOf, runWorker } from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { childResident, type Resident } from './stay.fixture.ts'
import { useSystem } from './system.fixture.ts'

// Half a year and more before three children come of age.
const at = useSystem('2024-01-08T09:00:00+06:00')
const EIGHTEEN = '2024-08-01T09:00:00+06:00'
const BORN = '2006-08-01'

type Review = { state: string; category: number | null; choices: string[]; comesOfAgeOn: string }
const reviewOf = async ({ self, requestId }: Pick<Resident, 'self' | 'requestId'>) =>
  (await self.shown<{ review: Review | null }>('placement.stay', { requestId })).review

describe('the category at the adult age', () => {
  const residents: Resident[] = []
  const [second, first, without] = [() => residents[0], () => residents[1], () => residents[2]]
  const get = (found: Resident | undefined): Resident => {
    if (found === undefined) throw new Error('the resident was admitted by the first test')
    return found
  }

  it('REP-STD-4 opens the review half a year ahead, tells the family, and shows it to the department and the house', async () => {
    residents.push(await childResident(at.system, at.staff, { birthDate: BORN, category: 2 }))
    residents.push(await childResident(at.system, at.staff, { birthDate: BORN, category: 1 }))
    residents.push(await childResident(at.system, at.staff, { birthDate: BORN, category: 2 }))
    expect(await reviewOf(get(second()))).toBeNull()
    await at.system.setClock('2024-02-01T09:00:00+06:00')
    await runWorker(at.system)
    expect(await reviewOf(get(second()))).toMatchObject({ state: 'open', comesOfAgeOn: '2024-08-01' })
    const { reviews } = await at.staff.specialist.shown<{ reviews: { requestId: string }[] }>(
      'placement.reviews',
    )
    expect(reviews.map(({ requestId }) => requestId).sort()).toEqual(
      residents.map(({ requestId }) => requestId).sort(),
    )
    const own = await get(first()).registrar.shown<{ reviews: { requestId: string }[] }>('placement.reviews')
    expect(own.reviews.map(({ requestId }) => requestId)).toEqual([get(first()).requestId])
    const { notices } = await get(second()).self.shown<{ notices: { kind: string }[] }>('notices.of-person', {
      personId: get(second()).personId,
    })
    expect(notices.map(({ kind }) => kind)).toContain('placement.category-review-opened')
  })

  it('REP-STD-4 proposes 1 → 3 and 2 → 4 with group I or II only, computed from the record and typed by nobody', async () => {
    const propose = ({ requestId }: Resident) =>
      at.staff.specialist.done<{ category: number | null; choices: string[] }>('placement.propose-category', {
        requestId,
        proposal: 'Санат 2-тармақ бойынша',
      })
    expect(await propose(get(second()))).toMatchObject({ category: 4 })
    expect(await propose(get(first()))).toMatchObject({ category: 3 })
    await at.staff.specialist.done('registry.record-disability', {
      personId: get(without()).personId,
      group: 'group-3',
      validFrom: '2024-01-20',
      issuer: 'МӘС бөлімі',
      document: 'Анықтама № 2',
      documentDate: '2024-01-20',
    })
    expect(await propose(get(without()))).toMatchObject({
      category: null,
      choices: ['home-help', 'day-care', 'family'],
    })
  })

  it('REP-STD-4 leaves the choice to the person of age: not the mother, not before the birthday, only what is offered', async () => {
    const { requestId, self } = get(second())
    const early = await self.command('placement.choose-after-review', { requestId, choice: 'home-help' })
    expect(early.body).toMatchObject({ code: 'placement.review-not-of-age', facts: { from: '2024-08-01' } })
    await at.system.setClock(EIGHTEEN)
    await runWorker(at.system)
    expect(
      (await self.command('placement.choose-after-review', { requestId, choice: 'home-help' })).status,
    ).not.toBe(200)

    const grown = await at.system.signIn({ person: get(without()).personId, role: 'recipient' })
    const outside = { requestId: get(without()).requestId }
    // The choice is the step of the person from now on, and they are told that it is theirs.
    const home = (await grown.page('/ru/home')).body
    expect(home).toContain(`/ru/placement/requests/${outside.requestId}/choose-after-review`)
    const { notices } = await grown.shown<{ notices: { kind: string }[] }>('notices.of-person', {
      personId: get(without()).personId,
    })
    expect(notices.map(({ kind }) => kind)).toContain('placement.category-review-due')
    const stay = (await grown.page(`/ru/placement/requests/${outside.requestId}/stay`)).body
    expect(stay).toContain('Ни одна категория не подходит')
    const refused = await grown.command('placement.choose-after-review', { ...outside, choice: 'stay-here' })
    expect(refused.body).toMatchObject({
      code: 'placement.review-choice-not-offered',
      facts: { choices: ['home-help', 'day-care', 'family'] },
    })
    await grown.done('placement.choose-after-review', { ...outside, choice: 'day-care', words: 'үйге жақын' })
    const request = await grown.shown<{ state: string; category: number }>('placement.request', outside)
    expect(request).toMatchObject({ state: 'admitted', category: 2 })
    const names = (await historyOf(at.system, outside.requestId)).map(({ name }) => name)
    expect(names).toContain('placement.category-review-due')
    expect(names).not.toContain('placement.discharged')
    expect(names).not.toContain('placement.left')
  })

  it('REP-STD-4 moves who has chosen another organisation, although the text on transfer is awaited', async () => {
    const { personId, requestId } = get(second())
    const grown = await at.system.signIn({ person: personId, role: 'recipient' })
    const house = await houseOf(at.system, 4)
    const ask = { requestId, organisationId: house.id, reason: 'ересектер санаты' }
    expect((await grown.command('placement.ask-transfer', ask)).body).toMatchObject({
      code: 'placement.rules-not-loaded',
    })
    await grown.done('placement.choose-after-review', { requestId, choice: 'other-organisation' })
    await grown.done('placement.ask-transfer', ask)
    await at.staff.specialist.done('placement.answer-transfer', {
      requestId,
      approves: true,
      reason: 'Орын бар',
    })
    const { newRequestId } = await house.registrar.done<{ newRequestId: string }>(
      'placement.transfer',
      await arrival(house.registrar, requestId, '2024-08-01'),
    )
    expect(await grown.shown('placement.request', { requestId: newRequestId })).toMatchObject({
      state: 'admitted',
      category: 4,
    })
    expect(await reviewOf({ self: grown, requestId })).toMatchObject({ state: 'closed' })
  })

  it('REP-STD-4 asks the court’s records of whoever is of age at the proposal, and not before (REP-STD-13)', async () => {
    const { requestId } = get(first())
    const courts = async () => {
      const { lookUps } = await at.staff.specialist.shown<{ lookUps: { kind: string }[] }>(
        'placement.request',
        { requestId },
      )
      return lookUps.filter(({ kind }) => kind === 'court').length
    }
    expect(await courts()).toBe(0)
    await at.staff.specialist.done('placement.propose-category', { requestId, proposal: 'Кәмелетке толды' })
    expect(await courts()).toBe(1)
  })
})

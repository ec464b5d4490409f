import { createWorkingCalendar, localDate } from '@tirek/kernel'
import { CALENDAR_FACTS, compileCalendar } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { decidedFamily, houseOf, readyToChoose, registerRecipient, runWorker } from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'
import { recountTerms } from './use-cases/recount-terms.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

// The government has made Monday 22 January a day of rest after the terms had begun.
const later = createWorkingCalendar(
  compileCalendar({
    ...CALENDAR_FACTS,
    edition: 'kz-later',
    religious: [
      ...CALENDAR_FACTS.religious,
      ...['2024-01-09', '2024-01-22'].map((day) => ({
        id: 'kurban-ait' as const,
        date: localDate(day),
        mark: 'seen' as const,
        source: 'test',
      })),
    ],
  }),
  'five-day',
)
const recountBy = (calendar: typeof later) =>
  at.system.parts.worker.runner.asSystem((act) => recountTerms({ ...act, calendar }))

describe('a new edition of the calendar', () => {
  it('DEC-10 DEC-89 counts running terms anew, writes the change down, tells the person, and the worker goes by the new day', async () => {
    const who = await registerRecipient(at.system, at.staff)
    const { self, personId } = who
    const requestId = await readyToChoose(at.system, at.staff, who, 4)
    const { id: organisationId } = await houseOf(at.system, 4)
    await self.done('placement.choose', { requestId, organisationId })
    const family = await decidedFamily(at.system, at.staff)
    const dueOf = async (id: string) =>
      (await at.staff.specialist.shown<{ clock: { due: string } }>('placement.request', { requestId: id }))
        .clock.due
    expect([await dueOf(requestId), await dueOf(family.requestId)]).toEqual(['2024-01-29', '2024-01-10'])

    await recountBy(later)
    expect([await dueOf(requestId), await dueOf(family.requestId)]).toEqual(['2024-01-31', '2024-01-11'])
    const { arriveBy } = await self.shown<{ arriveBy: string }>('placement.request', { requestId })
    expect(arriveBy).toBe('2024-01-31')
    const told = (await historyOf(at.system, requestId)).filter(
      ({ name }) => name === 'placement.term-recounted',
    )
    expect(told.map(({ data }) => data)).toEqual([
      { kind: 'placement.arrive', was: '2024-01-29', due: '2024-01-31', calendar: 'kz-later' },
    ])
    const kindsOf = async (by: typeof self, id: string) =>
      (await by.shown<{ notices: { kind: string }[] }>('notices.of-person', { personId: id })).notices.map(
        ({ kind }) => kind,
      )
    expect(await kindsOf(self, personId)).toContain('placement.term-recounted')
    // The two days of the department are the state's own: the family is not told of them.
    expect(await kindsOf(family.mother, family.childId)).not.toContain('placement.term-recounted')

    // Once counted, nothing more is written by the same edition.
    await recountBy(later)
    expect(
      (await historyOf(at.system, requestId)).filter(({ name }) => name === 'placement.term-recounted'),
    ).toHaveLength(1)
    await at.system.setClock('2024-01-30T09:00:00+06:00')
    await runWorker(at.system)
    expect(await self.shown('placement.request', { requestId })).toMatchObject({ state: 'reserved' })

    // The day is worked again: the person keeps what they were told.
    await at.system.parts.worker.runner.asSystem((act) => recountTerms(act))
    expect(await dueOf(requestId)).toBe('2024-01-31')
    await at.system.setClock('2024-02-01T09:00:00+06:00')
    await runWorker(at.system)
    expect(await self.shown('placement.request', { requestId })).toMatchObject({ state: 'not-arrived' })
  })

  it('DEC-11 counts a deferral from the end of the term of arrival, whatever day the notice came', async () => {
    const who = await registerRecipient(at.system, at.staff)
    const requestId = await readyToChoose(at.system, at.staff, who, 4)
    const { id: organisationId } = await houseOf(at.system, 4)
    await who.self.done('placement.choose', { requestId, organisationId })
    const { arriveBy: was } = await who.self.shown<{ arriveBy: string }>('placement.request', { requestId })
    await who.self.done('placement.defer-arrival', { requestId, reason: 'illness', document: 'Анықтама' })
    const due = async () =>
      (await who.self.shown<{ arriveBy: string }>('placement.request', { requestId })).arriveBy
    const before = await due()
    expect(was < before).toBe(true)
    await recountBy(later)
    expect(await due()).toBe(before)
  })
})

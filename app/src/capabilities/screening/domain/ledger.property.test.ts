import { addDays, isAfter, isBefore } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BORN, FIRST_EDITION, SECOND_EDITION } from './ledger.fixture.ts'
import { type LedgerFacts, ledgerOn, linesOn, NOTE_KINDS, PLACES, type Place } from './ledger.ts'
import { segmentsOf } from './segments.ts'

const schedules = [FIRST_EDITION, SECOND_EDITION]
const lines = SECOND_EDITION.lines.map((one) => one.line)

const anyDay = fc.integer({ min: -20, max: 1300 }).map((days) => addDays(BORN, days))
const anyLine = fc.constantFrom(...lines)
const anyOrganisation = fc.constantFrom('clinic', 'other', 'centre')

const attachments = fc
  .uniqueArray(fc.integer({ min: 0, max: 1200 }), { maxLength: 4 })
  .map((days) => days.toSorted((a, b) => a - b))
  .chain((days) =>
    fc.tuple(...days.map(() => fc.tuple(anyOrganisation, fc.boolean()))).map((each) =>
      each.map(([organisationId, isClosed], index) => ({
        organisationId,
        fromOn: addDays(BORN, days[index] ?? 0),
        untilOn:
          days[index + 1] === undefined && !isClosed ? undefined : addDays(BORN, days[index + 1] ?? 1250),
      })),
    ),
  )

const anyFacts: fc.Arbitrary<LedgerFacts> = fc.record({
  bornOn: fc.constant(BORN),
  gestationDays: fc.option(fc.integer({ min: 140, max: 300 }), { nil: undefined }),
  enrolledOn: fc.integer({ min: 0, max: 1000 }).map((days) => addDays(BORN, days)),
  birthOrganisationId: fc.option(fc.constant('hospital'), { nil: undefined }),
  attachments,
  results: fc.array(
    fc.record({
      instrumentId: anyLine,
      result: fc.constantFrom('no-risk', 'risk', 'not-completed', 'refused'),
      lackedMeans: fc.boolean(),
      examinedOn: anyDay,
    }),
    { maxLength: 6 },
  ),
  notes: fc.array(
    fc.record({
      kind: fc.constantFrom(...NOTE_KINDS),
      line: fc.option(anyLine, { nil: undefined }),
      onDay: anyDay,
    }),
    { maxLength: 10 },
  ),
  secondStages: fc.array(
    fc.record({
      afterLine: fc.constant('hearing-first'),
      fromOn: anyDay,
      byOn: anyDay,
      organisationId: fc.constant('centre'),
    }),
    { maxLength: 2 },
  ),
})

describe('ledger of screening, whatever happened', () => {
  it('LAW-8-4, LAW-8-7 every child stands in exactly one place with each line, and the sums equal the denominator on any date', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 6 }), anyDay, (children, on) => {
        const counts = new Map<Place, number>()
        for (const facts of children) {
          const standings = ledgerOn(schedules, facts, on)
          expect(new Set(standings.map((one) => one.line)).size).toBe(standings.length)
          for (const { place } of standings) counts.set(place, (counts.get(place) ?? 0) + 1)
        }
        const sum = PLACES.reduce((total, place) => total + (counts.get(place) ?? 0), 0)
        const denominator = children.reduce((total, facts) => total + linesOn(schedules, facts, on).length, 0)
        expect(sum).toBe(denominator)
      }),
    )
  })

  it('LAW-8-4 the kept segments say of any date exactly what the ledger says', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const kept = segmentsOf(schedules, facts).filter(
          (one) => !isAfter(one.fromOn, on) && isBefore(on, one.untilOn),
        )
        const words = (all: readonly { line: string; place: Place; organisationId: string | undefined }[]) =>
          all.map((one) => `${one.line} ${one.place} ${one.organisationId}`).toSorted()
        expect(words(kept)).toEqual(words(ledgerOn(schedules, facts, on)))
      }),
    )
  })

  it('LAW-1-8 asks for no screening that could still be made after the third birthday', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const one of segmentsOf(schedules, facts)) expect(one.closesOn <= '2027-01-10').toBe(true)
      }),
    )
  })
})

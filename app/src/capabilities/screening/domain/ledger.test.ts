import { addDays, isAfter, type LocalDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { BORN, CLINIC, day, FIRST_EDITION, factsOf, HOSPITAL, SECOND_EDITION } from './ledger.fixture.ts'
import { type LedgerFacts, type LedgerNote, ledgerOn, type NoteKind } from './ledger.ts'

const schedules = [FIRST_EDITION]

function standing(facts: LedgerFacts, line: string, on: LocalDate) {
  const found = ledgerOn(schedules, facts, on).find((one) => one.line === line)
  return found && [found.place, found.organisationId]
}
const place = (facts: LedgerFacts, line: string, on: string) => standing(facts, line, day(on))?.[0]
const note = (kind: NoteKind, onDay: string, line?: string): LedgerNote => ({ kind, onDay: day(onDay), line })
const result = (
  instrumentId: string,
  outcome: 'no-risk' | 'risk' | 'not-completed' | 'refused',
  on: string,
  lackedMeans = false,
) => ({
  instrumentId,
  result: outcome,
  lackedMeans,
  examinedOn: day(on),
})

describe('ledger of screening', () => {
  it('LAW-9-2, LAW-5-1 goes from not yet due to due and overdue by the ages of the schedule, and to done by a result', () => {
    const facts = factsOf()
    expect(place(facts, 'month-3', '2024-04-09')).toBe('not-yet-due')
    expect(place(facts, 'month-3', '2024-04-10')).toBe('due')
    expect(place(facts, 'month-3', '2024-05-10')).toBe('overdue')
    const done = factsOf({ results: [result('month-3', 'risk', '2024-05-12')] })
    expect(place(done, 'month-3', '2024-05-11')).toBe('overdue')
    expect(place(done, 'month-3', '2024-05-12')).toBe('done-risk')
  })

  it('LAW-5-1 asks the obstetric provider until the child is attached, and primary care from then on', () => {
    const facts = factsOf()
    expect(standing(facts, 'newborn', BORN)).toEqual(['due', HOSPITAL])
    expect(standing(facts, 'newborn', day('2024-01-20'))).toEqual(['due', CLINIC])
  })

  it('DEC-67 counts the corrected age of a child born early, where the schedule says so, until the set age', () => {
    // Thirty weeks: ten weeks too early.
    const early = factsOf({ gestationDays: 210 })
    expect(place(early, 'newborn', '2024-01-10')).toBe('due')
    expect(place(early, 'month-3', '2024-06-18')).toBe('not-yet-due')
    expect(place(early, 'month-3', '2024-06-20')).toBe('due')
    expect(place(early, 'month-24', '2026-01-10')).toBe('due')
    expect(place(factsOf({ gestationDays: 262 }), 'month-3', '2024-04-10')).toBe('due')
  })

  it('LAW-1-9 closes every window on the third birthday, however early the child was born', () => {
    const found = ledgerOn(schedules, factsOf({ gestationDays: 200 }), day('2025-12-01'))
    for (const one of found) expect(isAfter(one.closesOn, day('2027-01-10'))).toBe(false)
  })

  it('LAW-8-6 keeps a refusal apart, and takes the child back to due when it is taken back', () => {
    const facts = factsOf({
      notes: [note('declined', '2024-04-11', 'month-3'), note('decline-withdrawn', '2024-04-20', 'month-3')],
    })
    expect(place(facts, 'month-3', '2024-04-11')).toBe('declined')
    expect(place(facts, 'month-24', '2024-04-11')).toBe('not-yet-due')
    expect(place(facts, 'month-3', '2024-04-20')).toBe('due')
    const filed = factsOf({
      results: [result('month-3', 'refused', '2024-04-11')],
      notes: [note('decline-withdrawn', '2024-04-20', 'month-3')],
    })
    expect(place(filed, 'month-3', '2024-04-12')).toBe('declined')
    expect(place(filed, 'month-3', '2024-04-20')).toBe('due')
  })

  it('LAW-8-4 keeps what waits on the state apart from what waits on the family', () => {
    const facts = factsOf({
      notes: [note('waiting', '2024-04-15', 'month-3'), note('waiting-ended', '2024-05-02', 'month-3')],
    })
    expect(place(facts, 'month-3', '2024-04-15')).toBe('waiting')
    expect(place(facts, 'month-3', '2024-05-02')).toBe('due')
    const noDevice = factsOf({ results: [result('month-3', 'not-completed', '2024-04-15', true)] })
    expect(place(noDevice, 'month-3', '2024-04-16')).toBe('waiting')
    const unwell = factsOf({ results: [result('month-3', 'not-completed', '2024-04-15')] })
    expect(place(unwell, 'month-3', '2024-04-16')).toBe('not-completed')
  })

  it('LAW-8-4 is lost to documentation: reported and not recorded, attached nowhere, or behind when the child came', () => {
    const reported = factsOf({ notes: [note('reported-done', '2024-04-15', 'month-3')] })
    expect(place(reported, 'month-3', '2024-04-15')).toBe('lost')
    const found = factsOf({ ...reported, results: [result('month-3', 'no-risk', '2024-04-12')] })
    expect(place(found, 'month-3', '2024-04-15')).toBe('done-no-risk')
    expect(standing(factsOf({ attachments: [] }), 'month-3', day('2024-04-15'))).toEqual(['lost', HOSPITAL])
    expect(place(factsOf({ enrolledOn: day('2024-08-01') }), 'newborn', '2024-08-01')).toBe('lost')
  })

  it('keeps apart who moved away, who died and who could not be reached, until the family is reached', () => {
    const facts = factsOf({
      notes: [
        note('unreachable', '2024-04-15'),
        note('reached', '2024-04-20'),
        note('moved', '2024-05-01'),
        note('returned', '2024-06-01'),
        note('died', '2024-07-01'),
      ],
    })
    const days = ['2024-04-15', '2024-04-20', '2024-05-01', '2024-06-01', '2024-07-01']
    expect(days.map((on) => place(facts, 'month-3', on))).toEqual([
      'unreachable',
      'due',
      'moved',
      'overdue',
      'died',
    ])
  })

  it('LAW-1-20 asks for the second stage only after a first one that was not passed, of the organisation it was sent to', () => {
    expect(place(factsOf(), 'hearing-second', '2024-02-01')).toBeUndefined()
    const sent = factsOf({
      secondStages: [
        {
          afterLine: 'hearing-first',
          fromOn: day('2024-01-12'),
          byOn: day('2024-02-11'),
          organisationId: 'centre',
        },
      ],
    })
    expect(standing(sent, 'hearing-second', day('2024-01-12'))).toEqual(['due', 'centre'])
    expect(standing(sent, 'hearing-second', day('2024-02-12'))).toEqual(['overdue', 'centre'])
  })

  it('LAW-5-1 follows a new edition of the procedure from its first day', () => {
    const lines = (on: string) =>
      ledgerOn([FIRST_EDITION, SECOND_EDITION], factsOf(), day(on)).map((one) => one.line)
    expect(lines('2024-05-31')).not.toContain('month-9')
    expect(lines('2024-06-01')).toContain('month-9')
    expect(ledgerOn(schedules, factsOf(), addDays(BORN, -1))).toEqual([])
  })
})

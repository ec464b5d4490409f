import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { getValue } from '../parameters/parameter.ts'
import { HAND_OVER_ITEMS, HAND_OVER_OWNERS, handOverItems, handOverRule, handOverStart } from './hand-over.ts'

const today = localDate('2026-11-22')
const all = { hasDisability: true }

describe('the hand-over list', () => {
  it('DEC-5 begins 24 months before majority and reviews the category 6 months before it', () => {
    const birth = localDate('2008-11-22')
    expect(handOverStart(birth, localDate('2024-11-22'))).toBe('2024-11-22')
    const review = handOverItems(birth, localDate('2024-11-22'), all).find(
      ({ kind }) => kind === 'adult-services',
    )
    expect(review?.due).toBe('2026-05-22')
  })

  it('DEC-4 counts from 1 March for whoever was born on 29 February', () => {
    expect(handOverStart(localDate('2008-02-29'), localDate('2024-03-01'))).toBe('2024-03-01')
  })

  it('LAW-14-3 LAW-15-8 LAW-15-9 LAW-8-13 names diagnostics, education by competition and work with their articles', () => {
    const units = (kind: (typeof HAND_OVER_ITEMS)[number]) =>
      handOverRule(kind, today)?.cite.map(({ unit }) => unit)
    expect(units('vocational-diagnostics')).toContain('art-14-2')
    expect(units('education-after-school')).toEqual(expect.arrayContaining(['art-15-1-6', 'art-14-3']))
    expect(units('work')).toEqual(expect.arrayContaining(['art-15-1-7', 'art-8-2-11']))
  })

  it('DEC-80 each term of the list, and the reminder of a birthday, is a default of the project: no unit of the Law sets a day', () => {
    const items = handOverItems(localDate('2009-05-01'), today, all)
    const defaults = items.map(({ cite }) => cite.filter(({ mark }) => mark === 'project-default'))
    expect(defaults.map((ofItem) => ofItem.map(({ unit }) => unit))).toEqual(
      HAND_OVER_ITEMS.map((kind) => [kind === 'adult-services' ? 'DEC-5' : 'DEC-80']),
    )
    expect(getValue('project.birthday-reminder-months', today).cite).toMatchObject({
      act: 'project',
      unit: 'DEC-80',
      mark: 'project-default',
    })
    expect(items.every(({ owner }) => HAND_OVER_OWNERS.includes(owner))).toBe(true)
  })

  it('asks nothing of a group of disability of whoever has none, and every item has a ground and a term in order', () => {
    const kinds = handOverItems(localDate('2009-05-01'), today, { hasDisability: false }).map(
      ({ kind }) => kind,
    )
    expect(kinds).not.toContain('adult-group')
    const items = handOverItems(localDate('2009-05-01'), today, all)
    expect(items.map(({ kind }) => kind)).toEqual([...HAND_OVER_ITEMS])
    expect(items.every(({ cite }) => cite.length > 0)).toBe(true)
    expect(items.map(({ due }) => due)).toEqual(items.map(({ due }) => due).toSorted())
  })

  it('LAW-19-1 has no item before the Law was in force', () => {
    expect(handOverRule('work', localDate('2002-12-31'))).toBeUndefined()
  })
})

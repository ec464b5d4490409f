import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { fieldOf, groundOf, type Inspection, standingOf, summaryOf } from './inspection.ts'

const today = localDate('2026-11-20')
const found = (changes: Partial<Inspection> = {}): Inspection => ({
  id: '',
  organisationId: '',
  inspectedOn: localDate('2026-09-01'),
  inspector: { kk: 'Бөлім', ru: 'Отдел' },
  found: { kk: 'Пандус жоқ', ru: 'Нет пандуса' },
  hasBreaches: true,
  mendBy: localDate('2026-12-01'),
  mended: undefined,
  document: '№ 1',
  publishedOn: localDate('2026-09-05'),
  publishedBy: 'Инспектор',
  withdrawn: undefined,
  version: 1,
  ...changes,
})

describe('what a published inspection says', () => {
  it('LAW-6-8 is to be mended until the end of the last day, overdue after it, mended once that is on record', () => {
    expect(standingOf(found({ mendBy: today }), today)).toBe('to-mend')
    expect(standingOf(found({ mendBy: localDate('2026-11-19') }), today)).toBe('overdue')
    const mended = { on: localDate('2026-11-01'), document: '№ 2' }
    expect(standingOf(found({ mendBy: localDate('2026-11-19'), mended }), today)).toBe('mended')
    expect(standingOf(found({ hasBreaches: false, mendBy: undefined }), today)).toBe('nothing-found')
  })

  it('LAW-6-8 DEC-96 says nothing where nothing is published, and tells the worst first', () => {
    expect(summaryOf([])).toBeUndefined()
    const clean = { standing: 'nothing-found', count: 1, lastOn: localDate('2026-10-01') } as const
    const toMend = { standing: 'to-mend', count: 2, lastOn: localDate('2026-09-01') } as const
    expect(summaryOf([clean, toMend])).toEqual({ count: 3, lastOn: '2026-10-01', standing: 'to-mend' })
  })

  it('LAW-6-8 belongs to the body of the field; a body of power has none', () => {
    expect([fieldOf('residential-organisation'), fieldOf('pmpc'), fieldOf('local-executive-body')]).toEqual([
      'social',
      'education',
      undefined,
    ])
    expect(groundOf('education').map(({ unit }) => unit)).toEqual(['art-6-9', 'DEC-96'])
    expect(groundOf('social').map(({ unit }) => unit)).toEqual(['DEC-96'])
  })
})

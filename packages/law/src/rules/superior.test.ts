import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { getAct } from '../acts/units.ts'
import { findTerm, term } from '../parameters/term.ts'
import { BODY_LEVELS, superiorOf } from './superior.ts'

describe('who considers a complaint', () => {
  it('LAW-16-3 DEC-50 goes from each body to the one above it, and ends at the central body', () => {
    expect(BODY_LEVELS.map((level) => superiorOf(level)?.level)).toEqual([
      'local-executive-body',
      'local-executive-body',
      'central-body',
      undefined,
    ])
  })

  it('DEC-50 says of every step that the table is the default of the project, and cites the code as not compared', () => {
    const steps = BODY_LEVELS.flatMap((level) => superiorOf(level) ?? [])
    for (const { cite } of steps) expect(cite.map(({ mark }) => mark)).toContain('project-default')
    expect(getAct('appc').mark).toBe('not-verified')
    for (const { cite } of steps) expect(cite[0]).toMatchObject({ act: 'appc', mark: 'not-verified' })
  })
})

describe('the terms of a complaint', () => {
  it('LAW-16-3 counts the answer in working days from the day after filing, and the appeal in months', () => {
    const filed = localDate('2024-01-10')
    expect(term('complaint.answer', filed)).toMatchObject({ due: '2024-02-07', value: 20 })
    expect(term('complaint.extension', filed).due).toBe('2024-03-10')
    expect(term('complaint.appeal', localDate('2024-02-07')).due).toBe('2024-05-07')
  })

  it('LAW-0-3 has no term of complaint for a day before the code came into force', () => {
    expect(findTerm('complaint.answer', localDate('2021-06-30'))).toEqual({
      ok: false,
      error: 'not-in-force',
    })
  })
})

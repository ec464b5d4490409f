import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { cite } from '../acts/cite.ts'
import { editionOn } from '../acts/editions.ts'
import { SERVICE_KINDS, serviceKindName } from './service-kinds.ts'
import { STANDARD_STEPS, type StepEdition, serviceNormOn, standardStep, stepOn } from './standard-steps.ts'

const DAY = localDate('2024-05-06')
const entered: StepEdition = {
  from: localDate('2024-05-01'),
  to: localDate('2024-12-31'),
  status: 'in-force',
  cite: cite('order-263', 'p-9'),
  limits: { daysAtOnce: 30 },
}

describe('the steps whose text is awaited', () => {
  it('REP-STD-1 keeps a place for every process of a stay, each explained in three languages', () => {
    for (const id of STANDARD_STEPS) {
      const step = standardStep(id)
      for (const words of [step.name, step.what, step.why, step.meanwhile])
        expect(Object.values(words).every((one) => one.length > 5)).toBe(true)
      // Families and staff read the same words: nobody is spoken to.
      expect(`${step.meanwhile.kk} ${step.meanwhile.ru}`).not.toMatch(
        /(ңыз|ңіз)(?![а-яәіңғүұқөһ])|(йте|ите)(?![а-я])/,
      )
      expect(step.cite[0]).toMatchObject({ act: 'order-263', unit: 'p-2' })
      expect(stepOn(id, DAY)).toEqual({ from: '2023-07-01', status: 'awaiting-text' })
      expect(stepOn(id, localDate('2023-06-30'))).toBeUndefined()
    }
  })

  it('DEC-24 takes an entered wording from its first to its last day, and then waits again', () => {
    expect(stepOn('leave', localDate('2024-04-30'), [entered])?.status).toBe('awaiting-text')
    expect(stepOn('leave', localDate('2024-05-01'), [entered])).toBe(entered)
    expect(stepOn('leave', localDate('2024-12-31'), [entered])).toBe(entered)
    expect(stepOn('leave', localDate('2025-01-01'), [entered])?.status).toBe('awaiting-text')
  })

  it('DEC-88 closes leave and transfer until their text is there, and never the own wish to leave', () => {
    expect(STANDARD_STEPS.filter((id) => standardStep(id).standsOn === 'text')).toEqual(['leave', 'transfer'])
  })

  it('DEC-89 keeps the editions of the Standard side by side: July 2023, and a later one known by its date alone', () => {
    expect(editionOn('order-263', localDate('2024-01-15'))).toMatchObject({
      edition: { id: '2023-06-29', unitsLoaded: true },
      certainty: 'known',
    })
    expect(editionOn('order-263', localDate('2025-03-10'))).toMatchObject({
      edition: { id: '2025-03-06', unitsLoaded: false },
      certainty: 'start-unknown',
    })
  })

  it('REP-STD-32 REP-STD-33 knows eight kinds of service and no norm of any until one is entered for that kind', () => {
    expect(SERVICE_KINDS).toHaveLength(8)
    expect(new Set(SERVICE_KINDS.map((kind) => serviceKindName(kind).kk)).size).toBe(8)
    const norm: StepEdition = {
      from: localDate('2024-05-01'),
      status: 'in-force',
      cite: cite('order-263', 'p-15'),
      limits: { kind: 'social-psychological', timesAMonth: 4 },
    }
    for (const kind of SERVICE_KINDS) expect(serviceNormOn(kind, DAY, [])).toBeUndefined()
    expect(serviceNormOn('social-psychological', DAY, [norm])).toMatchObject({
      timesAMonth: 4,
      cite: { unit: 'p-15' },
    })
    expect(serviceNormOn('social-psychological', localDate('2024-04-30'), [norm])).toBeUndefined()
    expect(serviceNormOn('social-legal', DAY, [norm])).toBeUndefined()
  })
})

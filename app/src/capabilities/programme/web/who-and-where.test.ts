import { describe, expect, it } from 'vitest'
import { whoAndWhere } from './who-and-where.ts'

const CENTRE = { kk: 'Оңалту орталығы', ru: 'Реабилитационный центр', en: 'Rehabilitation centre' }

describe('whoAndWhere', () => {
  it('says an organisation once when executor, name and place are the same', () => {
    const measure = {
      executor: 'organisation',
      organisationName: CENTRE,
      executorName: 'Оңалту орталығы',
      place: 'Оңалту орталығы',
    } as const
    expect(whoAndWhere(measure, 'Ұйым', 'kk')).toBe('Оңалту орталығы')
    expect(whoAndWhere(measure, 'Организация', 'ru')).toBe('Реабилитационный центр')
  })

  it('says the place when it is another', () => {
    const measure = { executor: 'organisation', organisationName: CENTRE, executorName: null } as const
    expect(whoAndWhere({ ...measure, place: 'Үйде' }, 'Ұйым', 'kk')).toBe('Оңалту орталығы · Үйде')
  })

  it('names the specialist with the organisation, and the family by its word', () => {
    const specialist = {
      executor: 'specialist',
      organisationName: CENTRE,
      executorName: 'Логопед',
      place: 'Оңалту орталығы',
    } as const
    expect(whoAndWhere(specialist, 'Маман', 'kk')).toBe('Логопед, Оңалту орталығы')
    const family = { executor: 'family', organisationName: null, executorName: null } as const
    expect(whoAndWhere({ ...family, place: 'Үйде' }, 'Отбасы', 'kk')).toBe('Отбасы · Үйде')
    expect(whoAndWhere({ ...family, place: 'отбасы' }, 'Отбасы', 'kk')).toBe('Отбасы')
  })
})

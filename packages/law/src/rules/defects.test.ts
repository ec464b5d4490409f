import { describe, expect, it } from 'vitest'
import { complexDefect, decideSevere } from './defects.ts'

describe('complex defect', () => {
  it('LAW-1-14 A7 is complex with a mental and a physical disorder', () => {
    const child = complexDefect([
      { nature: 'mental', disorder: 'hearing-loss' },
      { nature: 'physical', disorder: 'chronic-kidney' },
    ])
    expect(child).toEqual({ isComplex: true, cite: { act: 'law-343', unit: 'art-1-6', mark: 'law' } })
  })

  it('LAW-1-14 A7 is not complex with two mental or two physical disorders, or none', () => {
    for (const nature of ['mental', 'physical'] as const) {
      const two = [
        { nature, disorder: 'first' },
        { nature, disorder: 'second' },
      ]
      expect(complexDefect(two).isComplex).toBe(false)
    }
    expect(complexDefect([]).isComplex).toBe(false)
  })

  it('DEC-46 takes the organ and the consequence of one loss as one disorder, unless reasons are given', () => {
    const organ = { nature: 'physical', disorder: 'hearing-loss' } as const
    const consequence = { nature: 'mental', disorder: 'hearing-loss' } as const
    expect(complexDefect([organ, consequence])).toMatchObject({ isComplex: false, cite: { unit: 'DEC-46' } })
    expect(complexDefect([organ, { ...consequence, distinctBecause: ' ' }]).isComplex).toBe(false)
    const reasoned = { ...consequence, distinctBecause: 'сөйлеу дамуының жеке бұзылысы' }
    expect(complexDefect([organ, reasoned])).toMatchObject({ isComplex: true, cite: { unit: 'art-1-6' } })
  })
})

describe('severe defect', () => {
  const both = { areStandardsInaccessible: true, isLearningLimited: true } as const

  it('LAW-1-15 A8 is granted by both findings of the PMPC', () => {
    expect(decideSevere({ ...both, recordedBy: 'pmpc' })).toEqual({ kind: 'granted' })
  })

  it.each(['single-specialist', 'import'] as const)(
    'LAW-1-16 A8 is refused when set by: %s',
    (recordedBy) => {
      expect(decideSevere({ ...both, recordedBy })).toMatchObject({
        kind: 'refused',
        reasons: [{ code: 'not-a-collegial-finding', cite: { unit: 'art-1-7', mark: 'project-reading' } }],
      })
    },
  )

  it('LAW-1-16 is never granted without both findings', () => {
    expect(decideSevere({ ...both, isLearningLimited: undefined, recordedBy: 'pmpc' })).toEqual({
      kind: 'undetermined',
      missing: ['learning-finding'],
    })
    expect(decideSevere({ ...both, areStandardsInaccessible: false, recordedBy: 'pmpc' })).toMatchObject({
      reasons: [{ code: 'standards-accessible' }],
    })
  })
})

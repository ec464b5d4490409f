import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import {
  ageAtExamination,
  EXAMINATION_ACTS,
  EXAMINATION_KINDS,
  examinationKind,
  FORM_OF_SPECIALTY,
  FUNCTION_FINDINGS,
  isSpecialty,
  ownsForm,
  SOCIAL_DIMENSIONS,
  SPECIALTIES,
  specialtyFor,
  typedFlagRefusal,
} from './examination.ts'

const day = (part: Partial<Parameters<typeof ageAtExamination>[0]> = {}) => ({
  examinedOn: localDate('2023-09-20'),
  birthDate: localDate('2018-02-28'),
  sessionOn: localDate('2023-09-20'),
  today: localDate('2023-09-20'),
  ...part,
})

describe('examinations', () => {
  it('LAW-1-26 LAW-1-27 LAW-1-28 LAW-1-29 LAW-1-31 rest each of the four forms on its own provision', () => {
    const units = EXAMINATION_KINDS.map((kind) => [kind, EXAMINATION_ACTS[kind].unit])
    expect(units).toEqual([
      ['psychological', 'art-1-19'],
      ['medical', 'art-1-21'],
      ['social', 'art-1-20'],
      ['pedagogical', 'art-1-22'],
    ])
  })

  it('LAW-1-30 LAW-1-31 refuses vocational diagnostics and names who does it', () => {
    const refused = examinationKind('vocational')
    expect(refused.ok).toBe(false)
    if (refused.ok) return
    expect(refused.error.code).toBe('vocational-elsewhere')
    expect(refused.error.cite.map(({ unit }) => unit)).toEqual(['art-1-23', 'art-14-2'])
    for (const kind of EXAMINATION_KINDS) expect(examinationKind(kind)).toEqual({ ok: true, value: kind })
  })

  it('LAW-1-27 DEC-22 has five social dimensions and reads the second as mobility', () => {
    expect(SOCIAL_DIMENSIONS).toHaveLength(5)
    expect(SOCIAL_DIMENSIONS).toContain('mobility')
  })

  it('LAW-1-11 LAW-1-28 accepts "function absent" and "no disorder" beside an impairment', () => {
    expect(FUNCTION_FINDINGS).toEqual(['no-disorder', 'impaired', 'absent'])
  })

  it.each(SPECIALTIES.flatMap((specialty) => EXAMINATION_KINDS.map((kind) => ({ specialty, kind }))))(
    'lets $specialty fill $kind only when the form is of that specialty',
    ({ specialty, kind }) => {
      expect(ownsForm(specialty, kind)).toBe(FORM_OF_SPECIALTY[specialty] === kind)
    },
  )

  it('lets the sandbox account of the whole team fill each form in the specialty of that form', () => {
    expect(
      EXAMINATION_KINDS.map((kind) => FORM_OF_SPECIALTY[specialtyFor('all-four', kind) ?? 'doctor']),
    ).toEqual([...EXAMINATION_KINDS])
  })

  it('lets nobody without a specialty fill a form', () => {
    expect(isSpecialty('head')).toBe(false)
    expect(EXAMINATION_KINDS.filter((kind) => ownsForm(undefined, kind) || ownsForm('head', kind))).toEqual(
      [],
    )
  })

  it('LAW-1-31 gives the exact age of the child on the day', () => {
    expect(ageAtExamination(day())).toEqual({ ok: true, value: { years: 5, months: 6, days: 23 } })
  })

  it.each([
    ['examined-in-future', { examinedOn: localDate('2023-09-21') }],
    ['examined-before-birth', { birthDate: localDate('2023-09-21') }],
    ['examined-before-session', { sessionOn: localDate('2023-09-21'), today: localDate('2023-09-22') }],
  ] as const)('refuses a day that is %s', (code, part) => {
    expect(ageAtExamination(day(part))).toMatchObject({ ok: false, error: { code } })
  })

  it('LAW-1-14 A7 refuses "complex" typed by hand', () => {
    expect(typedFlagRefusal({ complex: false })).toMatchObject({ code: 'complex-is-derived' })
    expect(typedFlagRefusal({ complex: true })?.cite[0]?.unit).toBe('art-1-6')
  })

  it('LAW-1-16 A8 refuses "severe" set by one specialist', () => {
    expect(typedFlagRefusal({ severe: true })).toMatchObject({ code: 'severe-is-collegial' })
    expect(typedFlagRefusal({ severe: true })?.cite[0]?.unit).toBe('art-1-7')
    expect(typedFlagRefusal({})).toBeUndefined()
  })
})

import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { applicantStands, type DecisionFile, hasCourtAct, mayProvide, referralNumber } from './decision.ts'
import { DOCUMENTS, lookUpsFor, type PackageDocument, packageConforms } from './package.ts'
import { ALTERNATIVES, NEED_REASONS } from './states.ts'

const ON = localDate('2024-01-08')
const COMPLETE: readonly PackageDocument[] = [
  { kind: 'application', compared: true, original: 'kept' },
  { kind: 'identity', compared: true, original: 'returned' },
  { kind: 'medical-card', compared: true, original: 'kept' },
]
const FILE: DecisionFile = {
  isChild: true,
  bestInterests: 'Тәулік бойы күтім қажет',
  childView: {
    asked: true,
    how: 'әңгіме',
    help: 'суреттер',
    said: 'анасына жақын болғысы келеді',
    weight: 'жақын ұйым',
  },
  alternatives: ALTERNATIVES.map((kind) => ({ kind, outcome: 'қаралды' })),
  lookUps: [{ kind: 'identity', state: 'answered' }],
}

describe('package of documents', () => {
  it('REP-STD-12 asks four questions about an adult', () => {
    expect(lookUpsFor(localDate('1990-01-01'), ON)).toEqual({
      ok: true,
      value: ['identity', 'disability', 'ipar', 'court'],
    })
  })

  it('REP-STD-13 never asks the court about a person under eighteen', () => {
    expect(lookUpsFor(localDate('2006-01-09'), ON)).toEqual({
      ok: true,
      value: ['identity', 'disability', 'ipar'],
    })
    expect(lookUpsFor(localDate('2006-01-08'), ON)).toMatchObject({
      value: expect.arrayContaining(['court']),
    })
  })

  it('REP-STD-11 knows three documents and no other', () => {
    expect(DOCUMENTS).toEqual(['application', 'identity', 'medical-card'])
  })

  it('REP-STD-9 REP-STD-15 names every defect of a package', () => {
    expect(packageConforms([])).toMatchObject({
      error: {
        code: 'package-incomplete',
        facts: { defects: ['application-missing', 'identity-missing', 'medical-card-missing'] },
      },
    })
    expect(packageConforms(COMPLETE)).toMatchObject({ ok: true })
  })

  it('REP-STD-10 wants originals compared, returned, and the medical card kept', () => {
    const [application, , card] = COMPLETE
    const wrong = [
      { ...application, compared: false },
      { kind: 'identity', compared: true, original: 'kept' },
      { ...card, original: 'returned' },
    ] as readonly PackageDocument[]
    expect(packageConforms(wrong)).toMatchObject({
      error: {
        facts: { defects: ['application-not-compared', 'identity-not-returned', 'medical-card-not-kept'] },
      },
    })
  })

  it('REP-STD-9 takes an electronic document in place of the paper one', () => {
    const electronic = COMPLETE.map((one) =>
      one.kind === 'identity' ? { ...one, compared: false, original: 'electronic' as const } : one,
    )
    expect(packageConforms(electronic)).toMatchObject({ ok: true })
  })
})

describe('decision of the local executive body', () => {
  it('REP-STD-14 waits for the look-ups, not the applicant', () => {
    const lookUps = [{ kind: 'identity', state: 'waiting' }] as const
    expect(mayProvide({ ...FILE, lookUps })).toMatchObject({
      error: { code: 'look-ups-pending', facts: { waiting: ['identity'] } },
    })
    expect(mayProvide({ ...FILE, lookUps: [{ kind: 'identity', state: 'substituted' }] })).toMatchObject({
      ok: true,
    })
  })

  it('REP-II-5 needs the best interests of the child', () => {
    expect(mayProvide({ ...FILE, bestInterests: ' ' })).toMatchObject({
      error: { code: 'best-interests-needed' },
    })
  })

  it('REP-II-6 needs the view of the child, or a reason why there is none', () => {
    expect(mayProvide({ ...FILE, childView: undefined })).toMatchObject({
      error: { code: 'child-view-needed' },
    })
    expect(mayProvide({ ...FILE, childView: { asked: false, why: '' } })).toMatchObject({
      error: { code: 'child-view-needed' },
    })
    expect(mayProvide({ ...FILE, childView: { asked: false, why: 'ес-түссіз' } })).toMatchObject({ ok: true })
  })

  it('REP-II-9 needs every family alternative considered or reasoned', () => {
    expect(mayProvide({ ...FILE, alternatives: FILE.alternatives.slice(1) })).toMatchObject({
      error: {
        code: 'alternatives-needed',
        cite: [{ act: 'crpd', unit: 'art-23-5' }],
        facts: { missing: ['close-relatives'] },
      },
    })
  })

  it('REP-II-5 REP-II-6 REP-II-9 says all that lacks at once, each at its blank', () => {
    const bare = {
      ...FILE,
      bestInterests: undefined,
      childView: undefined,
      alternatives: FILE.alternatives.slice(2),
    }
    const answer = mayProvide(bare)
    expect(answer).toMatchObject({ error: { code: 'child-ground-needed' } })
    if (answer.ok) return
    expect(answer.error.blanks).toEqual([
      'bestInterests',
      'childView.asked',
      'alternatives.close-relatives',
      'alternatives.wider-family',
    ])
    expect(answer.error.cite.map(({ unit }) => unit)).toEqual(['art-7-2', 'art-7-3', 'art-23-5'])
  })

  it('REP-STD-7 REP-STD-8 needs the decision of a court for what a relative or a clinic asked for an adult', () => {
    const adult = { isChild: false, isIncapable: false }
    for (const applicantKind of ['representative', 'medical-organisation'] as const) {
      expect(applicantStands({ ...adult, applicantKind })).toMatchObject({
        error: { code: 'court-decision-needed', cite: [{ unit: 'p-5-a' }, { unit: 'p-5-4' }] },
      })
      expect(applicantStands({ ...adult, applicantKind, isIncapable: true })).toMatchObject({ ok: true })
      expect(applicantStands({ ...adult, applicantKind, isChild: true })).toMatchObject({ ok: true })
    }
    expect(applicantStands({ ...adult, applicantKind: 'recipient' })).toMatchObject({ ok: true })
    expect(applicantStands({ ...adult, applicantKind: 'recipient', isIncapable: true })).toMatchObject({
      error: { code: 'representative-needed' },
    })
  })

  it('asks none of this about an adult', () => {
    const adult = {
      ...FILE,
      isChild: false,
      bestInterests: undefined,
      childView: undefined,
      alternatives: [],
    }
    expect(mayProvide(adult)).toMatchObject({ ok: true })
  })

  it('REP-II-8 has no reason for placement that is a disability, and no placement by force without a court', () => {
    expect(NEED_REASONS.filter((reason) => /disab|мүгедек|invalid|impair/.test(reason))).toEqual([])
    expect(hasCourtAct(undefined)).toMatchObject({
      error: { code: 'court-act-needed', cite: [{ act: 'crpd', unit: 'art-23-4' }, { unit: 'DEC-48' }] },
    })
    expect(hasCourtAct({ number: '2-145', court: 'Түркістан қалалық соты' })).toMatchObject({ ok: true })
  })

  it('DEC-47 numbers a referral by region, year and serial', () => {
    expect(referralNumber('610000000', 2023, 7)).toBe('61-2023-000007')
  })
})

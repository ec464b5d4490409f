import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { missingContent, missingForSigning, type SigningFacts } from './completeness.ts'
import { type ConclusionDraft, EMPTY_DRAFT, settingsOffered } from './conclusion.ts'
import { CONDITION_HEADINGS } from './condition-headings.ts'
import { EXAMINATION_KINDS } from './examination.ts'
import { aCondition, aDraft, agreedMembers, aMentalDefect, aPhysicalDefect } from './sample.ts'

const facts = (part: Partial<SigningFacts> = {}): SigningFacts => ({
  draft: aDraft(),
  examined: EXAMINATION_KINDS,
  hasProtocol: true,
  members: agreedMembers(1),
  revision: 1,
  ...part,
})
const codes = (part: Partial<SigningFacts> = {}) => missingForSigning(facts(part)).map(({ code }) => code)
const draftCodes = (part: Partial<ConclusionDraft>) => codes({ draft: aDraft(part) })

describe('completeness of the conclusion', () => {
  it('LAW-10-2 lacks nothing when every part is there', () => {
    expect(codes()).toEqual([])
  })

  it('LAW-10-2 names everything an empty draft lacks, each with a provision', () => {
    const missing = missingForSigning(
      facts({ draft: EMPTY_DRAFT, examined: [], hasProtocol: false, members: [] }),
    )
    expect(missing.map(({ code }) => code)).toEqual([
      'protocol',
      'examination-psychological',
      'examination-medical',
      'examination-social',
      'examination-pedagogical',
      'needs',
      'programme',
      'directions',
      'information',
      'best-interests',
      'child-view',
      'heading-curricula',
      'heading-methods',
      'heading-means',
      'heading-environment',
      'heading-accompaniment',
      'heading-services',
      'composition',
    ])
    for (const { cite } of missing) expect(cite.unit).toMatch(/^art-/)
  })

  it.each(EXAMINATION_KINDS)('LAW-1-31 LAW-10-2 lacks the %s examination until it is recorded', (kind) => {
    expect(codes({ examined: EXAMINATION_KINDS.filter((one) => one !== kind) })).toEqual([
      `examination-${kind}`,
    ])
  })

  it('LAW-1-31 never asks for vocational diagnostics', () => {
    expect(codes({ examined: [] }).join()).not.toMatch(/vocational/)
  })

  it.each(CONDITION_HEADINGS)('LAW-1-2 asks for the heading %s to be considered', (heading) => {
    const conditions = CONDITION_HEADINGS.filter((one) => one !== heading).map((one) =>
      aCondition({ heading: one }),
    )
    expect(draftCodes({ conditions, headingsNotNeeded: [] })).toEqual([`heading-${heading}`])
    expect(draftCodes({ conditions, headingsNotNeeded: [heading] })).toEqual([])
  })

  it('LAW-1-3 refuses a condition with no linked programme', () => {
    const unlinked = missingForSigning(
      facts({ draft: aDraft({ conditions: [{ ...aCondition(), programmeKey: undefined }] }) }),
    )
    expect(unlinked).toMatchObject([
      { code: 'condition-without-programme', cite: { unit: 'art-1-1' }, detail: 'visual support' },
    ])
    expect(draftCodes({ conditions: [aCondition({ programmeKey: 'absent' })] })).toEqual([
      'condition-without-programme',
    ])
  })

  it('LAW-10-2 accepts no needs and no directions only with a reason', () => {
    expect(draftCodes({ needs: [] })).toEqual(['needs'])
    expect(draftCodes({ needs: [], noNeedsReason: 'nothing found' })).toEqual([])
    expect(draftCodes({ directions: [] })).toEqual(['directions'])
    expect(draftCodes({ directions: [], noDirectionsReason: 'not needed' })).toEqual([])
    expect(draftCodes({ directions: [], noDirectionsReason: '  ' })).toEqual(['directions'])
  })

  it('LAW-16-2 LAW-10-2 asks what the representative was told', () => {
    expect(draftCodes({ information: undefined })).toEqual(['information'])
  })

  it('REP-II-5 asks for the best interests of the child', () => {
    expect(draftCodes({ bestInterests: ' ' })).toEqual(['best-interests'])
  })

  it("REP-II-6 asks for the child's view and lets it be empty only with a reason", () => {
    expect(draftCodes({ childView: undefined })).toEqual(['child-view'])
    expect(draftCodes({ childView: { heard: false, reason: '' } })).toEqual(['child-view'])
    expect(draftCodes({ childView: { heard: false, reason: 'an infant' } })).toEqual([])
    const silent = { heard: true, how: 'play', help: '', said: 'x', takenIntoAccount: 'y' } as const
    expect(draftCodes({ childView: silent })).toEqual(['child-view'])
  })

  it('LAW-1-10 refuses a physical defect that is not chronic', () => {
    expect(draftCodes({ defects: [aPhysicalDefect({ chronic: false })] })).toEqual(['physical-not-chronic'])
  })

  it('LAW-1-16 A8 refuses one finding of severity, and findings without a defect', () => {
    const both = {
      standardsNotAccessible: 'x',
      learningLimited: { limitedTo: ['self-care'], reasons: 'y' },
    } as const
    expect(draftCodes({ severeFindings: { standardsNotAccessible: 'x' } })).toEqual(['severe-one-finding'])
    expect(draftCodes({ severeFindings: both, defects: [] })).toEqual(['severe-without-defect'])
    expect(draftCodes({ severeFindings: both })).toEqual([])
  })

  it('LAW-10-3 waits for every member and names the one who is awaited', () => {
    const members = agreedMembers(1).map((member) => ({
      ...member,
      agreedRevision: member.memberId === 'm-1' ? 1 : undefined,
    }))
    expect(missingForSigning(facts({ members }))).toMatchObject([
      { code: 'agreement', detail: 'Psychologist' },
    ])
  })

  it('LAW-10-3 counts no agreement given to an earlier revision', () => {
    expect(codes({ revision: 2 })).toEqual(['agreement', 'agreement'])
  })

  it('LAW-10-3 LAW-1-16 refuses the decision of one person', () => {
    expect(codes({ members: agreedMembers(1).slice(0, 1) })).toEqual(['composition'])
  })

  it('LAW-15-3 LAW-15-4 A6 lets correction be ordered with no disability and no price anywhere in the draft', () => {
    const draft = aDraft({
      correction: { kinds: ['pedagogical'], content: 'lessons' },
      defects: [aMentalDefect()],
    })
    expect(codes({ draft })).toEqual([])
    expect(JSON.stringify(draft)).not.toMatch(/price|group|disabilit/i)
  })

  it('LAW-15-7 offers both a special and a state organisation for pre-primary and secondary education', () => {
    for (const level of ['pre-primary', 'primary', 'basic-secondary', 'general-secondary'] as const) {
      expect(settingsOffered(level)).toEqual(['special-organisation', 'state-organisation'])
    }
    expect(settingsOffered('pre-school')).toEqual([])
    expect(settingsOffered('early-development')).toEqual([])
  })

  it('says what the content lacks before anybody has agreed', () => {
    expect(missingContent({ draft: aDraft(), examined: EXAMINATION_KINDS, hasProtocol: true })).toEqual([])
    expect(localDate('2023-09-20')).toBe('2023-09-20')
  })
})

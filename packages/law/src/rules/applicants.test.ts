import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { type Applicant, mayApply, mayPlace, REPRESENTATIVE_BASES } from './applicants.ts'

const ON = localDate('2023-12-01')
const CHILD = { birthDate: localDate('2012-04-01') }
const ADULT = { birthDate: localDate('1998-04-01'), isIncapable: false }
const INCAPABLE = { ...ADULT, isIncapable: true }
const SELF: Applicant = { kind: 'recipient' }
const MOTHER: Applicant = { kind: 'representative', basis: 'parent', isWritten: true }

function code(...[recipient, applicant, on = ON]: [Parameters<typeof mayApply>[0], Applicant, typeof ON?]) {
  const answer = mayApply(recipient, applicant, on)
  return answer.kind === 'refused' ? answer.reasons[0]?.code : answer.kind
}

describe('who may apply for special social services', () => {
  it.each(REPRESENTATIVE_BASES)('REP-STD-7 one representative of a minor may, basis: %s', (basis) => {
    expect(code(CHILD, { kind: 'representative', basis, isWritten: true })).toBe('granted')
    expect(code(INCAPABLE, { kind: 'representative', basis, isWritten: true })).toBe('granted')
  })

  it('REP-STD-7 wants the representative’s application in writing', () => {
    expect(code(CHILD, { ...MOTHER, isWritten: false })).toBe('not-written')
  })

  it('REP-STD-7 lets an adult apply for himself, a minor and an incapable person not', () => {
    expect(code(ADULT, SELF)).toBe('granted')
    expect(code({ birthDate: ADULT.birthDate }, SELF)).toBe('granted')
    expect(code(CHILD, SELF)).toBe('recipient-is-minor')
    expect(code(INCAPABLE, SELF)).toBe('recipient-is-incapable')
  })

  it('REP-STD-7 A19 refuses an aunt without guardianship', () => {
    expect(mayApply(CHILD, { kind: 'relative' }, ON)).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'not-a-representative', cite: { act: 'order-263', unit: 'p-5' } }],
    })
  })

  it('REP-STD-8 A19 refuses the mother of a capable adult', () => {
    expect(code(ADULT, MOTHER)).toBe('recipient-is-capable')
    expect(code(ADULT, { kind: 'medical-organisation' })).toBe('recipient-is-capable')
  })

  it('REP-STD-8 leaves the question open until the court decision is looked up', () => {
    expect(mayApply({ birthDate: ADULT.birthDate }, MOTHER, ON)).toEqual({
      kind: 'undetermined',
      missing: ['court-decision'],
    })
  })

  it('DEC-42 reads «legal entity» as legal representative: a company may not apply', () => {
    expect(mayApply(CHILD, { kind: 'legal-entity' }, ON)).toMatchObject({
      reasons: [{ code: 'legal-entity', cite: { act: 'project', unit: 'DEC-42' } }],
    })
  })

  it('DEC-48 A19 accepts a medical organisation’s petition, which gives no place by itself', () => {
    expect(code(CHILD, { kind: 'medical-organisation' })).toBe('granted')
    expect(mayPlace({ chosenBy: 'nobody', hasCourtAct: false })).toMatchObject({
      reasons: [{ code: 'no-choice-and-no-court-act', cite: { unit: 'DEC-48' } }],
    })
    expect(mayPlace({ chosenBy: 'representative', hasCourtAct: false })).toEqual({ kind: 'granted' })
    expect(mayPlace({ chosenBy: 'nobody', hasCourtAct: true })).toEqual({ kind: 'granted' })
  })

  it('REP-STD-19 lets no specialist choose in the recipient’s place', () => {
    expect(mayPlace({ chosenBy: 'staff', hasCourtAct: false })).toMatchObject({
      reasons: [{ code: 'staff-cannot-choose', cite: { mark: 'project-reading' } }],
    })
  })

  it('DEC-4 takes a person as adult from the eighteenth birthday', () => {
    const recipient = { birthDate: localDate('2005-12-01'), isIncapable: false }
    expect(code(recipient, MOTHER, localDate('2023-11-30'))).toBe('granted')
    expect(code(recipient, MOTHER, ON)).toBe('recipient-is-capable')
  })

  it('is not in force before the Standard', () => {
    expect(code(CHILD, MOTHER, localDate('2023-06-30'))).toBe('not-in-force')
  })
})

import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { mayConfirmCla, medicalDocumentOf } from './child-status.ts'
import type { ConclusionDraft } from './conclusion.ts'
import type { Examination, MedicalForm } from './examination.ts'
import { aDraft, aPhysicalDefect } from './sample.ts'

const paper = { issuer: 'Polyclinic 1', number: '17', date: localDate('2023-09-12') }
const child = { birthDate: localDate('2018-02-28'), on: localDate('2023-09-20'), majorityAge: 18 }
const decide = (
  draft: Partial<ConclusionDraft> = {},
  document: typeof paper | undefined = paper,
  of = child,
) => mayConfirmCla({ draft: aDraft(draft), document }, of)

const medical = (document?: MedicalForm['document']): Examination => ({
  form: { kind: 'medical', functions: [], document },
  examinedOn: localDate('2023-09-20'),
  examinerId: 'doctor',
  examinerName: 'Doctor',
  specialty: 'doctor',
  plainSummary: 'all well',
})

describe('confirmation of the status of a child with limited abilities', () => {
  it('LAW-1-4 DEC-9 is granted with defect, restriction, age and a paper of a health organisation', () => {
    expect(decide()).toEqual({ kind: 'granted' })
    expect(decide({ defects: [aPhysicalDefect()] })).toEqual({ kind: 'granted' })
  })

  it('LAW-1-5 is not granted without the confirming paper', () => {
    expect(mayConfirmCla({ draft: aDraft(), document: undefined }, child)).toEqual({
      kind: 'undetermined',
      missing: ['medical-document'],
    })
  })

  it('LAW-1-4 names every element that is lacking', () => {
    expect(
      mayConfirmCla({ draft: aDraft({ defects: [], lifeRestriction: '' }), document: undefined }, child),
    ).toEqual({
      kind: 'undetermined',
      missing: ['defect', 'life-restriction', 'medical-document'],
    })
  })

  it('LAW-1-5 is refused from the eighteenth birthday and not a day before', () => {
    const last = { ...child, birthDate: localDate('2005-09-21') }
    expect(decide({}, paper, last)).toEqual({ kind: 'granted' })
    expect(decide({}, paper, { ...last, on: localDate('2023-09-21') })).toEqual({
      kind: 'refused',
      reasons: ['majority'],
    })
  })

  it('LAW-1-6 asks nothing about disability', () => {
    expect(mayConfirmCla.toString()).not.toMatch(/disab/i)
  })

  it('finds the paper in the medical form', () => {
    expect(medicalDocumentOf([medical(), medical(paper)])).toEqual(paper)
    expect(medicalDocumentOf([medical()])).toBeUndefined()
  })
})

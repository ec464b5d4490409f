import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { lacksForStatus, medicalDocumentOf } from './child-status.ts'
import type { ConclusionDraft } from './conclusion.ts'
import type { Examination, MedicalForm } from './examination.ts'
import { aDraft, aPhysicalDefect } from './sample.ts'

const paper = { issuer: 'Polyclinic 1', number: '17', date: localDate('2023-09-12') }
const child = { birthDate: localDate('2018-02-28'), on: localDate('2023-09-20') }
const lacks = (draft: Partial<ConclusionDraft> = {}, of = child) =>
  lacksForStatus({ draft: aDraft(draft), document: paper }, of)

const medical = (document?: MedicalForm['document']): Pick<Examination, 'form'> => ({
  form: { kind: 'medical', functions: [], document },
})

describe('confirmation of the status of a child with limited abilities', () => {
  it('LAW-1-4 DEC-9 lacks nothing with defect, restriction, age and a paper of a health organisation', () => {
    expect(lacks()).toEqual([])
    expect(lacks({ defects: [aPhysicalDefect()] })).toEqual([])
  })

  it('LAW-1-5 lacks the confirming paper', () => {
    expect(lacksForStatus({ draft: aDraft(), document: undefined }, child)).toEqual([
      'no-confirming-document',
    ])
  })

  it('LAW-1-4 names the defect and the restriction when they are absent', () => {
    const named = lacks({ defects: [], lifeRestriction: '' })
    expect(named).toContain('no-defect')
    expect(named).toContain('no-restriction')
  })

  it('LAW-1-5 is refused from the eighteenth birthday and not a day before', () => {
    const last = { ...child, birthDate: localDate('2005-09-21') }
    expect(lacks({}, last)).toEqual([])
    expect(lacks({}, { ...last, on: localDate('2023-09-21') })).toEqual(['reached-majority'])
  })

  it('finds the paper in the medical form', () => {
    expect(medicalDocumentOf([medical(), medical(paper)])).toEqual(paper)
    expect(medicalDocumentOf([medical()])).toBeUndefined()
  })
})

import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { CLA_CAUSES, type ClaElements, decideClaStatus } from './cla-status.ts'

const WHOLE: ClaElements = {
  birthDate: localDate('2015-05-20'),
  confirmedOn: localDate('2023-09-20'),
  hasDefect: true,
  isRestricted: true,
  cause: 'congenital',
  document: { issuer: 'ПМПК № 3', number: '17', issuedOn: localDate('2023-09-20') },
}

describe('status of a child with limited abilities', () => {
  it.each(CLA_CAUSES)('LAW-1-4 is granted when all four elements hold, cause: %s', (cause) => {
    expect(decideClaStatus({ ...WHOLE, cause })).toEqual({ kind: 'granted' })
  })

  it.each([
    ['no-defect', { hasDefect: false }],
    ['no-restriction', { isRestricted: false }],
  ] as const)('LAW-1-4 is refused with %s', (code, change) => {
    expect(decideClaStatus({ ...WHOLE, ...change })).toEqual({
      kind: 'refused',
      reasons: [{ code, cite: { act: 'law-343', unit: 'art-1-2', mark: 'law' } }],
    })
  })

  it.each([
    ['defect', { hasDefect: undefined }],
    ['restriction', { isRestricted: undefined }],
    ['cause', { cause: undefined }],
  ] as const)('LAW-1-4 is left open while the %s is not established', (fact, change) => {
    expect(decideClaStatus({ ...WHOLE, ...change })).toEqual({ kind: 'undetermined', missing: [fact] })
  })

  it('LAW-1-5 is refused without a whole confirming document', () => {
    const documents = [
      undefined,
      { issuer: '', number: '17', issuedOn: WHOLE.confirmedOn },
      { issuer: 'ПМПК № 3', number: ' ', issuedOn: WHOLE.confirmedOn },
      { issuer: 'ПМПК № 3', number: '17', issuedOn: undefined },
    ]
    for (const document of documents)
      expect(decideClaStatus({ ...WHOLE, document, cause: undefined })).toMatchObject({
        kind: 'refused',
        reasons: [{ code: 'no-confirming-document' }],
      })
  })

  it('LAW-1-5 is refused for a person of eighteen on the day of confirmation', () => {
    const onBirthday = { ...WHOLE, birthDate: localDate('2005-09-20') }
    expect(decideClaStatus(onBirthday)).toMatchObject({ reasons: [{ code: 'reached-majority' }] })
    const onEve = { ...WHOLE, birthDate: localDate('2005-09-21') }
    expect(decideClaStatus(onEve)).toEqual({ kind: 'granted' })
  })

  it('LAW-19-1 is refused for a confirmation before the Law', () => {
    const early = { ...WHOLE, birthDate: localDate('1995-01-01'), confirmedOn: localDate('2002-06-01') }
    expect(decideClaStatus(early)).toMatchObject({ reasons: [{ code: 'before-the-law' }] })
  })
})

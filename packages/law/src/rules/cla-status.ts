import { type Decision, hasReached, type LocalDate, refused } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { valueOn } from '../parameters/parameter.ts'
import { decide } from './decide.ts'
import type { Reason } from './reason.ts'

/** The closed list of causes of art. 1(2). */
export const CLA_CAUSES = ['congenital', 'hereditary', 'acquired-disease', 'injury'] as const
export type ClaCause = (typeof CLA_CAUSES)[number]

/** What is known of the four elements of art. 1(2); undefined = not yet established. */
export type ClaElements = {
  readonly birthDate: LocalDate
  readonly confirmedOn: LocalDate
  /** A physical and/or mental defect is found. */
  readonly hasDefect: boolean | undefined
  /** Life activity is restricted. */
  readonly isRestricted: boolean | undefined
  readonly cause: ClaCause | undefined
  readonly document:
    | { readonly issuer: string; readonly number: string; readonly issuedOn: LocalDate | undefined }
    | undefined
}

export type ClaRefusal =
  | 'before-the-law'
  | 'reached-majority'
  | 'no-defect'
  | 'no-restriction'
  | 'no-cause'
  | 'no-confirming-document'
export type ClaMissing = 'age' | 'defect' | 'restriction' | 'cause' | 'document'

const CHILD = cite('law-343', 'art-1-2')
const CONFIRMATION = cite('project', 'DEC-9')

/**
 * LAW-1-4, LAW-1-5: the status of a child with limited abilities needs all four elements, among them a confirming
 * document and an age under eighteen on the day of confirmation. Disability status is no element (LAW-1-6).
 */
export function decideClaStatus(elements: ClaElements): Decision<Reason<ClaRefusal>, ClaMissing> {
  const { birthDate, confirmedOn, hasDefect, isRestricted, cause, document } = elements
  const majority = valueOn('law343.majority-age', confirmedOn)
  if (majority.kind === 'not-in-force')
    return refused({ code: 'before-the-law', cite: cite('law-343', 'art-19') })

  const isUnderAge = !hasReached(birthDate, majority.value, confirmedOn)
  return decide<ClaRefusal, ClaMissing>([
    { holds: isUnderAge, otherwise: 'reached-majority', fact: 'age', cite: CHILD },
    { holds: hasDefect, otherwise: 'no-defect', fact: 'defect', cite: CHILD },
    { holds: isRestricted, otherwise: 'no-restriction', fact: 'restriction', cite: CHILD },
    { holds: cause === undefined ? undefined : true, otherwise: 'no-cause', fact: 'cause', cite: CHILD },
    { holds: isWhole(document), otherwise: 'no-confirming-document', fact: 'document', cite: CONFIRMATION },
  ])
}

// Without a document the status is refused, not left open (LAW-1-5).
function isWhole(document: ClaElements['document']): boolean {
  return (
    document !== undefined &&
    document.issuedOn !== undefined &&
    document.issuer.trim() !== '' &&
    document.number.trim() !== ''
  )
}

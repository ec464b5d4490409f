import type { LocalDate } from '@tirek/kernel'
import type { DocumentKind, PackageDocument } from './package.ts'
import type { Category, State } from './states.ts'

export type ApplicantOf = 'recipient' | 'representative' | 'medical-organisation'

/** What the application of annex 1 says besides who applies. */
export type Statement = {
  readonly address?: string | undefined
  readonly phone?: string | undefined
  readonly stay?: 'permanent' | 'temporary' | undefined
  readonly family?: string | undefined
  readonly wishes?: string | undefined
  readonly petition?: string | undefined
  /** What was mended in a package that had been returned. */
  readonly mended?: string | undefined
}

/** A paper of the package with the trace of its comparison. */
export type FiledDocument = PackageDocument & {
  readonly comparedBy?: string
  readonly comparedOn?: LocalDate
}

/** One request for residential services, from the application to the end of the stay. */
export type Request = {
  readonly region: string
  readonly id: string
  readonly personId: string
  readonly needId: string
  readonly number: string
  readonly category: Category
  readonly state: State
  readonly applicantKind: ApplicantOf
  readonly applicantPersonId: string | undefined
  readonly applicantOrganisationId: string | undefined
  readonly isPaper: boolean
  readonly statement: Statement
  readonly documents: readonly FiledDocument[]
  readonly defects: readonly Defect[]
  readonly eSobesNumber: string | undefined
  readonly appliedOn: LocalDate
  readonly decidedOn: LocalDate | undefined
  readonly organisationId: string | undefined
  readonly placeId: string | undefined
  readonly reservedOn: LocalDate | undefined
  readonly arriveBy: LocalDate | undefined
  readonly deferrals: number
  readonly stayId: string | undefined
  readonly stateSince: Date
  readonly version: number
}

/** One defect of a returned package, in the specialist's words (REP-STD-15). */
export type Defect = { readonly document: DocumentKind; readonly what: string }

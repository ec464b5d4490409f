import type { LocalDate } from '@tirek/kernel'
import type { Branch, PostKey } from './posts.ts'

/** Somebody who works in an organisation: one post, its load, from a day until another. */
export interface Member {
  readonly id: string
  readonly region: string
  readonly organisationId: string
  readonly accountId: string | undefined
  readonly name: string
  readonly post: PostKey
  readonly branch: Branch
  /** Share of a full post, two decimals. */
  readonly load: string
  readonly begunOn: LocalDate
  readonly endedOn: LocalDate | undefined
  readonly endReason: string | undefined
  readonly version: number
}

/** One training in early identification. */
export interface Training {
  readonly id: string
  readonly memberId: string
  readonly programmeId: string
  readonly heldOn: LocalDate
  readonly hours: number
  readonly certificate: string
  readonly validUntil: LocalDate
  /** Whose last day that is: the certificate's own, or the project's default. */
  readonly validBy: 'certificate' | 'project'
}

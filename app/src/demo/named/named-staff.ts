import type { LocalizedText } from '@tirek/kernel'
import type { RecipientCategory } from '@tirek/law'
import type { Role } from '#platform/access/roles.ts'

/** A member of staff whom anyone can sign in as; `kind` is the organisation of the home town they work in. */
export interface NamedStaff {
  readonly role: Role
  readonly name: string
  readonly kind: string | undefined
  readonly specialty?: string
  /** Of a residence: whom it takes; without it, children of the first category. */
  readonly category?: RecipientCategory
  readonly note: LocalizedText
}

/** A note in three languages. */
export const note = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })

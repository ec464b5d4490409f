import type { LocalDate } from '@tirek/kernel'

/** What is known of a child when two records are compared. Whatever is absent is no evidence, for or against. */
export interface Identity {
  readonly iin?: string | undefined
  readonly birthRecord?: string | undefined
  readonly familyName?: string | undefined
  readonly givenName?: string | undefined
  readonly patronymic?: string | undefined
  readonly birthDate: LocalDate
  readonly sex?: 'female' | 'male' | undefined
  readonly motherId?: string | undefined
  /** The mother's family and given name. */
  readonly motherName?: string | undefined
  /** Place among the children of one birth, from 1. */
  readonly birthOrder?: number | undefined
  /** KATO code of the region. */
  readonly region?: string | undefined
  readonly settlement?: string | undefined
}

import { isAfter, type LocalDate } from '@tirek/kernel'
import type { CourtAct } from '@tirek/law'

export const COURT_OUTCOMES = ['orders-transfer', 'forbids-transfer'] as const satisfies readonly CourtAct[]

/** What a court decided about passing a child on; it prevails over every representative (DEC-6). */
export interface CourtActOnConsent {
  readonly id: string
  /** The purpose of the consents it speaks of. */
  readonly purpose: string
  /** Left out, the act speaks of every recipient. */
  readonly recipientId: string | undefined
  readonly outcome: CourtAct
  readonly court: string
  readonly document: string
  readonly documentDate: LocalDate
  /** The day from which the register follows it. */
  readonly recordedOn: LocalDate
}

/** The act that speaks of this purpose and recipient on a day, the latest when there are several (newest first). */
export function courtActAbout(
  acts: readonly CourtActOnConsent[],
  about: { readonly purpose: string; readonly recipientId: string | undefined; readonly on: LocalDate },
): CourtActOnConsent | undefined {
  return acts.find(
    (act) =>
      act.purpose === about.purpose &&
      !isAfter(act.recordedOn, about.on) &&
      (act.recipientId === undefined || act.recipientId === about.recipientId),
  )
}

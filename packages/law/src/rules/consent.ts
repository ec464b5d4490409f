import { contains, type Decision, granted, type LocalDate, type Period, refused } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import type { Citation } from '../acts/types.ts'
import type { Reason } from './reason.ts'

/** What one representative says of one transfer; `said` ends on the day before a withdrawal. */
export type RepresentativeStance = {
  readonly representativeId: string
  readonly right: Period
  readonly stance: 'consents' | 'objects'
  readonly said: Period
}

export type CourtAct = 'orders-transfer' | 'forbids-transfer'
export type ConsentRefusal = 'no-consent' | 'live-objection' | 'forbidden-by-court'

const ONE_IS_ENOUGH = cite('project', 'DEC-6')

/**
 * LAW-8-6, LAW-10-6, DEC-6: a transfer needs the live consent of one representative whose right is live, unless one
 * of them has a live objection; then mediation or the guardianship organ decides. A court act prevails over all: it
 * forbids, or it silences the objections and opens the way of a consent that is there; it makes none.
 * `basis` is the article that asks for the consent.
 */
export function decideConsent(
  basis: Citation,
  stances: readonly RepresentativeStance[],
  on: LocalDate,
  courtAct?: CourtAct,
): Decision<Reason<ConsentRefusal>> {
  if (courtAct === 'forbids-transfer') return refused({ code: 'forbidden-by-court', cite: ONE_IS_ENOUGH })

  const live = stances.filter(({ right, said }) => contains(right, on) && contains(said, on))
  if (courtAct !== 'orders-transfer' && live.some(({ stance }) => stance === 'objects'))
    return refused({ code: 'live-objection', cite: ONE_IS_ENOUGH })
  const hasConsent = live.some(({ stance }) => stance === 'consents')
  return hasConsent ? granted : refused({ code: 'no-consent', cite: basis })
}

import { type Decision, granted, isAfter, isBefore, type LocalDate, refused } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { REPEALED_ACTS } from '../acts/repealed.ts'
import type { Ratification } from '../acts/types.ts'
import { getAct } from '../acts/units.ts'
import type { Reason } from './reason.ts'

export type Treaty = 'crc' | 'crpd'
export type TreatyRefusal = 'no-ratification-date' | 'ratified-later' | 'rules-agree'
export type RepealedRefusal = 'repealed-before-event' | 'unknown-act'

// The sources name no repealing article, only the day, and every rule is date-aware (DEC-1).
const REPEAL = cite('project', 'DEC-1')
const TREATY_FIRST = cite('law-343', 'art-2-2')

/**
 * LAW-2-2: a ratified treaty's rule is applied instead of the Law's when they differ; without a recorded day of
 * ratification the override is refused. Both rules stay shown (LAW-2-4).
 */
export function mayTreatyOverride(
  treaty: Treaty,
  doRulesDiffer: boolean,
  on: LocalDate,
  ratification: Ratification | undefined = getAct(treaty).ratification,
): Decision<Reason<TreatyRefusal>> {
  const ratifiedOn = ratification?.on
  if (ratifiedOn === undefined || ratifiedOn === 'unknown')
    return refused({ code: 'no-ratification-date', cite: TREATY_FIRST })
  if (isBefore(on, ratifiedOn)) return refused({ code: 'ratified-later', cite: TREATY_FIRST })
  return doRulesDiffer ? granted : refused({ code: 'rules-agree', cite: TREATY_FIRST })
}

/** REP-SC-2: a rule may rest on one of the ten repealed acts only for an event before the repeal. */
export function mayCiteRepealedAct(actId: string, eventDate: LocalDate): Decision<Reason<RepealedRefusal>> {
  const act = REPEALED_ACTS.find(({ id }) => id === actId)
  if (act === undefined) return refused({ code: 'unknown-act', cite: REPEAL })
  const isRepealed = !isAfter(act.repealedOn, eventDate)
  return isRepealed ? refused({ code: 'repealed-before-event', cite: REPEAL }) : granted
}

import { ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import type { DischargeGround } from './states.ts'

/** How a discharged person comes back: the whole path anew, or at once (REP-STD-30, 31). */
export type WayBack = { readonly way: 'general-grounds' | 'immediate'; readonly cite: readonly Citation[] }

export type DischargeFacts = {
  readonly ground: DischargeGround
  /** For absence: it was proved afterwards that there was a valid reason and no means to tell. */
  readonly couldNotInform?: boolean
  /** For absence: the organisation has found that it was recorded by mistake. */
  readonly isMistaken?: boolean
  /** A satisfied complaint has set the order aside, whatever its ground was. */
  readonly isSetAside?: boolean
  /** For limited capacity: the court has lifted the limit. */
  readonly limitLifted?: boolean
}

/** The way back after a discharge; a limit on capacity that still stands keeps its ground alive. */
export function wayBack(facts: DischargeFacts): Result<WayBack, PlacementRefusal> {
  if (facts.isSetAside === true) {
    return ok({ way: 'immediate', cite: [ACTS.discharge, ACTS.orderSetAsideReading] })
  }
  if (facts.ground === 'breaches') {
    return ok({ way: 'general-grounds', cite: [ACTS.discharge, ACTS.readmissionAfterBreaches] })
  }
  if (facts.ground === 'limited-capacity') {
    return facts.limitLifted === true
      ? ok({ way: 'general-grounds', cite: [ACTS.limitedCapacity] })
      : no('capacity-still-limited', [ACTS.limitedCapacity])
  }
  const way = facts.couldNotInform === true ? 'immediate' : 'general-grounds'
  return ok({ way, cite: [ACTS.absence, ACTS.absenceReading] })
}

/** Whether a discharged person is restored at once: no new decision, no queue (DEC-29, DEC-98). */
export function mayRestore(facts: DischargeFacts): Result<void, PlacementRefusal> {
  if (facts.isSetAside === true) return ok(undefined)
  if (facts.ground !== 'absence') {
    return no('restore-not-absent', [ACTS.discharge, ACTS.absence], { ground: facts.ground })
  }
  return facts.couldNotInform === true || facts.isMistaken === true
    ? ok(undefined)
    : no('restore-general-grounds', [ACTS.absence, ACTS.absenceReading])
}

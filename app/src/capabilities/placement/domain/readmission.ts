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

/** Why whoever was discharged asks to be taken back at once. */
export const BACK_GROUNDS = ['could-not', 'mistake', 'set-aside'] as const
export type BackGround = (typeof BACK_GROUNDS)[number]

/** What the organisation knows of a request to come back: whether one waits for its answer. */
export type AskedFacts = Pick<DischargeFacts, 'ground' | 'isSetAside'> & { readonly isAsked: boolean }

/** Whether a person may ask to be taken back at once: where the organisation could do so, and does not think of it already. */
export function mayAskBack({ isAsked, ...facts }: AskedFacts): Result<void, PlacementRefusal> {
  const possible = mayRestore({ ...facts, couldNotInform: true })
  if (!possible.ok) return possible
  return isAsked ? no('restore-asked-already', [ACTS.absence, ACTS.absenceReading]) : ok(undefined)
}

/** Whether the organisation may say no: somebody asks, and no complaint has set its order aside. */
export function mayDeclineBack({ isAsked, isSetAside }: AskedFacts): Result<void, PlacementRefusal> {
  if (isSetAside === true) return no('restore-owed', [ACTS.discharge, ACTS.orderSetAsideReading])
  return isAsked ? ok(undefined) : no('restore-not-asked', [ACTS.absence, ACTS.absenceReading])
}

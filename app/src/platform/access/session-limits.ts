import { isFamily, type Role } from './roles.ts'

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS

/** How long a session lasts: without a request, and whatever the person does. Real time, not that of the sandbox. */
export interface SessionLimits {
  readonly idleMs: number
  readonly absoluteMs: number
}

/** A post sees the files of many children, often at a desk that others pass: half an hour, and one working day. */
const STAFF: SessionLimits = { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS }

/**
 * A family sees its own child, mostly on its own telephone: half a day, so that a form begun in the morning is still
 * there in the evening, and a whole day. What weighs more asks for a fresh proof (ASVS 5, 7.1 and 7.3; ADR 0016).
 */
const FAMILY: SessionLimits = { idleMs: 12 * HOUR_MS, absoluteMs: 24 * HOUR_MS }

/** The limits of a role. */
export function sessionLimits(role: Role): SessionLimits {
  return isFamily({ role }) ? FAMILY : STAFF
}

/** A session is noted as seen at most so often: a page is not a write. */
export const SEEN_EVERY_MS = MINUTE_MS

/** For so long after a proof of identity the acts that weigh most need no other (`needsFreshProof`). */
export const FRESH_PROOF_MS = 15 * MINUTE_MS

/** Whether the last proof of identity is fresh. */
export function isFreshlyProved(provedAt: Date | undefined, realNow: Date): boolean {
  return provedAt !== undefined && realNow.getTime() - provedAt.getTime() <= FRESH_PROOF_MS
}

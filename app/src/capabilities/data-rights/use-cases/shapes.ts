import type { LocalDate } from '@tirek/kernel'
import { z } from 'zod'
import type { Breach } from '../domain/breach.ts'
import { BREACH_KINDS } from '../domain/breach.ts'
import { GROUNDS, isLate, RESTRICTION_STATES, type Restriction } from '../domain/restriction.ts'

/** One request to restrict processing. */
export const restrictionShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  region: z.string(),
  ground: z.enum(GROUNDS),
  words: z.string(),
  requestedOn: z.string(),
  dueOn: z.string().nullable(),
  isLate: z.boolean(),
  state: z.enum(RESTRICTION_STATES),
  decidedOn: z.string().nullable(),
  deciderName: z.string().nullable(),
  decisionReason: z.string().nullable(),
  liftedOn: z.string().nullable(),
  version: z.number(),
})
export type ShownRestriction = z.output<typeof restrictionShape>

/** Makes the answer from a request. */
export function shownRestriction(one: Restriction, today: LocalDate): ShownRestriction {
  return {
    ...one,
    dueOn: one.dueOn ?? null,
    isLate: isLate(one, today),
    decidedOn: one.decidedOn ?? null,
    deciderName: one.deciderName ?? null,
    decisionReason: one.decisionReason ?? null,
    liftedOn: one.liftedOn ?? null,
  }
}

/** One breach or drill. */
export const breachShape = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(BREACH_KINDS),
  whatHappened: z.string(),
  measures: z.string(),
  noticedOn: z.string(),
  from: z.string(),
  to: z.string(),
  accountId: z.uuid().nullable(),
  organisationId: z.uuid().nullable(),
  useCase: z.string().nullable(),
  authorityDue: z.string().nullable(),
  subjectsDue: z.string().nullable(),
  subjects: z.number(),
  readings: z.number(),
  acts: z.number(),
  /** How long finding the subjects took in the database, in milliseconds. */
  tookMs: z.number(),
  madeAt: z.string(),
  madeByName: z.string(),
  /** Whether two people have given out the names in its list. */
  isReleased: z.boolean(),
})
export type ShownBreach = z.output<typeof breachShape>

/** Makes the answer from a breach. */
export function shownBreach(one: Breach): ShownBreach {
  return {
    ...one,
    from: one.from.toISOString(),
    to: one.to.toISOString(),
    accountId: one.accountId ?? null,
    organisationId: one.organisationId ?? null,
    useCase: one.useCase ?? null,
    authorityDue: one.authorityDue ?? null,
    subjectsDue: one.subjectsDue ?? null,
    madeAt: one.madeAt.toISOString(),
  }
}

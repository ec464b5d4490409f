import { type LocalDate, REGIONS } from '@tirek/kernel'
import type { Claims } from '#platform/db/transaction.ts'
import type { ActsFor } from './acts-for.ts'
import { ROLES, type Role } from './roles.ts'
import type { AtTerminal } from './terminal.ts'

/** Who acts: one account with one role. A person with two posts has two accounts. */
export interface Actor {
  readonly accountId: string
  readonly personId?: string
  readonly role: Role
  readonly specialty?: string
  readonly organisationId?: string
  /** KATO level 1 of the regions of the post; empty for people who act for themselves or a child. */
  readonly regions: readonly string[]
  readonly name: string
  /** The post of a colleague who is away, held for a time. */
  readonly actsFor?: ActsFor
  /** The session of the request; absent for the system and a visitor. */
  readonly sessionId?: string
  /** Real time of the last proof of identity in this session. */
  readonly provedAt?: Date
  /** The terminal of a self-service sector that the session is at. */
  readonly terminal?: AtTerminal
  /** Notices about the own ways to sign in that were not read. */
  readonly news?: number
}

const everyRegion: readonly string[] = REGIONS.map((region) => region.kato)

/** The system itself: the worker, imports, reactions. */
export const systemActor: Actor = {
  accountId: '00000000-0000-7000-8000-000000000000',
  role: 'system',
  regions: everyRegion,
  name: 'Tirek',
}

/** Nobody signed in: reads public pages only. */
export const publicActor: Actor = {
  accountId: '00000000-0000-7000-8000-000000000001',
  role: 'public',
  regions: [],
  name: '',
}

/** Whether the post may see a part of a file at all; which files is for the party rows to say. */
export function seesClass(actor: Actor, part: string): boolean {
  const classes: readonly string[] = ROLES[actor.role].classes
  return classes.includes('*') || classes.includes(part)
}

/** When the actor acts, and whether only to read. */
export interface Moment {
  readonly today: LocalDate
  readonly now: Date
  readonly isReading: boolean
}

/** The claims that row-level security gets for this actor. */
export function claimsOf(actor: Actor, moment?: Moment): Claims {
  const parties = [actor.personId, actor.organisationId].filter((id) => id !== undefined)
  const { scope, classes } = ROLES[actor.role]
  const regions = scope === 'territory' ? actor.regions : everyRegion
  return {
    scope,
    regions: actor.role === 'public' ? [] : regions,
    parties,
    classes,
    today: moment?.today,
    account: actor.accountId,
    now: moment?.now.toISOString(),
    isReading: moment?.isReading === true,
  }
}

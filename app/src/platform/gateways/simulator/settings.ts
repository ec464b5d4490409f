import type { Channel, PortalOrganisation } from '../ports.ts'
import type { PeopleRule } from './answers.ts'
import type { FaultSwitches } from './faults.ts'

export type SimulatorSettings = {
  readonly people: PeopleRule
  readonly now: () => Date
  /** What the portal offers to families. */
  readonly organisations?: () => Promise<readonly PortalOrganisation[]>
  /** First of the ports; without it any free ones. */
  readonly port?: number
  readonly slowMs?: number
  readonly lateMs?: number
  /** How long E-Sobes thinks. */
  readonly answerMs?: number
}

/** One call as the simulator saw it: for tests. */
export type SeenCall = { readonly system: Channel; readonly messageId: string; readonly iin: string }

/** An SMS as the simulated telephone got it. */
export type SentText = { readonly phone: string; readonly text: string }

/** What all the simulated systems of one process share. */
export type World = {
  readonly settings: SimulatorSettings
  readonly switches: FaultSwitches
  readonly waits: { readonly slowMs: number; readonly lateMs: number }
  readonly seen: SeenCall[]
  readonly texts: SentText[]
  /** Where the asynchronous side brings its answers; nowhere until somebody says so. */
  answersTo: { readonly url: string; readonly password: string } | undefined
}

const KEPT = 1000

/** Keeps the last ones. */
export function remember<T>(list: T[], one: T): void {
  list.push(one)
  if (list.length > KEPT) list.shift()
}

/** In whose place a fault puts somebody else. */
export const SOMEONE_ELSE = '000000000000'

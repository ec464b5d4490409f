import type { Permission } from '#platform/access/permission.ts'

/** The switches that the mutation run puts into the sources (tools/rights-mutations/switches.mjs). */
export interface Switchboard {
  /** The guard that lets everything through. */
  off: string | undefined
  /** The guards that have refused since this was last cleared. */
  readonly spoken: Set<string>
  /** What the permission table answers instead. */
  line: ((line: Permission | undefined, action: string, role: string) => Permission | undefined) | undefined
}

/** The switches of this process. Throws outside the mutation run. */
export function switchboard(): Switchboard {
  const found = (globalThis as { rightsSwitches?: Switchboard }).rightsSwitches
  if (found === undefined) throw new Error('run by npm run test:rights-mutations')
  return found
}

/** One family of mutants: how many there were, and those that nobody noticed. */
export interface Family {
  readonly name: string
  readonly total: number
  readonly missed: readonly string[]
}

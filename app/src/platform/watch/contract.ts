import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Role } from '#platform/access/roles.ts'
import type { Stage } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'

/** A case that has no next step although it must have one. */
export interface StandingCase {
  readonly region: string
  readonly personId: string
  /** What stands still: `{ kind: 'direction', id }`. One subject stands once for one rule. */
  readonly subject: { readonly kind: string; readonly id: string }
  /** Whose move it is; undefined when no organisation has it: then the akimat of the region. */
  readonly organisationId: string | undefined
  /** The day since which the next step is owed. */
  readonly since: LocalDate
  /** Where the step is done, without the language. */
  readonly href: string
}

/**
 * An invariant that a capability states of its cases: «a conclusion is signed, and after N days there is no programme».
 * Its words are in the catalogue of the capability: `watch.<name>` (what stands still), `watch.<name>.next` (what to do)
 * and `watch.<name>.family` (what the family reads).
 */
export interface WatchRule {
  /** `<capability>.<name>` */
  readonly name: string
  readonly cite: Citation
  /** The stage of the child's path that stands still; without one the delay is told above the path alone. */
  readonly stage?: Stage
  /** Whose work it is in the organisation: the first role that somebody there has. */
  readonly roles: readonly Role[]
  /** All cases that stand still today, oldest first, at most `most`. Runs as the system. */
  readonly find: (act: Act, most: number) => Promise<readonly StandingCase[]>
}

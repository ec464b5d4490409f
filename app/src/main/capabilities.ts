import { registry } from '#capabilities/registry/capability.ts'
import type { Capability } from '#platform/module.ts'
import type { Reaction } from '#platform/use-case/make-act.ts'

/** Every capability of this server; the order is that of the child's path. */
export const CAPABILITIES: readonly Capability[] = [registry]

/** What happens in one capability because of an event in another, in the same transaction. */
export const REACTIONS: readonly Reaction[] = []

import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import type { showChild } from '../use-cases/show-child.ts'

/** A record as it is shown. */
export type ShownPerson = z.output<typeof showChild.output>

/** Whose record, who looks, and what the post may do. */
export interface PersonProps {
  readonly person: ShownPerson
  readonly role: Role
  readonly may: (action: string) => boolean
}

import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import { anyIdField } from '#platform/use-case/fields.ts'
import { ROLES, type Role } from './roles.ts'

/** The parts of a file that an emergency access may open; the wall of the database has the same list. */
const EMERGENCY_PARTS: readonly string[] = [
  'registry',
  'screening',
  'referral',
  'consultation',
  'programme',
  'direction',
  'placement',
]

/** The parts of a file that an emergency access opens to a post: those of the post, no part about safety or complaints. */
export function emergencyParts(role: Role): readonly string[] {
  const { scope, classes } = ROLES[role]
  const own: readonly string[] = classes
  return scope === 'party' ? own.filter((part) => EMERGENCY_PARTS.includes(part)) : []
}

/** The posts that may ask for an emergency access: they see such parts of a file, and only with a relation to it. */
export const EMERGENCY_ROLES: readonly Role[] = (Object.keys(ROLES) as Role[]).filter(
  (role) => emergencyParts(role).length > 0,
)

/** Every id that an input names, at any depth. */
export function idsIn(input: unknown): readonly string[] {
  if (typeof input === 'string') {
    const id = anyIdField.safeParse(input)
    return id.success ? [id.data] : []
  }
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(idsIn) : []
}

/** Whether the input names a child, or a record of one, that an emergency access alone opens to the actor. */
export async function isReadOnly(act: Act, input: unknown): Promise<boolean> {
  const ids = EMERGENCY_ROLES.includes(act.actor.role) ? idsIn(input) : []
  if (ids.length === 0) return false
  const { rows } = await sql<{ is: boolean }>`select tirek_is_read_only(${[...ids]}::uuid[]) as is`.execute(
    act.db,
  )
  return rows[0]?.is === true
}

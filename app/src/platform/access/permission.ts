import type { Citation } from '@tirek/law'
import type { Authority } from './authority.ts'
import type { FieldRule } from './field-rules.ts'
import type { Role } from './roles.ts'

/** How far an action reaches; row-level security holds the same line in the database. */
export type Scope = 'self' | 'own-person' | 'own-organisation' | 'territory' | 'any'

/** One line of the permission table: this role may do this action, so far, on this ground. */
export interface Permission {
  readonly action: string
  readonly role: Role
  readonly scope: Scope
  readonly basis: Citation
  /** Of the officers of the three authorised bodies only those of this one. */
  readonly authority?: Authority
  /** Fields of the answer that the role does not get whole, and of the input that it may not give. */
  readonly fields?: readonly FieldRule[]
}

/** The permission table of the whole system, looked up by action and role. */
export interface PermissionTable {
  find(action: string, role: Role): Permission | undefined
  has(action: string): boolean
  readonly rows: readonly Permission[]
}

/** Joins the tables of the capabilities. Throws when a line stands twice. */
export function permissionTable(rows: readonly Permission[]): PermissionTable {
  const key = (action: string, role: string) => `${action} ${role}`
  const found = new Map<string, Permission>()
  for (const row of rows) {
    if (found.has(key(row.action, row.role)))
      throw new Error(`permission stands twice: ${key(row.action, row.role)}`)
    found.set(key(row.action, row.role), row)
  }
  const actions = new Set(rows.map((row) => row.action))
  return { find: (action, role) => found.get(key(action, role)), has: (action) => actions.has(action), rows }
}

/** Shorthand for several roles with one scope and basis. */
export function allow(
  action: string,
  roles: readonly Role[],
  scope: Scope,
  basis: Citation,
): readonly Permission[] {
  return roles.map((role) => ({ action, role, scope, basis }))
}

/** The lines of officers, for one of the three bodies alone. */
export function ofAuthority(authority: Authority, rows: readonly Permission[]): readonly Permission[] {
  return rows.map((row) => ({ ...row, authority }))
}

/** Which fields of which actions some roles do not get whole, or may not give. */
export interface FieldLine {
  readonly action: string
  readonly roles: readonly Role[]
  readonly rules: readonly FieldRule[]
}

/** The table with its field lines. Throws when one names a line that is not there. */
export function withFields(rows: readonly Permission[], lines: readonly FieldLine[]): readonly Permission[] {
  for (const { action, roles } of lines)
    for (const role of roles)
      if (!rows.some((row) => row.action === action && row.role === role))
        throw new Error(`a field line has no permission: ${action} ${role}`)
  return rows.map((row) => {
    const own = lines.filter(({ action, roles }) => action === row.action && roles.includes(row.role))
    const fields = own.flatMap(({ rules }) => rules)
    return fields.length === 0 ? row : { ...row, fields }
  })
}

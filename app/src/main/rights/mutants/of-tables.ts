import type { Permission } from '#platform/access/permission.ts'
import { ROLES, type Role } from '#platform/access/roles.ts'
import { tryRoute } from '../browser-matrix.ts'
import { tryUseCase } from '../matrix.ts'
import { everyUseCase, type RightsSystem, writtenTable } from '../rights.fixture.ts'
import { ROUTES } from '../routes.ts'
import type { Stranger } from '../strangers.fixture.ts'
import { hasHole, type Walled, walledTables, writtenSights } from '../wall-probe.ts'
import { type Family, switchboard } from './switchboard.ts'

function oneOfEach({ strangers }: RightsSystem): readonly Stranger[] {
  return strangers.filter(({ where }) => where === 'elsewhere')
}

/** The table with one line taken away, or with one put in that is not there. */
function setLine(action: string, role: Role, isThere: boolean): void {
  const mutant = isThere ? undefined : ({ action, role } as Permission)
  switchboard().line = (line, asked, by) => (asked === action && by === role ? mutant : line)
}

/** Each line of the table taken away, and each line that is not there put in. */
export async function lineMutants(rights: RightsSystem): Promise<Family> {
  const written = writtenTable()
  const missed: string[] = []
  let total = 0
  for (const stranger of oneOfEach(rights))
    for (const useCase of everyUseCase()) {
      const { role } = stranger
      const isThere = written.may(useCase.name, role)
      setLine(useCase.name, role, isThere)
      total += 1
      const holes = await tryUseCase(rights.field, written, stranger, useCase)
      if (holes.length === 0) missed.push(`${isThere ? 'without' : 'with'} ${role} ${useCase.name}`)
    }
  switchboard().line = undefined
  return { name: 'lines of the permission table', total, missed }
}

/**
 * Each closed page, form and file opened to each role. The table behind a page refuses as the door does, so most of
 * these change nothing that can be seen: they are told, and not counted.
 */
export async function doorMutants(rights: RightsSystem): Promise<Family> {
  const written = writtenTable()
  let noticed = 0
  let total = 0
  for (const stranger of oneOfEach(rights))
    for (const route of ROUTES.filter((one) => !written.mayOpen(one, stranger.role))) {
      const door = route.door as { roles: unknown }
      const before = door.roles
      door.roles = 'public'
      total += 1
      if ((await tryRoute(rights.field, written, stranger, route)).length > 0) noticed += 1
      door.roles = before
    }
  console.log(
    `doors opened: ${noticed} of ${total} noticed, ${total - noticed} refused alike by the table behind`,
  )
  return { name: 'doors that nothing else holds', total: noticed, missed: [] }
}

type Changeable = Record<Role, { scope: string; classes: readonly string[] }>

function changesOf(role: Role, parts: readonly string[]) {
  const { classes, scope }: { classes: readonly string[]; scope: string } = ROLES[role]
  if (classes.includes('*')) return [{ what: 'territory', scope: 'territory', classes }]
  const each = parts.map((part) => {
    const has = classes.includes(part)
    return {
      what: `${has ? 'without' : 'with'} ${part}`,
      scope,
      classes: has ? classes.filter((one) => one !== part) : [...classes, part],
    }
  })
  const wide = scope === 'party' && classes.some((one) => parts.includes(one))
  return [...each, ...(wide ? [{ what: 'territory', scope: 'territory', classes }] : [])]
}

async function isNoticed(
  rights: RightsSystem,
  tables: readonly Walled[],
  sights: ReturnType<typeof writtenSights>,
) {
  for (const table of tables) if (await hasHole(rights, table, sights)) return true
  return false
}

/** Each part of a file given to a post that lacks it, taken from a post that has it; each post made to see by territory. */
export async function sightMutants(rights: RightsSystem): Promise<Family> {
  const sights = writtenSights()
  const tables = (await walledTables(rights)).filter(({ part }) => part !== undefined)
  const first = new Map(tables.map((table) => [table.part ?? '', table]))
  const missed: string[] = []
  let total = 0
  for (const role of sights.keys())
    for (const { what, ...change } of changesOf(role, [...first.keys()])) {
      const roles = ROLES as Changeable
      const before = roles[role]
      roles[role] = { ...before, ...change }
      total += 1
      if (!(await isNoticed(rights, [...first.values()], sights))) missed.push(`${role} ${what}`)
      roles[role] = before
    }
  return { name: 'parts and scopes of posts', total, missed }
}

import { systemActor } from '#platform/access/actor.ts'
import type { FieldRule } from '#platform/access/field-rules.ts'
import { addParty, WHOLE_FILE } from '#platform/access/party.ts'
import type { Permission } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { FAMILY_ROLES, ROLES } from '#platform/access/roles.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { CAPABILITIES } from '../capabilities.ts'
import type { Person } from '../testing/test-system.ts'
import { TURKISTAN } from '../testing/whole-path.fixture.ts'
import { askApi, capabilityOf, filledInput } from './attempts.ts'
import { idsFor } from './ids.ts'
import { everyUseCase, type RightsSystem } from './rights.fixture.ts'

/** One rule of one line of the table. */
export interface Line {
  readonly useCase: AnyUseCase
  readonly role: Role
  readonly rule: FieldRule
}

/** Every rule of a field in the table, as it is written. */
export function fieldLines(): readonly Line[] {
  const known = new Map(everyUseCase().map((one) => [one.name, one]))
  const rows: readonly Permission[] = CAPABILITIES.flatMap((one) => one.permissions)
  return rows.flatMap(({ action, role, fields = [] }) => {
    const useCase = known.get(action)
    return useCase === undefined ? [] : fields.map((rule) => ({ useCase, role, rule }))
  })
}

/** Somebody of the role to whom the whole file of the child is open, as far as the post goes. */
export async function insider({ system, field }: RightsSystem, role: Role): Promise<Person> {
  if (FAMILY_ROLES.includes(role)) return system.signIn({ person: field.file.motherId, role })
  // A direction is shown to the organisation to which it was sent.
  const at = role === 'education-head' ? { organisation: field.file.roomId } : { region: TURKISTAN }
  const person = await system.signIn({ role, ...at })
  const { organisationId } = person
  if (ROLES[role].scope === 'territory' || organisationId === null) return person
  const { childId: personId } = field.file
  await system.parts.runner.asSystem((act) =>
    addParty(act.db, {
      region: TURKISTAN,
      personId,
      partyId: organisationId,
      kind: 'organisation',
      relation: 'probe-fields',
      classes: WHOLE_FILE,
      since: act.today,
    }),
  )
  return person
}

/** The values at a path of an answer. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  const [name = '', ...rest] = path.split('/')
  if (path === '') return [value]
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, rest.join('/')))
  if (typeof value !== 'object' || value === null) return []
  const [asked = '', wanted] = name.split('=')
  const found = (value as Record<string, unknown>)[asked]
  if (wanted !== undefined) return found === wanted ? valuesAt(value, rest.join('/')) : []
  return valuesAt(found, rest.join('/'))
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

function isHeld({ how }: FieldRule, value: unknown): boolean {
  if (isEmpty(value)) return true
  return how === 'last-four' && typeof value === 'string' && value.startsWith('••••')
}

/** What a role is shown of the child, and what there is. */
export interface Sides {
  readonly shown: unknown
  readonly whole: unknown
}

/** Asks for an answer as the role, and as the system; undefined when the role gets none. */
export async function bothSides(
  { field }: RightsSystem,
  person: Person,
  useCase: AnyUseCase,
): Promise<Sides | undefined> {
  const input = filledInput(field, useCase, idsFor(field.file, capabilityOf(useCase), 'own'))
  const answer = await askApi(field, person, useCase, input)
  const whole = await field.parts.runner.run(useCase, input, {
    actor: {
      ...systemActor,
      ...(person.organisationId === null ? {} : { organisationId: person.organisationId }),
    },
    lang: 'kk',
  })
  if (answer.status !== 200 || !whole.ok) return undefined
  return { shown: JSON.parse(answer.text.slice(answer.text.indexOf('\n') + 1)), whole: whole.value }
}

/** What a rule does not hold back: the values that are shown as they are. */
export function leaks({ rule }: Line, { shown }: Sides): readonly unknown[] {
  return valuesAt(shown, rule.path).filter((value) => !isHeld(rule, value))
}

/** Whether there was anything to hold back. */
export function isProved({ rule }: Line, { whole }: Sides): boolean {
  return valuesAt(whole, rule.path).some((value) => !isEmpty(value))
}

/** The answer to a command that gives a field which the role may not give. */
export async function tryGiving(
  { field }: RightsSystem,
  person: Person,
  { useCase, rule }: Line,
): Promise<{ readonly status: number; readonly text: string }> {
  const input = filledInput(field, useCase, idsFor(field.file, capabilityOf(useCase), 'own')) as object
  const given = rule.path.split('/').map((name) => {
    const [asked = '', wanted = field.file.childId] = name.split('=')
    return [asked, wanted] as const
  })
  return askApi(field, person, useCase, { ...input, ...Object.fromEntries(given) })
}

import { ALMATY, type Lang, localize, ok, type Result, startOfDay } from '@tirek/kernel'
import { type Kysely, sql } from 'kysely'
import { isRole, ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { startSession, toActor } from '#platform/access/sessions.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { DB } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import type { Runner } from '#platform/use-case/runner.ts'

/** Who wants to sign in to the sandbox: an account or a registered person, or anyone with a role. */
export interface SignInWish {
  readonly person?: string | undefined
  readonly role?: string | undefined
  readonly organisation?: string | undefined
  readonly region?: string | undefined
  readonly specialty?: string | undefined
  readonly name?: string | undefined
}

/** What the sandbox asks of the capabilities in order to sign people in. */
export interface SandboxDirectory {
  /** Name and natural role of a registered person. */
  readonly findPerson: (
    act: Act,
    personId: string,
  ) => Promise<{ readonly name: string; readonly role: Role } | undefined>
  /** An organisation by id, or the first of a kind (in a region when given). */
  readonly findOrganisation: (
    act: Act,
    wish: {
      readonly id?: string | undefined
      readonly kind?: string | undefined
      readonly region?: string | undefined
    },
  ) => Promise<{ readonly id: string; readonly region: string; readonly name: string } | undefined>
}

/** A session of the sandbox. */
export interface SandboxSession {
  readonly token: string
  readonly accountId: string
  readonly personId: string | null
  readonly role: Role
  readonly name: string
  readonly organisationId: string | null
  readonly regions: readonly string[]
}

/** One person of the sandbox's sign-in list. */
export interface SandboxPerson {
  readonly id: string
  readonly personId: string | null
  readonly name: string
  readonly role: Role
  readonly roleName: string
  readonly organisationId: string | null
  readonly regions: readonly string[]
  readonly note: string | null
}

interface SignInParts {
  readonly kysely: Kysely<DB>
  readonly runner: Runner
  readonly realClock: Clock
  readonly directory: SandboxDirectory
}

type AccountId = Result<string, Refusal>

async function accountOfPerson(
  act: Act,
  parts: SignInParts,
  personId: string,
  asked: Role | undefined,
): Promise<AccountId> {
  const person = await parts.directory.findPerson(act, personId)
  if (person === undefined) return notFound('person')
  const role = asked ?? person.role

  const known = await act.db
    .selectFrom('access_account')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .executeTakeFirst()
  if (known !== undefined) return ok(known.id)

  const id = act.newId()
  await act.db
    .insertInto('access_account')
    .values({ id, person_id: personId, name: person.name, role, regions: [], demo: true })
    .execute()
  return ok(id)
}

async function existingAccount(act: Act, role: Role, wish: SignInWish): Promise<string | undefined> {
  let search = act.db
    .selectFrom('access_account')
    .select('id')
    .where('role', '=', role)
    .where('demo', '=', true)
  if (wish.organisation !== undefined) search = search.where('organisation_id', '=', wish.organisation)
  if (wish.specialty !== undefined) search = search.where('specialty', '=', wish.specialty)
  if (wish.name !== undefined) search = search.where('name', '=', wish.name)
  if (wish.region !== undefined) search = search.where(sql<boolean>`${wish.region} = any(regions)`)
  return (await search.orderBy('id').executeTakeFirst())?.id
}

type Post = { readonly organisationId: string | null; readonly regions: readonly string[] }

/** Where a sandbox account of a role works: the wished organisation, or the first of the role's kind. */
async function findPost(
  act: Act,
  parts: SignInParts,
  role: Role,
  wish: SignInWish,
): Promise<Post | undefined> {
  const info: { readonly scope: string; readonly organisation?: string } = ROLES[role]
  const { organisation: id, region } = wish
  const kind = info.organisation
  const found =
    id === undefined && kind === undefined
      ? undefined
      : await parts.directory.findOrganisation(act, { id, kind, region })
  if (id !== undefined && found === undefined) return undefined

  const isEverywhere = info.scope === 'territory' && region === undefined && id === undefined
  const own = region ?? found?.region
  if (isEverywhere) return { organisationId: found?.id ?? null, regions: act.actor.regions }
  return { organisationId: found?.id ?? null, regions: own === undefined ? [] : [own] }
}

async function accountOfRole(
  act: Act,
  parts: SignInParts,
  role: Role,
  asked: SignInWish,
): Promise<AccountId> {
  const info: { readonly scope: string; readonly sandboxSpecialty?: string } = ROLES[role]
  const wish = { ...asked, specialty: asked.specialty ?? info.sandboxSpecialty }
  const known = await existingAccount(act, role, wish)
  if (known !== undefined) return ok(known)
  const post = await findPost(act, parts, role, wish)
  if (post === undefined) return notFound('organisation')

  const id = act.newId()
  await act.db
    .insertInto('access_account')
    .values({
      id,
      name: wish.name ?? localize(ROLES[role].name, 'kk'),
      role,
      specialty: wish.specialty ?? null,
      organisation_id: post.organisationId,
      regions: [...post.regions],
      demo: true,
    })
    .execute()
  return ok(id)
}

async function findAccount(act: Act, parts: SignInParts, wish: SignInWish): Promise<AccountId> {
  const { role, person } = wish
  if (role !== undefined && !(isRole(role) && SIGN_IN_ROLES.includes(role)))
    return refuse('platform.unknown-role', {
      status: 'invalid',
      facts: { given: role, known: SIGN_IN_ROLES },
    })

  if (person !== undefined) {
    const account = await act.db
      .selectFrom('access_account')
      .select('id')
      .where('id', '=', person)
      .executeTakeFirst()
    return account === undefined ? accountOfPerson(act, parts, person, role) : ok(account.id)
  }
  if (role === undefined)
    return refuse('platform.unknown-role', { status: 'invalid', facts: { given: '', known: SIGN_IN_ROLES } })
  return accountOfRole(act, parts, role, wish)
}

/** Signs someone in to the sandbox. */
export async function sandboxSignIn(
  parts: SignInParts,
  wish: SignInWish,
): Promise<Result<SandboxSession, Refusal>> {
  const account = await parts.runner.asSystem((act) => findAccount(act, parts, wish))
  if (!account.ok) return account

  const row = await parts.kysely
    .selectFrom('access_account')
    .selectAll()
    .where('id', '=', account.value)
    .executeTakeFirstOrThrow()
  const actor = toActor(row)
  if (actor === undefined) return notFound('account')
  const token = await startSession(parts.kysely, actor.accountId, parts.realClock.now())
  return ok({
    token,
    accountId: actor.accountId,
    personId: actor.personId ?? null,
    role: actor.role,
    name: actor.name,
    organisationId: actor.organisationId ?? null,
    regions: actor.regions,
  })
}

/** The people one can sign in as. */
export async function listSandboxPeople(kysely: Kysely<DB>, lang: Lang): Promise<readonly SandboxPerson[]> {
  const rows = await kysely
    .selectFrom('access_account')
    .selectAll()
    .where('demo', '=', true)
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.flatMap((row) => {
    const actor = toActor(row)
    if (actor === undefined) return []
    const note = row.note as Record<string, string>
    return [
      {
        id: actor.accountId,
        personId: actor.personId ?? null,
        name: actor.name,
        role: actor.role,
        roleName: localize(ROLES[actor.role].name, lang),
        organisationId: actor.organisationId ?? null,
        regions: actor.regions,
        note: note[lang] ?? null,
      },
    ]
  })
}

/** Reads an instant: ISO 8601 with offset, or a plain day (its start in Almaty). Undefined when it is neither. */
export function parseInstant(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(text)
  const instant = day ? startOfDay(text as Parameters<typeof startOfDay>[0], ALMATY) : new Date(text)
  return Number.isNaN(instant.getTime()) ? undefined : instant
}

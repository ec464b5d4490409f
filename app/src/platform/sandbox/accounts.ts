import { localize, ok, type Result } from '@tirek/kernel'
import { type Insertable, sql } from 'kysely'
import { z } from 'zod'
import { isRole, ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import type { AccessAccount } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { fieldProblems } from '#platform/use-case/problems.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'

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
  /** The IIN of a registered person, for a sample certificate. */
  readonly findIin: (act: Act, personId: string) => Promise<string | undefined>
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

/** The account by its id, unless it is a post held for somebody who is not away today. */
function openToday(act: Act, id: string) {
  return demoAccounts(act.db)
    .where('id', '=', id)
    .where(sql<boolean>`(acts_for is null or ${act.today}::date between acts_from and acts_until)`)
    .execute()
}

type AccountId = Result<string, Refusal>

/** The sandbox signs in to its own accounts only: open ones that were made for it. */
function demoAccounts(db: Tx) {
  return db.selectFrom('access_account').select('id').where('demo', '=', true).where('closed_at', 'is', null)
}

/** Any number that all sign-ins agree on: two at once make one account. */
const ACCOUNT_LOCK = 343_2003

/** The account that is there, or a new one; whoever comes at the same time waits and finds it. */
async function accountOnce(
  act: Act,
  find: () => Promise<string | undefined>,
  account: Omit<Insertable<AccessAccount>, 'id' | 'demo'>,
): Promise<string> {
  const known = await find()
  if (known !== undefined) return known
  await sql`select pg_advisory_xact_lock(${ACCOUNT_LOCK})`.execute(act.db)
  const made = await find()
  if (made !== undefined) return made

  const id = act.newId()
  await act.db
    .insertInto('access_account')
    .values({ ...account, id, demo: true })
    .execute()
  return id
}

async function accountOfPerson(
  act: Act,
  directory: SandboxDirectory,
  personId: string,
  asked: Role | undefined,
): Promise<AccountId> {
  const person = await directory.findPerson(act, personId)
  if (person === undefined) return notFound('person')
  const role = asked ?? person.role

  return ok(
    await accountOnce(act, () => personAccount(act, personId, role), {
      person_id: personId,
      name: person.name,
      role,
    }),
  )
}

async function personAccount(act: Act, personId: string, role: Role): Promise<string | undefined> {
  const known = demoAccounts(act.db).where('person_id', '=', personId).where('role', '=', role)
  return (await known.orderBy('id').executeTakeFirst())?.id
}

async function existingAccount(act: Act, role: Role, wish: SignInWish): Promise<string | undefined> {
  let search = demoAccounts(act.db).where('role', '=', role).where('acts_for', 'is', null)
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
  directory: SandboxDirectory,
  role: Role,
  wish: SignInWish,
): Promise<Post | undefined> {
  const info: { readonly scope: string; readonly organisation?: string } = ROLES[role]
  const { organisation: id, region } = wish
  const kind = info.organisation
  const found =
    id === undefined && kind === undefined
      ? undefined
      : await directory.findOrganisation(act, { id, kind, region })
  if (id !== undefined && found === undefined) return undefined

  const isEverywhere = info.scope === 'territory' && region === undefined && id === undefined
  const own = region ?? found?.region
  if (isEverywhere) return { organisationId: found?.id ?? null, regions: act.actor.regions }
  return { organisationId: found?.id ?? null, regions: own === undefined ? [] : [own] }
}

async function accountOfRole(
  act: Act,
  directory: SandboxDirectory,
  role: Role,
  asked: SignInWish,
): Promise<AccountId> {
  const info: { readonly scope: string; readonly sandboxSpecialty?: string } = ROLES[role]
  const wish = { ...asked, specialty: asked.specialty ?? info.sandboxSpecialty }
  const find = () => existingAccount(act, role, wish)
  const known = await find()
  if (known !== undefined) return ok(known)
  const post = await findPost(act, directory, role, wish)
  if (post === undefined) return notFound('organisation')

  return ok(
    await accountOnce(act, find, {
      name: wish.name ?? localize(ROLES[role].name, 'kk'),
      role,
      specialty: wish.specialty ?? null,
      organisation_id: post.organisationId,
      regions: [...post.regions],
    }),
  )
}

const wishFields = z.object({
  person: z.guid().optional(),
  organisation: z.guid().optional(),
  role: lineField.optional(),
  region: lineField.optional(),
  specialty: lineField.optional(),
  name: lineField.optional(),
})

/** Reads what a sign-in asks for; unknown fields are left out. */
export function readWish(given: unknown): Result<SignInWish, Refusal> {
  const parsed = wishFields.safeParse(given ?? {}, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  return refuse('platform.invalid-input', { status: 'invalid', fields: fieldProblems(parsed.error) })
}

/** The account of a wish: the one asked for, else one that fits, else a new one. Unknown ones are refused. */
export async function findAccount(
  act: Act,
  directory: SandboxDirectory,
  wish: SignInWish,
): Promise<AccountId> {
  const { role, person } = wish
  if (role !== undefined && !(isRole(role) && SIGN_IN_ROLES.includes(role)))
    return refuse('platform.unknown-role', {
      status: 'invalid',
      facts: { given: role, known: SIGN_IN_ROLES },
    })

  if (person !== undefined) {
    const [account] = await openToday(act, person)
    return account === undefined ? accountOfPerson(act, directory, person, role) : ok(account.id)
  }
  if (role === undefined)
    return refuse('platform.unknown-role', { status: 'invalid', facts: { given: '', known: SIGN_IN_ROLES } })
  return accountOfRole(act, directory, role, wish)
}

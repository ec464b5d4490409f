import { sql } from 'kysely'
import { postsOf } from '#platform/access/holder.ts'
import type { Role } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { EdsPost } from '../domain/eds-posts.ts'

interface KnownPerson {
  readonly name: string
  readonly represents: boolean
}

async function personForSignIn(act: Act, personId: string): Promise<KnownPerson | undefined> {
  const { rows } = await sql<KnownPerson>`
    select name, represents from access_person_for_sign_in(${personId}::uuid, ${act.today}::date)`.execute(
    act.db,
  )
  return rows[0]
}

/** A post in an organisation is not the person's own, even when it names the person: it needs the BIN. */
async function accountsOfPerson(act: Act, personId: string) {
  return act.db
    .selectFrom('access_account')
    .select(['id', 'role'])
    .where('person_id', '=', personId)
    .where('organisation_id', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Accounts of a registered person; the first sign-in makes the one that fits the person's right. */
async function ownPosts(act: Act, personId: string): Promise<readonly EdsPost[]> {
  const person = await personForSignIn(act, personId)
  if (person === undefined) return []
  const role: Role = person.represents ? 'representative' : 'recipient'
  const before = await accountsOfPerson(act, personId)
  const has = before.some((account) => account.role === role)
  if (!has) await addAccount(act, { personId, name: person.name, role })
  const known = has ? before : await accountsOfPerson(act, personId)
  return known.map(({ id }) => ({ accountId: id, organisationId: undefined, bin: undefined }))
}

/** Makes the account unless another first sign-in was faster. */
async function addAccount(
  act: Act,
  { personId, name, role }: { readonly personId: string; readonly name: string; readonly role: Role },
): Promise<void> {
  await act.db
    .insertInto('access_account')
    .values({ id: act.newId(), person_id: personId, name, role, regions: [] })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Every post of the owner of an IIN: as a registered person and as a member of staff. */
export async function postsOfIin(
  act: Act,
  iin: string,
  personId: string | undefined,
): Promise<readonly EdsPost[]> {
  const own = personId === undefined ? [] : await ownPosts(act, personId)
  return [...own, ...(await postsOf(act, iin))]
}

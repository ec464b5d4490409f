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

async function accountsOfPerson(act: Act, personId: string) {
  return act.db
    .selectFrom('access_account')
    .select(['id', 'role'])
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Accounts of a registered person; the first sign-in makes the one that fits the person's right. */
async function ownPosts(act: Act, personId: string): Promise<readonly EdsPost[]> {
  const person = await personForSignIn(act, personId)
  if (person === undefined) return []
  const own = (accountId: string): EdsPost => ({ accountId, organisationId: undefined, bin: undefined })
  const known = await accountsOfPerson(act, personId)
  const needed: Role = person.represents ? 'representative' : 'recipient'
  const has = known.some(({ role }) => role === needed)
  const posts = known.map(({ id }) => own(id))
  if (has) return posts

  const id = act.newId()
  await act.db
    .insertInto('access_account')
    .values({ id, person_id: personId, name: person.name, role: needed, regions: [] })
    .execute()
  return [...posts, own(id)]
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

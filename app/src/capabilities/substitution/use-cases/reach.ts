import type { Act } from '#platform/use-case/act.ts'
import { HEADS } from '../permissions.ts'
import { findPost, type NamedPost } from '../read/posts.ts'

/** An organisation that is none: a head without an organisation reaches nobody. */
const NOWHERE = '00000000-0000-7000-8000-00000000000f'

/** The organisation of a head; undefined for those who reach every one: the administrator and whoever approves, the operator. */
export function ownOrganisation({ actor }: Pick<Act, 'actor'>): string | undefined {
  return HEADS.includes(actor.role) ? (actor.organisationId ?? NOWHERE) : undefined
}

/** A post that the actor may appoint to; unknown alike when it is another organisation's. */
export async function findOwnPost(act: Act, id: string): Promise<NamedPost | undefined> {
  const post = await findPost(act.db, id)
  const own = ownOrganisation(act)
  return own === undefined || post?.organisationId === own ? post : undefined
}

/** The wall opens an organisation's appointments to that organisation; those who reach all of them ask as the system. */
export function inReach<T>(act: Pick<Act, 'actor' | 'asSystem'>, work: () => Promise<T>): Promise<T> {
  return ownOrganisation(act) === undefined ? act.asSystem(work) : work()
}

import { ok, type Result } from '@tirek/kernel'
import { findOrganisation, type Organisation } from '#capabilities/network/index.ts'
import { ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import type { Member } from '../domain/member.ts'
import { findMember } from '../read/members.ts'

/** Whether the actor answers for a whole territory, and chooses the organisation. */
export function isOfTerritory({ actor }: Pick<Act, 'actor'>): boolean {
  return ROLES[actor.role].scope !== 'party'
}

/** The organisation that somebody keeps the staff of: the own one, or one of the own territory. */
export async function organisationFor(
  act: Act,
  asked: string | undefined,
): Promise<Result<Organisation, Refusal>> {
  const id = asked ?? (isOfTerritory(act) ? undefined : act.actor.organisationId)
  if (id === undefined)
    return refuse('platform.invalid-input', {
      status: 'invalid',
      fields: [{ path: 'organisationId', code: 'choose-one' }],
    })
  const organisation = await findOrganisation(act.db, id)
  const isOwn = isOfTerritory(act)
    ? organisation !== undefined && act.actor.regions.includes(organisation.region)
    : organisation?.id === act.actor.organisationId
  return organisation === undefined || !isOwn ? notFound('organisation') : ok(organisation)
}

/** A member whose register entry is open, as the caller saw it. */
export async function openMember(
  act: Act,
  memberId: string,
  version?: number,
): Promise<Result<Member, Refusal>> {
  const member = await findMember(act.db, memberId)
  if (member === undefined) return notFound('member')
  if (member.endedOn !== undefined)
    return refuse('staff.ended', {
      status: 'state',
      cite: [ACTS.provision],
      facts: { endedOn: member.endedOn },
    })
  return version === undefined || version === member.version ? ok(member) : stale()
}

/** A mistake at one field. */
export function wrong(path: string, code: string): { readonly ok: false; readonly error: Refusal } {
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code }] })
}

/** What the history says an act on a member is about. */
export function aboutMember({ region, id }: Pick<Member, 'region' | 'id'>) {
  return { region, subject: { kind: 'staff-member', id } }
}

import { ok, type Result } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import type { HandOverList } from '../domain/list.ts'
import { findList } from '../read/lists.ts'

/** After majority the support of the Law is over: the grown person goes on alone, whoever led the child reads. */
const LEADS_A_CHILD: readonly Role[] = ['irp-coordinator']

/** Only the consultation that leads the child acts, and only until majority; others of the family act always. */
function refuseOthers({ actor }: Act, { organisationId, state }: HandOverList): Result<void, Refusal> {
  if (!LEADS_A_CHILD.includes(actor.role)) return ok(undefined)
  if (actor.organisationId !== organisationId)
    return refuse('hand-over.of-another-organisation', { status: 'forbidden', cite: [ACTS.list] })
  return state === 'preparing'
    ? ok(undefined)
    : refuse('hand-over.person-leads', { status: 'state', cite: [ACTS.untilMajority] })
}

/** The list that the actor may act on, unless somebody changed it in between. */
export async function ownList(
  act: Act,
  { personId, version }: { readonly personId: string; readonly version?: number | undefined },
): Promise<Result<HandOverList, Refusal>> {
  const list = await findList(act.db, personId)
  if (list === undefined) return notFound('hand-over-list')
  const others = refuseOthers(act, list)
  if (!others.ok) return others
  return version !== undefined && version !== list.version ? stale() : ok(list)
}

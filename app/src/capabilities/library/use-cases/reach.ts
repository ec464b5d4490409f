import { ok, type Result } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { authorityOf } from '#platform/access/authority.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import { isMaterialEvent, type Material, type MaterialEvent } from '../domain/material.ts'
import { findMaterial } from '../read/materials.ts'

/** Whether the officer speaks for the body that publishes the field. */
export function isOfField(actor: Actor, { field }: Pick<Material, 'field'>): boolean {
  return authorityOf(actor) === field
}

/** Published ones are for everybody they are meant for; others only for who proposed them and for the body of the field. */
export function mayRead(actor: Actor, material: Material): boolean {
  if (material.state === 'published') return !isFamily(actor) || material.isForFamilies
  return material.proposedBy === actor.accountId || isOfField(actor, material)
}

/** A material as the caller saw it, if the caller may read it and the step leads on from its state. */
export async function openMaterial(
  act: Act,
  { materialId, version }: { readonly materialId: string; readonly version?: number | undefined },
  event: MaterialEvent,
): Promise<Result<Material, Refusal>> {
  const material = await findMaterial(act.db, materialId)
  if (material === undefined || !mayRead(act.actor, material)) return notFound('material')
  if (!isMaterialEvent(event, material.state))
    return refuse('library.state', {
      status: 'state',
      cite: [ACTS.methods],
      facts: { state: material.state },
    })
  return version === undefined || version === material.version ? ok(material) : stale()
}

/** History wants a region: that of the actor's post, else the capital. */
const WHOLE_COUNTRY = '710000000'

/** What the history says an act on a material is about. */
export const aboutMaterial = ({ actor }: Act, id: string) => ({
  region: actor.regions[0] ?? WHOLE_COUNTRY,
  subject: { kind: 'library-material', id },
  cite: [ACTS.methods, ACTS.experience],
})

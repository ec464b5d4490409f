import type { Actor } from '#platform/access/actor.ts'
import { authorityOf } from '#platform/access/authority.ts'
import type { NormDocument } from '../domain/document.ts'
import type { Body } from '../domain/kinds.ts'

/** For which bodies somebody records acts: an officer for the own one, the akimat's decision-maker for its territory's. */
export function bodiesOfActor(actor: Actor): readonly Body[] {
  if (actor.role === 'leb-decision-maker') return ['akimat', 'maslikhat']
  const own = authorityOf(actor)
  return own === undefined ? [] : [own]
}

/** Whether a document is of the whole country, or of a territory of the actor. */
export function isWithin(actor: Actor, { region }: Pick<NormDocument, 'region'>): boolean {
  return region === undefined || actor.regions.includes(region)
}

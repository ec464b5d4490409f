import type { Act } from '#platform/use-case/act.ts'
import { listHeadsAbout } from '../read/questions.ts'

/** What the actor has asked about an own record, newest first; of others' questions nothing. */
export async function listOwnAbout(act: Pick<Act, 'db' | 'actor'>, aboutId: string) {
  const { personId } = act.actor
  return personId === undefined ? [] : listHeadsAbout(act.db, personId, aboutId)
}

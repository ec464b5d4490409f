import { type CaseProgress, listProgress } from '#capabilities/consultation/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import { isUnderWay, type Referral } from '../domain/referral.ts'

/** The transaction of a reader, and the way past the reader's own sight. */
export interface Reader {
  readonly db: Tx
  readonly asSystem: Act['asSystem']
}

/**
 * How far children have come at the PMPC, as far as the reader may know: what is open to the reader, and of a child who
 * was referred under a consent that stands, what became of the referral. A family that went by itself is not watched.
 */
export async function listKnownProgress(
  { db, asSystem }: Reader,
  personIds: readonly string[],
  referrals: readonly Referral[],
): Promise<ReadonlyMap<string, CaseProgress>> {
  const referred = referrals.filter(isUnderWay).map((one) => one.personId)
  const own = await listProgress(db, personIds)
  const reported = await asSystem(() => listProgress(db, referred))
  return new Map([...own, ...reported])
}

import type { LocalDate } from '@tirek/kernel'
import { type CaseProgress, listProgress } from '#capabilities/consultation/index.ts'
import { type Actor, seesClass } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import { isUnderWay, type Referral } from '../domain/referral.ts'

/** Who reads, in which transaction, and the way past the reader's own sight. */
export interface Reader {
  readonly db: Tx
  readonly actor: Actor
  readonly asSystem: Act['asSystem']
}

/** How far a child has come at the PMPC; the paper itself is named only to a reader who may open it. */
export type KnownProgress = Omit<CaseProgress, 'conclusion'> & {
  readonly conclusion:
    | { readonly signedOn: LocalDate; readonly id?: string; readonly number?: string }
    | undefined
}

function withoutPaper({ conclusion, ...progress }: CaseProgress): KnownProgress {
  return { ...progress, conclusion: conclusion && { signedOn: conclusion.signedOn } }
}

/**
 * How far children have come at the PMPC, as far as the reader may know: what is open to the reader, and of a referral
 * that is under way what became of it at the very consultation it went to. A referral whose consent has ended is under
 * way no longer and tells nothing more. A family that went by itself, or elsewhere, is not watched.
 */
export async function listKnownProgress(
  { db, actor, asSystem }: Reader,
  personIds: readonly string[],
  referrals: readonly Pick<Referral, 'personId' | 'toOrganisationId' | 'state'>[],
): Promise<ReadonlyMap<string, KnownProgress>> {
  const live = referrals.filter(isUnderWay)
  const recipients = new Set(live.map((one) => `${one.personId} ${one.toOrganisationId}`))
  const isRecipient = (personId: string, organisationId: string) =>
    recipients.has(`${personId} ${organisationId}`)
  const own = seesClass(actor, 'consultation') ? await listProgress(db, personIds) : []
  const reported = await asSystem(() =>
    listProgress(db, [...new Set(live.map((one) => one.personId))], isRecipient),
  )
  const known = [...reported].map(([personId, progress]) => [personId, withoutPaper(progress)] as const)
  return new Map<string, KnownProgress>([...known, ...own])
}

import type { Act } from '#platform/use-case/act.ts'
import { segmentsOf } from '../domain/segments.ts'
import { listLedgerFacts } from '../read/ledger-facts.ts'
import { listSchedules } from '../read/schedules.ts'
import { replacePlaces } from '../store/programme.ts'

const CHILDREN_AT_ONCE = 250

async function keepSome(act: Act, personIds: readonly string[]): Promise<void> {
  const schedules = await listSchedules(act.db)
  const facts = await listLedgerFacts(act.db, personIds)
  const segments = facts.flatMap((child) =>
    segmentsOf(schedules, child).map((one) => ({ ...one, personId: child.personId, region: child.region })),
  )
  await replacePlaces(act, personIds, segments)
}

/** Draws the ledger of these children anew; called by whatever changes a fact of theirs. */
export async function keepLedger(act: Act, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await act.asSystem(async () => {
    for (let at = 0; at < personIds.length; at += CHILDREN_AT_ONCE)
      await keepSome(act, personIds.slice(at, at + CHILDREN_AT_ONCE))
  })
}

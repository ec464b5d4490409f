import type { Selectable } from 'kysely'
import type { Outbox } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import { backOff, type Job } from './job.ts'
import type { WorkerParts } from './parts.ts'

async function claimMessage(act: Act) {
  return act.db
    .selectFrom('outbox')
    .selectAll()
    .where('done_at', 'is', null)
    .where('run_after', '<=', act.now)
    .orderBy('run_after')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** A message is delivered at least once: a lost commit after the delivery delivers it again. */
export function messageJob({ outbox }: WorkerParts): Job<Selectable<Outbox>, true> {
  return {
    claim: claimMessage,
    execute: async (act, row) => {
      await act.db.updateTable('outbox').set({ done_at: act.now }).where('id', '=', row.id).execute()
      const handle = outbox[row.kind]
      if (handle === undefined) throw new Error(`nobody delivers messages of the kind ${row.kind}`)
      await handle(act, row.payload as Record<string, unknown>)
      return true
    },
    postpone: (act, { id, attempts }, reason) =>
      act.db
        .updateTable('outbox')
        .set({ attempts: attempts + 1, last_error: reason, run_after: backOff(act.now, attempts) })
        .where('id', '=', id)
        .where('done_at', 'is', null)
        .execute(),
    level: 'warn',
    complaint: 'a message could not be delivered',
  }
}

import { sql } from 'kysely'
import type { Runner } from '#platform/use-case/runner.ts'

/** The message that waits for an answer to this question is delivered at once instead of at its next try. */
export async function hurryMessage(runner: Runner, questionId: string): Promise<void> {
  await runner.asSystem((act) =>
    act.db
      .updateTable('outbox')
      .set({ run_after: act.now })
      .where('done_at', 'is', null)
      .where('run_after', '>', act.now)
      .where(
        sql<boolean>`exists (select 1 from jsonb_each_text(payload) as told where told.value = ${questionId})`,
      )
      .execute(),
  )
}

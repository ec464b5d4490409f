import pg from 'pg'
import type { Person, TestSystem } from '../../main/testing/test-system.ts'

/** The history of one subject as it was written, oldest first. */
export async function historyOf(
  system: TestSystem,
  subjectId: string,
): Promise<readonly { name: string; data: Record<string, unknown> }[]> {
  const client = new pg.Client({ connectionString: system.superUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      'select name, data from history_event where subject_id = $1 order by id',
      [subjectId],
    )
    return rows
  } finally {
    await client.end()
  }
}

/** A line of a worklist, as far as tests ask. */
export type Line = { requestId: string; due: string | null; clock: { daysLeft: number } | null }

/** The line of a request on the worklist of a state. */
export async function lineOf(who: Person, state: string, requestId: string): Promise<Line | undefined> {
  const list = await who.shown<{ requests: Line[] }>('placement.requests', { states: [state], limit: 200 })
  return list.requests.find((one) => one.requestId === requestId)
}

import type { Act } from '#platform/use-case/act.ts'

/** A line as it is stored: `upTo` is the last event that it tells of. */
export type StoredLine = {
  readonly organisationId: string
  readonly no: number
  readonly upTo: number
  readonly line: string
}

const AT_ONCE = 1_000

/** Appends lines to the chains of organisations; under their locks. */
export async function insertLines(act: Act, lines: readonly StoredLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += AT_ONCE)
    await act.db
      .insertInto('placement_queue_line')
      .values(
        lines.slice(from, from + AT_ONCE).map(({ organisationId, no, upTo, line }) => ({
          organisation_id: organisationId,
          no,
          up_to: upTo,
          line,
        })),
      )
      .execute()
}

import { insertMany } from '#platform/db/insert-many.ts'
import type { Act } from '#platform/use-case/act.ts'

/** A line as it is stored: `upTo` is the last event that it tells of. */
export type StoredLine = {
  readonly organisationId: string
  readonly no: number
  readonly upTo: number
  readonly line: string
}

/** Appends lines to the chains of organisations; under their locks. */
export function insertLines(act: Act, lines: readonly StoredLine[]): Promise<void> {
  const rows = lines.map(({ organisationId, no, upTo, line }) => {
    const row = { organisation_id: organisationId, no, up_to: upTo, line }
    return row
  })
  return insertMany(act.db, 'placement_queue_line', rows)
}

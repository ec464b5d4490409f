import { insertMany } from '#platform/db/insert-many.ts'
import type { Act } from '#platform/use-case/act.ts'

/** Lines that are stored together: the number and the hash of the last, and the last event that they tell of. */
export type StoredPart = {
  readonly organisationId: string
  readonly no: number
  readonly head: string
  readonly upTo: number
  readonly lines: readonly string[]
}

/** Appends parts to the chains of organisations; under their locks. */
export function insertParts(act: Act, parts: readonly StoredPart[]): Promise<void> {
  const rows = parts.map(({ organisationId, no, head, upTo, lines }) => {
    const row = { organisation_id: organisationId, no, head, up_to: upTo, lines: lines.join('\n') }
    return row
  })
  return insertMany(act.db, 'placement_queue_part', rows)
}

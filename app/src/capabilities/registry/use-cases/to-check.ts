import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'

/** False: it is only asked whether all would be accepted, before the answers are checked by eye. Absent: done at once. */
export const confirmed = z.boolean().optional()

/** Stops what would be accepted, so that the answers are looked at once more; ask it last: a refusal leaves no trace. */
export function stopToCheck(given: { readonly confirmed?: boolean | undefined }): Result<void, Refusal> {
  if (given.confirmed !== false) return ok(undefined)
  return refuse('registry.to-check', { status: 'invalid', fields: [{ path: 'confirmed', code: 'tick' }] })
}

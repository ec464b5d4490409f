import type { NumberKind, Numbers } from './consultation/file-scene.ts'
import type { LoadContext } from './context.ts'

/** Counts files and conclusions as the consultations would have. */
export function createNumbers(): Numbers {
  const last = new Map<string, { organisationId: string; kind: NumberKind; year: number; last: number }>()

  return {
    next(organisationId, kind, year) {
      const key = `${organisationId} ${kind} ${year}`
      const entry = last.get(key) ?? { organisationId, kind, year, last: 0 }
      entry.last += 1
      last.set(key, entry)
      return `${year}-${String(entry.last).padStart(4, '0')}`
    },
    save(context: LoadContext) {
      for (const { organisationId, kind, year, last: count } of last.values()) {
        const row = { organisation_id: organisationId, kind, year, last: count }
        if (kind === 'file' || kind === 'conclusion') context.bulk.add('consultation_number', row)
        else context.bulk.add('programme_number', row)
      }
    },
  }
}

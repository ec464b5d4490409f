import { DOCUMENT_KINDS } from '#platform/files/kinds.ts'
import type { Act } from '#platform/use-case/act.ts'
import { listHeldFiles } from '../read/materials.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Once a day: documents that no material holds leave the disk. */
export async function lookAfterDocuments(act: Act): Promise<void> {
  const held = new Set(await listHeldFiles(act.db))
  const before = new Date(act.realNow.getTime() - DAY_MS)
  await act.files.sweep({ held, kinds: DOCUMENT_KINDS, before })
}

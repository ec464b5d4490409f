import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { record } from '../context.ts'
import type { Member } from '../staff.ts'
import type { FileScene } from './file-scene.ts'

const CONSULTATION = [cite('law-343', 'art-10-1')]

/** One event of a file of the consultation. */
export function recordOn(
  scene: FileScene,
  on: LocalDate,
  name: string,
  by: Member,
  data: Readonly<Record<string, unknown>>,
  basis: readonly (typeof CONSULTATION)[number][] = CONSULTATION,
): void {
  const { region, id: personId } = scene.child.person
  record(scene.context, {
    region,
    personId,
    on,
    name,
    by,
    subject: { kind: 'consultation-file', id: scene.fileId },
    data,
    cite: basis,
  })
}

import { type Citation, cite } from '@tirek/law'
import type { FileScene } from '../consultation/file-scene.ts'
import { record } from '../context.ts'

export const CONSENT: readonly Citation[] = [cite('law-343', 'art-8-2-4')]

/** One event of the screening. */
export function event(
  scene: FileScene,
  act: Omit<Parameters<typeof record>[1], 'region' | 'personId'>,
  at?: Date,
): void {
  const { region, id: personId } = scene.child.person
  record(scene.context, { region, personId, ...act }, at)
}

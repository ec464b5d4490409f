import type { BlockKind } from '@tirek/law'

/** A piece of a text. */
export interface Piece {
  readonly kind: BlockKind
  readonly unit: string | undefined
  readonly body: string
}

/** The pieces of a text by their units, and the chapters by the unit that follows them. */
export function byUnit(pieces: readonly Piece[]) {
  const texts = new Map<string, string[]>()
  const notes = new Map<string, string[]>()
  const chapters = new Map<string, string>()
  let chapter: string | undefined
  for (const { kind, unit, body } of pieces) {
    if (kind === 'chapter') chapter = body
    if (unit === undefined) continue
    if (chapter !== undefined) chapters.set(unit, chapter)
    chapter = undefined
    const into = kind === 'note' ? notes : texts
    into.set(unit, [...(into.get(unit) ?? []), body])
  }
  return { texts, notes, chapters }
}

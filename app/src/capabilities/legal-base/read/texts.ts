import type { Lang } from '@tirek/kernel'
import type { ActId, BlockKind } from '@tirek/law'
import type { Tx } from '#platform/db/database.ts'
import type { Piece } from '../domain/pieces.ts'

/** A wording of an act in one language, as it was brought. */
export type StoredText = {
  readonly id: string
  readonly act: string
  readonly edition: string
  readonly lang: Lang
  readonly sha256: string
  readonly importedAt: Date
}

/** The texts of an act that stand, of all wordings and languages. */
export async function listTexts(db: Tx, act: ActId): Promise<readonly StoredText[]> {
  const rows = await db
    .selectFrom('legal_base_text')
    .select(['id', 'act', 'edition', 'lang', 'sha256', 'imported_at as importedAt'])
    .where('act', '=', act)
    .where('replaced_at', 'is', null)
    .orderBy('edition')
    .orderBy('lang')
    .execute()
  return rows.map((row) => ({ ...row, lang: row.lang as Lang }))
}

/** The acts of which a text stands. */
export async function listActsWithText(db: Tx): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('legal_base_text')
    .select('act')
    .distinct()
    .where('replaced_at', 'is', null)
    .execute()
  return new Set(rows.map(({ act }) => act))
}

/** The pieces of a text in their order; with `units` those of some units alone. */
export async function listBlocks(
  db: Tx,
  textId: string,
  units?: readonly string[],
): Promise<readonly Piece[]> {
  const blocks = db
    .selectFrom('legal_base_block')
    .select(['kind', 'unit', 'body'])
    .where('text_id', '=', textId)
    .orderBy('position')
  const rows = await (units === undefined ? blocks : blocks.where('unit', 'in', units)).execute()
  return rows.map(({ kind, unit, body }) => ({ kind: kind as BlockKind, unit: unit ?? undefined, body }))
}

import type { Lang } from '@tirek/kernel'
import type { ActId, ActText } from '@tirek/law'
import { insertMany } from '#platform/db/insert-many.ts'
import type { Act } from '#platform/use-case/act.ts'

/** A wording that was taken apart. */
export type NewText = {
  readonly act: ActId
  readonly edition: string
  readonly lang: Lang
  readonly sha256: string
  readonly parsed: ActText
}

/** Keeps a text; an earlier one of the same wording and language stands no longer. Returns its id. */
export async function keepText(
  act: Act,
  { act: of, edition, lang, sha256, parsed }: NewText,
): Promise<string> {
  await act.db
    .updateTable('legal_base_text')
    .set({ replaced_at: act.now })
    .where('act', '=', of)
    .where('edition', '=', edition)
    .where('lang', '=', lang)
    .where('replaced_at', 'is', null)
    .execute()
  const id = act.newId()
  const findings = parsed.findings.map((one) => ({ ...one }))
  const row = {
    id,
    act: of,
    edition,
    lang,
    sha256,
    findings,
    imported_at: act.now,
    imported_by: act.actor.name,
  }
  await insertMany(act.db, 'legal_base_text', [row])
  await insertMany(
    act.db,
    'legal_base_block',
    parsed.blocks.map(({ kind, unit, text }, position) => {
      const block = { text_id: id, position, kind, unit: unit ?? null, body: text }
      return block
    }),
  )
  return id
}

import { LANGS } from '@tirek/kernel'
import { findAmendment, shortCitation, type Unit, type UnitStanding } from '@tirek/law'
import { z } from 'zod'
import { wordsShape } from '#platform/use-case/shapes.ts'

/** A unit of an act on a day. */
export const unitShape = z.object({
  id: z.string(),
  in: z.string().nullable(),
  kind: z.enum(['article', 'paragraph', 'point', 'sub-point', 'reading']),
  number: z.string(),
  /** How it is cited, short. */
  cited: wordsShape,
  /** The project's own words of what it is about. */
  summary: wordsShape.nullable(),
  state: z.enum(['not-yet', 'in-force', 'awaiting-text', 'excluded']),
  /** The day of the change is not proved. */
  doubt: z.boolean(),
  insertedBy: z.string().nullable(),
  excludedBy: z.string().nullable(),
})
export type UnitLine = z.output<typeof unitShape>

const numberOf = (amendment: string | undefined) =>
  amendment === undefined ? null : (findAmendment(amendment)?.number ?? null)

/** Describes a unit as it stands on a day. */
export function unitLine(unit: Unit, { state, doubt }: UnitStanding): UnitLine {
  const citation = { act: unit.act, unit: unit.id, mark: unit.mark ?? 'law' } as const
  const [kk, ru, en] = LANGS.map((lang) => shortCitation(citation, lang))
  return {
    id: unit.id,
    in: unit.in ?? null,
    kind: unit.kind,
    number: unit.number,
    cited: { kk: kk ?? '', ru: ru ?? '', en: en ?? '' },
    summary: unit.summary ?? null,
    state,
    doubt,
    insertedBy: numberOf(unit.insertedBy),
    excludedBy: numberOf(unit.excludedBy),
  }
}

import { ok } from '@tirek/kernel'
import { AMENDMENTS, entryIntoForce, getAct, listUnits, standingOn } from '@tirek/law'
import { z } from 'zod'
import { dateField } from '#platform/use-case/fields.ts'
import { actIdShape, markShape, wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { byUnit } from '../domain/pieces.ts'
import { listBlocks, listTexts } from '../read/texts.ts'
import { unitLine, unitShape } from './unit-line.ts'
import {
  editionShape,
  editionsOf,
  suppliedOf,
  suppliedShape,
  textsOn,
  wordingOn,
  wordingShape,
} from './wording.ts'

const amendmentShape = z.object({
  number: z.string(),
  date: z.string(),
  entry: z.string(),
  excludes: z.array(z.string()),
})

/** The register of amendments is kept of the Law alone (LAW-0-5). */
const amendmentsOf = (act: string) =>
  act === 'law-343'
    ? AMENDMENTS.map((one) => ({
        number: one.number,
        date: one.date,
        entry: entryIntoForce(one),
        excludes: [...one.excludes],
      }))
    : []

const partShape = unitShape.extend({
  /** The chapter that begins before it. */
  chapter: z.string().nullable(),
  /** Its own text, passage by passage; without that of its parts. */
  text: z.array(z.string()),
  note: z.array(z.string()),
})

/** One act on a day: its wording, its units with the project's own summaries, and the text where the operator has supplied it. */
export const showAct = query({
  name: 'legal-base.act',
  title: { kk: 'Акт', ru: 'Акт', en: 'An act' },
  basis: [ACTS.layers],
  input: z.object({ act: actIdShape, on: dateField.optional() }),
  output: z.object({
    id: actIdShape,
    title: wordsShape,
    citeAs: wordsShape,
    adoptedBy: wordsShape,
    number: z.string(),
    date: z.string(),
    inForceFrom: z.string(),
    inForceTo: z.string().nullable(),
    mark: markShape,
    isReplacementPending: z.boolean(),
    ratification: z.object({ on: z.string(), mark: markShape }).nullable(),
    registration: z.object({ number: z.string(), date: z.string() }).nullable(),
    on: z.string(),
    wording: wordingShape,
    editions: z.array(editionShape),
    amendments: z.array(amendmentShape),
    textLang: z.enum(['kk', 'ru', 'en']).nullable(),
    supplied: suppliedShape.nullable(),
    head: z.array(z.string()),
    units: z.array(partShape),
  }),
  run: async (act, { act: of, on = act.today }) => {
    const { title, citeAs, adoptedBy, number, date, inForceFrom, mark, ...rest } = getAct(of)
    const supplied = await textsOn(act, of, on)
    const [text] = supplied.texts
    const blocks = text === undefined ? [] : await listBlocks(act.db, text.id)
    const { texts, notes, chapters } = byUnit(blocks)
    return ok({
      ...{ id: of, title, citeAs, adoptedBy, number, date, inForceFrom, mark, on },
      inForceTo: rest.inForceTo ?? null,
      isReplacementPending: rest.replacement === 'pending',
      ratification: rest.ratification ?? null,
      registration: rest.registration ?? null,
      wording: wordingOn(of, on),
      editions: editionsOf(of, await listTexts(act.db, of)),
      amendments: amendmentsOf(of),
      textLang: text?.lang ?? null,
      supplied: suppliedOf(of, supplied),
      head: blocks.filter(({ kind }) => kind === 'title').map(({ body }) => body),
      units: listUnits(of).map((unit) => ({
        ...unitLine(unit, standingOn(unit, on)),
        chapter: chapters.get(unit.id) ?? null,
        text: texts.get(unit.id) ?? [],
        note: notes.get(unit.id) ?? [],
      })),
    })
  },
})

/** An act as it is shown. */
export type ShownAct = z.output<(typeof showAct)['output']>

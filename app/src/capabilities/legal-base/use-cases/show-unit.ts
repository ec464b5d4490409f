import { ok } from '@tirek/kernel'
import {
  findUnit,
  getAct,
  listUnits,
  type Parameter,
  type ParameterUnit,
  standingOn,
  unitPath,
} from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { actIdShape, markShape, wordsShape } from '#platform/use-case/shapes.ts'
import { type AnyUseCase, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { byUnit } from '../domain/pieces.ts'
import { restingOn } from '../domain/resting.ts'
import { listBlocks } from '../read/texts.ts'
import type { LegalSources } from '../sources.ts'
import { unitLine, unitShape } from './unit-line.ts'
import { suppliedOf, suppliedShape, type Texts, textsOn, wordingOn, wordingShape } from './wording.ts'

const MEASURES = [
  ...(['working-days', 'calendar-days', 'months', 'years', 'seconds', 'hours', 'hours-per-week'] as const),
  ...(['times', 'children', 'persons', 'hour-of-day', 'tenge', 'subsistence-minimums'] as const),
] as const satisfies readonly ParameterUnit[]

const parameterShape = z.object({
  id: z.string(),
  label: wordsShape,
  unit: z.enum(MEASURES),
  standing: z.enum(['rule', 'project-default', 'proposal', 'scenario']),
  checkedOn: z.string(),
  values: z.array(
    z.object({ from: z.string(), to: z.string().nullable(), value: z.number(), mark: markShape }),
  ),
})

const parameterOf = ({ id, label, unit, standing, checkedOn, values }: Parameter) => ({
  ...{ id, label, unit, standing, checkedOn },
  values: values.map(({ from, to, value, mark }) => ({ from, to: to ?? null, value, mark })),
})

const useCaseOf = ({ name, title, kind }: AnyUseCase) => ({ name, title, kind })

const textShape = z.object({
  lang: z.enum(['kk', 'ru', 'en']),
  body: z.array(z.string()),
  note: z.array(z.string()),
})

/** The words of a unit in every language in which they were supplied, and those of its parts in the first of them. */
async function wordsOf(act: Act, { texts }: Texts, unit: string, within: readonly string[]) {
  const words: z.output<typeof textShape>[] = []
  let parts: ReadonlyMap<string, readonly string[]> = new Map()
  for (const [index, { id, lang }] of texts.entries()) {
    const pieces = byUnit(await listBlocks(act.db, id, [unit, ...within]))
    const [body, note] = [pieces.texts.get(unit) ?? [], pieces.notes.get(unit) ?? []]
    if (body.length + note.length > 0) words.push({ lang, body, note })
    if (index === 0) parts = pieces.texts
  }
  return { words, parts }
}

/** One unit of an act on a day, at an address that stays: what it says, how it stands, its parts, and what rests on it. */
export const showUnitOf = ({ useCases }: LegalSources) =>
  query({
    name: 'legal-base.unit',
    title: { kk: 'Актінің бірлігі', ru: 'Единица акта', en: 'A unit of an act' },
    basis: [ACTS.layers],
    input: z.object({ act: actIdShape, unit: z.string().max(60), on: dateField.optional() }),
    output: z.object({
      act: z.object({ id: actIdShape, title: wordsShape, citeAs: wordsShape, mark: markShape }),
      on: z.string(),
      wording: wordingShape,
      unit: unitShape,
      path: z.array(unitShape),
      parts: z.array(unitShape.extend({ text: z.array(z.string()) })),
      before: unitShape.nullable(),
      after: unitShape.nullable(),
      texts: z.array(textShape),
      supplied: suppliedShape.nullable(),
      parameters: z.array(parameterShape),
      benefits: z.array(z.object({ id: z.string(), title: wordsShape })),
      useCases: z.array(
        z.object({ name: z.string(), title: wordsShape, kind: z.enum(['command', 'query']) }),
      ),
    }),
    run: async (act, { act: of, unit: id, on = act.today }) => {
      const unit = findUnit(of, id)
      if (unit === undefined) return notFound('unit')
      const { title, citeAs, mark } = getAct(of)
      const line = (one: typeof unit) => unitLine(one, standingOn(one, on))
      const beside = listUnits(of).filter((one) => one.in === unit.in)
      const at = beside.findIndex((one) => one.id === id)
      const [before, after] = [beside[at - 1], beside[at + 1]]
      const supplied = await textsOn(act, of, on)
      const inside = listUnits(of).filter((one) => one.in === id)
      const ids = inside.map((one) => one.id)
      const { words, parts } = await wordsOf(act, supplied, id, ids)
      const resting = restingOn(of, id, useCases())
      return ok({
        act: { id: of, title, citeAs, mark },
        on,
        wording: wordingOn(of, on),
        unit: line(unit),
        path: unitPath(unit).slice(0, -1).map(line),
        parts: inside.map((one) => ({ ...line(one), text: [...(parts.get(one.id) ?? [])] })),
        before: before === undefined ? null : line(before),
        after: after === undefined ? null : line(after),
        texts: words,
        supplied: suppliedOf(of, supplied),
        parameters: resting.parameters.map(parameterOf),
        benefits: resting.benefits.map(({ id: benefit, title: named }) => ({ id: benefit, title: named })),
        useCases: resting.useCases.map(useCaseOf),
      })
    },
  })

export type ShowUnit = ReturnType<typeof showUnitOf>
/** A unit as it is shown. */
export type ShownUnit = z.output<ShowUnit['output']>

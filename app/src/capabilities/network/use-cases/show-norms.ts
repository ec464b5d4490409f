import { findRegion, type Lang, type LocalDate, localize, ok } from '@tirek/kernel'
import { cite, valueOn } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, regionField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import {
  type KindNorm,
  NORM_CITATION,
  NORM_EDITIONS,
  NORM_PARAMETERS,
  type NormEdition,
  normWording,
  pmpcNorm,
} from '../domain/norm.ts'
import { type RegionNorms, readNorms } from '../read/norms.ts'
import { citationOf, citationOutput } from './outputs.ts'

const count = z.coerce.number().int().min(0).max(100_000_000)

const input = z.object({
  /** Level-1 KATO code; absent = the country with all regions. */
  region: regionField.optional(),
  /** Which norm: that of the law (default) or the announced one as a scenario. The two never stand in one answer. */
  norm: z.enum(NORM_EDITIONS).optional(),
  /** The same choice by its number: 60 000 or 50 000. */
  childrenPerPmpc: count.optional(),
  /** Children and PMPCs of a supposed territory, in place of the register's. */
  children: count.optional(),
  existing: count.optional(),
  planned: count.optional(),
  on: dateField.optional(),
})

const kindOutput = z.object({
  kind: z.string(),
  required: z.number().nullable(),
  existing: z.number(),
  planned: z.number(),
  missing: z.number().nullable(),
  coverage: z.number().nullable(),
  quotient: z.number().nullable(),
  cite: z.array(citationOutput),
})

const sumOutput = z.object({
  kind: z.string(),
  required: z.number(),
  existing: z.number(),
  planned: z.number(),
  missing: z.number(),
  regionsShort: z.number(),
})

const output = z.object({
  on: z.string(),
  norm: z.string(),
  childrenPerPmpc: z.number().nullable(),
  inForceFrom: z.string().nullable(),
  /** Article 8(3), the date of the wording applied, and the edition of the day where its text is not loaded. */
  wording: citationOutput.extend({ edition: z.string().nullable(), otherOnDay: z.string().nullable() }),
  /** The answer for the children that were asked about. */
  calculation: kindOutput.extend({ children: z.number() }).nullable(),
  country: z.object({
    children: z.number(),
    childrenAsOf: z.string().nullable(),
    childrenMark: z.string(),
    requiredByCountry: z.number().nullable(),
    kinds: z.array(sumOutput),
  }),
  regions: z.array(
    z.object({
      region: z.string(),
      key: z.string(),
      name: z.string(),
      children: z.number().nullable(),
      childrenAsOf: z.string().nullable(),
      childrenMark: z.string().nullable(),
      kinds: z.array(kindOutput),
    }),
  ),
})

type Question = z.output<typeof input>

/** Which norm is asked for; undefined when the number is neither that of the law nor that of the scenario. */
function editionOf({ norm, childrenPerPmpc }: Question, on: LocalDate): NormEdition | undefined {
  if (childrenPerPmpc === undefined) return norm ?? 'law'

  return NORM_EDITIONS.find((edition) => {
    const answer = valueOn(NORM_PARAMETERS[edition], on)
    return answer.kind === 'value' && answer.value === childrenPerPmpc
  })
}

const kindOf = (line: KindNorm, lang: Lang): z.input<typeof kindOutput> => ({
  kind: line.kind,
  required: line.required ?? null,
  existing: line.existing,
  planned: line.planned,
  missing: line.missing ?? null,
  coverage: line.coverage ?? null,
  quotient: line.quotient ?? null,
  cite: line.cite.map((one) => citationOf(one, lang)),
})

function calculate(question: Question, on: LocalDate, edition: NormEdition, own: RegionNorms | undefined) {
  if (question.children === undefined) return undefined

  const units = own?.kinds.find((line) => line.kind === 'pmpc')
  const existing = question.existing ?? units?.existing ?? 0
  const planned = question.planned ?? units?.planned ?? 0
  return {
    children: question.children,
    line: pmpcNorm(question.children, { existing, planned }, on, edition),
  }
}

function regionOf({ region, children, kinds }: RegionNorms, lang: Lang) {
  const known = findRegion(region)
  return {
    region,
    key: known?.key ?? region,
    name: known === undefined ? region : localize(known.name, lang),
    children: children?.children ?? null,
    childrenAsOf: children?.asOf ?? null,
    childrenMark: children?.mark ?? null,
    kinds: kinds.map((line) => kindOf(line, lang)),
  }
}

async function answer(
  act: Act,
  question: Question,
  on: LocalDate,
  edition: NormEdition,
): Promise<z.input<typeof output>> {
  const { country, regions } = await readNorms(act.db, on, edition)
  const norm = valueOn(NORM_PARAMETERS[edition], on)
  const { edition: wording, otherOnDay } = normWording(on)
  const asked = regions.filter((one) => question.region === undefined || one.region === question.region)
  const calculated = calculate(question, on, edition, question.region === undefined ? undefined : asked[0])
  return {
    on,
    norm: edition,
    childrenPerPmpc: norm.kind === 'value' ? norm.value : null,
    inForceFrom: norm.kind === 'value' ? norm.from : null,
    wording: {
      ...citationOf(NORM_CITATION, act.lang),
      edition: wording ?? null,
      otherOnDay: otherOnDay ?? null,
    },
    calculation:
      calculated === undefined
        ? null
        : { children: calculated.children, ...kindOf(calculated.line, act.lang) },
    country: {
      children: country.children,
      childrenAsOf: country.childrenAsOf ?? null,
      childrenMark: regions.find((one) => one.children !== undefined)?.children?.mark ?? 'not-verified',
      requiredByCountry: country.requiredByCountry ?? null,
      kinds: country.kinds.map((line) => ({ ...line })),
    },
    regions: asked.map((one) => regionOf(one, act.lang)),
  }
}

/** How the norm of article 8(3) is met: required, existing, planned and missing units of the three kinds (LAW-8-15…18). */
export const showNorms = query({
  name: 'network.norms',
  title: {
    kk: 'Желі нормативінің орындалуы',
    ru: 'Выполнение норматива сети',
    en: 'How the network norm is met',
  },
  basis: [NORM_CITATION, cite('project', 'DEC-7')],
  input,
  output,
  run: async (act, question) => {
    const on = question.on ?? act.today
    const edition = editionOf(question, on)
    if (edition === undefined) {
      return refuse('network.unknown-norm', {
        status: 'invalid',
        cite: [cite('project', 'DEC-7')],
        facts: { given: question.childrenPerPmpc ?? 0 },
        fields: [{ path: 'childrenPerPmpc', code: 'choose-one' }],
      })
    }
    return ok(await answer(act, question, on, edition))
  },
})

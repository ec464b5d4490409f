import { localize, ok, REGIONS, yearOf } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { gapOf, isNeedEvent, KINDS, NEED_STATES, type Need, sumNeeds } from '../domain/need.ts'
import { findNeed, listAmounts, listNeeds } from '../read/needs.ts'

const shape = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  year: z.number(),
  kind: z.enum(KINDS),
  name: z.string(),
  quantity: z.number(),
  asked: z.string(),
  norm: z.string(),
  reason: z.string(),
  state: z.enum(NEED_STATES),
  statedOn: z.string(),
  statedBy: z.string(),
  allocated: z.string().nullable(),
  gap: z.string().nullable(),
  actNumber: z.string().nullable(),
  answerReason: z.string().nullable(),
  nextStep: z.string().nullable(),
  answeredOn: z.string().nullable(),
  answeredBy: z.string().nullable(),
  version: z.number(),
})

/** A need as shown. */
export type ShownNeed = z.output<typeof shape>

async function shown(act: Act, needs: readonly Need[]): Promise<readonly ShownNeed[]> {
  const known = await listOrganisationsById(act.db, [...new Set(needs.map((one) => one.organisationId))])
  const names = new Map(known.map(({ id, name }) => [id, localize(name, act.lang)]))
  return needs.map((one) => ({
    ...one,
    organisation: names.get(one.organisationId) ?? '',
    allocated: one.allocated ?? null,
    gap: gapOf(one) ?? null,
    actNumber: one.actNumber ?? null,
    answerReason: one.answerReason ?? null,
    nextStep: one.nextStep ?? null,
    answeredOn: one.answeredOn ?? null,
    answeredBy: one.answeredBy ?? null,
  }))
}

const isOfTerritory = ({ actor }: Act) => ROLES[actor.role].scope !== 'party'

/** The needs of the own organisation, or of the territory. */
export const listAll = query({
  name: 'provision.list',
  title: { kk: 'Ұйымдардың қажеттіліктері', ru: 'Потребности организаций', en: 'Needs of organisations' },
  basis: [ACTS.provision],
  input: z.object({
    state: z.enum(NEED_STATES).optional(),
    year: z.coerce.number().int().optional(),
  }),
  output: z.object({ needs: z.array(shape), mayState: z.boolean() }),
  run: async (act, asked) => {
    const needs = await shown(act, await listNeeds(act.db, asked))
    return ok({ needs: [...needs], mayState: !isOfTerritory(act) })
  },
})

/** One need with its answer, and what the reader may do about it. */
export const showNeed = query({
  name: 'provision.need',
  title: { kk: 'Қажеттілік', ru: 'Потребность', en: 'A need' },
  basis: [ACTS.provision],
  input: z.object({ needId: idField }),
  output: shape.extend({ mayAnswer: z.boolean(), mayTakeBack: z.boolean() }),
  run: async (act, { needId }) => {
    const need = await findNeed(act.db, needId)
    const [one] = need === undefined ? [] : await shown(act, [need])
    if (need === undefined || one === undefined) return notFound('need')
    const isOpen = isNeedEvent('allocate', need.state)
    return ok({ ...one, mayAnswer: isOpen && isOfTerritory(act), mayTakeBack: isOpen && !isOfTerritory(act) })
  },
})

/** What is lacking, by territory and year: asked, given, lacking, not answered (LAW-8-3). */
export const showGaps = query({
  name: 'provision.gaps',
  title: { kk: 'Не жетіспейді', ru: 'Чего не хватает', en: 'What is lacking' },
  basis: [ACTS.provision],
  input: z.object({ year: z.coerce.number().int().optional() }),
  output: z.object({
    year: z.number(),
    lines: z.array(
      z.object({
        region: z.string(),
        regionName: z.string(),
        needs: z.number(),
        asked: z.string(),
        allocated: z.string(),
        gap: z.string(),
        waiting: z.string(),
      }),
    ),
  }),
  run: async (act, asked) => {
    const year = asked.year ?? yearOf(act.today)
    // Sums over all regions; no organisation and no need leaves it.
    const amounts = await act.asSystem(() => listAmounts(act.db, year))
    const lines = REGIONS.map(({ kato, name }) => ({
      region: kato,
      regionName: localize(name, act.lang),
      ...sumNeeds(amounts.filter(({ region }) => region === kato)),
    }))
    return ok({ year, lines })
  },
})

import { ALMATY, ok, REGIONS } from '@tirek/kernel'
import { createFolding, FIELDS, learnWeights, toRecords } from '@tirek/matching'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { type Edition, editionName, isSound, KEEPER, PUBLISHED } from '../domain/pair.ts'
import { listYoungest } from '../store/match-people.ts'
import {
  holdEditions,
  insertEdition,
  listEditions,
  putInForce,
  weightsInForce,
} from '../store/match-weights.ts'
import { listRuns } from '../store/rematch.ts'
import { ONE_RECORD } from './register-person.ts'

/** Enough to learn from, and little enough that nobody waits long: it takes a second of one core. */
const MOST_RECORDS = 30_000
const EFFORT = { randomPairs: 100_000, lessonPairs: 100_000 }
/** Fewer records teach nothing. */
const FEWEST_RECORDS = 1000

const edition = z.object({
  edition: z.string(),
  records: z.number(),
  madeAt: z.string().nullable(),
  madeBy: z.string().nullable(),
  inForce: z.boolean(),
  doubtful: z.number(),
  likely: z.number(),
  weights: z.record(z.string(), z.array(z.number())),
})

function noteOf(act: Act, name: string, said: string) {
  const region = REGIONS[0]?.kato ?? ''
  const subject = { kind: 'match-weights', id: act.newId() }
  return act.record({ name, region, subject, data: { edition: said }, cite: [KEEPER] })
}

/**
 * Learns the weights from the register without labels and keeps them as an edition; in force only when somebody takes
 * it so. Limits stay those in force: from which score a pair is worth somebody's time is a decision, not a finding.
 */
export const learnWeightsOfRegister = command({
  name: 'registry.learn-weights',
  title: {
    kk: 'Салыстыру салмақтарын үйрену',
    ru: 'Оценить веса сопоставления',
    en: 'Learn the weights of matching',
  },
  basis: [ONE_RECORD, KEEPER],
  input: z.strictObject({}),
  output: z.object({ edition: z.string(), records: z.number(), isSound: z.boolean() }),
  run: async (act) => {
    await holdEditions(act)
    const people = await act.asSystem(() => listYoungest(act, MOST_RECORDS))
    if (people.length < FEWEST_RECORDS)
      return refuse('registry.too-few-to-learn', {
        status: 'state',
        cite: [KEEPER],
        facts: { records: people.length, least: FEWEST_RECORDS },
      })
    const { model } = await weightsInForce(act)
    const weights = learnWeights(toRecords(people.map(createFolding())), EFFORT)
    const known = (await listEditions(act)).map((one) => one.edition)
    const learnt: Edition = { edition: editionName(act.now, ALMATY, known), model: { ...model, weights } }
    await insertEdition(act, learnt, people.length)
    await noteOf(act, 'registry.weights-learnt', learnt.edition)
    return ok({ edition: learnt.edition, records: people.length, isSound: isSound(weights) })
  },
})

/** Takes an edition into force: registrations and runs use it from now on; pairs keep the edition that weighed them. */
export const useWeights = command({
  name: 'registry.use-weights',
  title: { kk: 'Салмақтарды қолданысқа енгізу', ru: 'Ввести веса в действие', en: 'Take weights into force' },
  basis: [ONE_RECORD, KEEPER],
  input: z.strictObject({ edition: lineField }),
  output: z.object({ edition: z.string() }),
  run: async (act, { edition: wanted }) => {
    const found = (await listEditions(act)).find((one) => one.edition === wanted)
    if (found === undefined) return notFound('edition')
    if (!isSound(found.model.weights))
      return refuse('registry.unsound-weights', { status: 'state', cite: [KEEPER] })
    await putInForce(act, wanted)
    await noteOf(act, 'registry.weights-taken', wanted)
    return ok({ edition: wanted })
  },
})

const run = z.object({
  id: z.uuid(),
  edition: z.string(),
  askedBy: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  phase: z.enum(['keys', 'pairs', 'done']),
  keyed: z.number(),
  looked: z.number(),
  compared: z.number(),
  offered: z.number(),
})

function shownEdition({ edition: name, model }: Edition, inForce: boolean) {
  const weights = Object.fromEntries(FIELDS.map((field) => [field, [...model.weights[field]]]))
  return { edition: name, inForce, weights, doubtful: model.doubtful, likely: model.likely }
}

/** How matching stands: runs over the register and editions of weights; nobody's data. */
export const showMatching = query({
  name: 'registry.matching',
  title: { kk: 'Салыстыру барысы', ru: 'Ход сопоставления', en: 'How matching stands' },
  basis: [ONE_RECORD, KEEPER],
  input: z.object({}),
  output: z.object({ runs: z.array(run), editions: z.array(edition) }),
  run: async (act) => {
    const inForce = (await weightsInForce(act)).edition
    const kept = await listEditions(act)
    const published = {
      ...shownEdition(PUBLISHED, inForce === PUBLISHED.edition),
      ...{ records: 0, madeAt: null, madeBy: null },
    }
    const runs = await listRuns(act)
    return ok({
      runs: runs.map((one) => ({
        ...one,
        startedAt: one.startedAt.toISOString(),
        finishedAt: one.finishedAt?.toISOString() ?? null,
      })),
      editions: [
        ...kept.map((one) => ({
          ...shownEdition(one, one.edition === inForce),
          records: one.records,
          madeAt: one.madeAt.toISOString(),
          madeBy: one.madeBy,
        })),
        published,
      ],
    })
  },
})

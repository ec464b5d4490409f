import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { isInstrumentInForce } from '../domain/instrument.ts'
import { listInstruments } from '../read/instruments.ts'

const instrument = z.object({
  id: z.string(),
  version: z.string(),
  name: wordsShape,
  owner: z.literal('health-authority'),
  isClinicalTool: z.boolean(),
  plannedFor: z.array(z.string()),
  fromMonths: z.number(),
  byMonths: z.number(),
  untilMonths: z.number(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  isInForce: z.boolean(),
})

/** The register of standard instruments with their versions, as the health authority publishes it (LAW-5-1). */
export const showInstruments = query({
  name: 'screening.instruments',
  title: { kk: 'Скрининг құралдары', ru: 'Инструменты скрининга', en: 'Screening instruments' },
  basis: [ACTS.screening, ACTS.procedure],
  input: z.object({}),
  output: z.object({ instruments: z.array(instrument) }),
  run: async (act) => {
    const instruments = await listInstruments(act.db)
    return ok({
      instruments: instruments.map((one) => ({
        ...one,
        name: { ...one.name },
        plannedFor: [...one.plannedFor],
        owner: 'health-authority' as const,
        validTo: one.validTo ?? null,
        isInForce: isInstrumentInForce(one, act.today),
      })),
    })
  },
})

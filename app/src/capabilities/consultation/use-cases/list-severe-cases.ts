import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { countSevereCases, listSevereCases as readSevereCases, SEVERE_PAGE } from '../read/conclusions.ts'

const severeCase = z.object({
  conclusionId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  region: z.string(),
  number: z.string(),
  signedOn: z.string(),
})

/** Children whose families the local executive body helps to care for, by a severe defect (Law 343, 8(2)(8)). */
export const listSevereCases = query({
  name: 'consultation.severe-cases',
  title: {
    kk: 'Ауыр кемістігі бар балаларға күтім',
    ru: 'Уход за детьми с тяжёлым недостатком',
    en: 'Care for children with a severe defect',
  },
  input: z.strictObject({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  output: z.object({ cases: z.array(severeCase), page: z.number(), pages: z.number() }),
  basis: [ACTS.severeDefect, ACTS.severeCoordination],
  reads: (_input, { cases }) => cases.map(({ personId }) => personId),
  run: async (act, { page }) => {
    // The article opens these cases by name to the body that organises the care, not the files behind them.
    const { regions } = act.actor
    const [cases, total] = await act.asSystem(async () => [
      await readSevereCases(act.db, regions, page),
      await countSevereCases(act.db, regions),
    ])
    const people = await listPeople(
      act.db,
      cases.map(({ personId }) => personId),
    )
    const nameOf = (personId: string) => {
      const person = people.find(({ id }) => id === personId)
      return person === undefined ? '' : fullName(person)
    }

    return ok({
      cases: cases.map((one) => ({ ...one, name: nameOf(one.personId) })),
      page,
      pages: Math.max(1, Math.ceil(total / SEVERE_PAGE)),
    })
  },
})

import { localize, ok, REGIONS } from '@tirek/kernel'
import { z } from 'zod'
import { listPeople } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { MOST_FOUND } from './find-person.ts'
import { ONE_REGISTER } from './show-roots.ts'

const output = z.object({
  people: z.array(z.object({ id: z.uuid(), birthDate: z.string(), region: z.string() })),
})

/** People found, as the officer tells them apart. */
export type FoundPeople = z.output<typeof output>

/** Day of birth and region of people found for the log, so that one of the same name is chosen; no name is shown. */
export const tellApart = query({
  name: 'audit.tell-apart',
  title: {
    kk: 'Табылған адамдарды ажырату',
    ru: 'Различить найденных людей',
    en: 'Tell the people found apart',
  },
  basis: [ONE_REGISTER],
  input: z.object({ personIds: z.array(idField).min(1).max(MOST_FOUND) }),
  output,
  reads: (_input, { people }) => people.map((one) => one.id),
  run: async (act, { personIds }) => {
    const people = await act.asSystem(() => listPeople(act.db, personIds))
    const nameOf = (kato: string) => {
      const region = REGIONS.find((one) => one.kato === kato)
      return region === undefined ? kato : localize(region.name, act.lang)
    }
    return ok({
      people: people.map(({ id, birthDate, region }) => ({ id, birthDate, region: nameOf(region) })),
    })
  },
})

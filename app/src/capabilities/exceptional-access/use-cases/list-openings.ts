import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { MAY_KNOW } from '../domain/emergency.ts'
import { listOfPerson } from '../read/emergencies.ts'
import { organisationNames } from './about-emergency.ts'
import { showEmergency, shownEmergency } from './shown-emergency.ts'

const output = z.object({ openings: z.array(shownEmergency) })

/** Emergency accesses to one file as the family sees them. */
export type Openings = z.output<typeof output>

/** Who opened a file in an emergency, why, until when, and what the review found: for the person and the representatives. */
export const listOpenings = query({
  name: 'exceptional-access.openings',
  title: {
    kk: 'Жазбаның шұғыл ашылулары',
    ru: 'Экстренные открытия записи',
    en: 'Emergency openings of the record',
  },
  basis: [MAY_KNOW],
  input: z.object({ personId: idField }),
  output,
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    if ((await findPerson(act.db, personId)) === undefined) return notFound('person')
    const all = await listOfPerson(act.db, personId)
    const names = await organisationNames(
      act,
      all.map((one) => one.organisationId),
    )
    return ok({ openings: all.map((one) => showEmergency(act, one, names)) })
  },
})

import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisations, ORGANISATION_KINDS, type OrganisationKind } from '#capabilities/network/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'

/** Kinds of special education organisations that teach young people who have left school age behind. */
const TEACHING: readonly OrganisationKind[] = ['special-school']
const MOST = 100

/** Special education organisations near a person where technical and vocational education is carried out, as the network is today. */
export const listSchools = query({
  name: 'hand-over.schools',
  title: {
    kk: 'Кәсіптік білім беретін арнаулы ұйымдар',
    ru: 'Специальные организации с профессиональным образованием',
    en: 'Special education organisations that teach a profession',
  },
  basis: [ACTS.vocationalEducation, ACTS.vocationalPlace],
  input: z.strictObject({ personId: idField }),
  output: z.object({
    askedOn: z.string(),
    schools: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kind: z.string(),
        town: z.string(),
        phone: z.string().nullable(),
        /** Whether the family finds there what the child communicates with. */
        means: z.array(z.string()),
      }),
    ),
  }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const { organisations } = await listOrganisations(
      act.db,
      { region: person.region, kinds: TEACHING, state: 'existing' },
      { page: 1, size: MOST },
    )
    return ok({
      askedOn: act.today,
      schools: organisations.map(({ id, name, kind, settlementName, contact, capabilities }) => ({
        id,
        name: localize(name, act.lang),
        kind: localize(ORGANISATION_KINDS[kind].name, act.lang),
        town: localize(settlementName, act.lang),
        phone: contact?.phone ?? null,
        means: [...capabilities],
      })),
    })
  },
})

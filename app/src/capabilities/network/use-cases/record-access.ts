import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { FEATURES, WORKING_LANGUAGES } from '../domain/access.ts'
import { findOrganisation } from '../read/organisations.ts'
import { keepAccess } from '../store/organisations.ts'
import { organisationOf, organisationOutput } from './outputs.ts'

const REACHED = cite('law-343', 'art-16-2')

/** In which languages an organisation works with families, and what makes it accessible (LAW-16-2, LAW-11-3). */
export const recordAccess = command({
  name: 'network.record-access',
  title: {
    kk: 'Ұйымның қолжетімділігін жазу',
    ru: 'Записать доступность организации',
    en: 'Record how an organisation can be used',
  },
  basis: [REACHED],
  input: z.object({
    organisationId: idField,
    languages: z.array(z.enum(WORKING_LANGUAGES)).min(1),
    features: z.array(z.enum(FEATURES)).default([]),
  }),
  output: organisationOutput,
  run: async (act, { organisationId, languages, features }) => {
    const organisation = await findOrganisation(act.db, organisationId)
    if (organisation === undefined) return notFound('organisation')
    const { region } = organisation
    const { role, regions, organisationId: own } = act.actor
    const isOurs = role === 'io-registrar' ? own === organisationId : regions.includes(region)
    if (!isOurs)
      return refuse('network.not-your-region', { status: 'forbidden', cite: [REACHED], facts: { region } })
    const access = { languages, features, statedOn: act.today }
    await keepAccess(act.db, organisationId, access)
    await act.record({
      name: 'network.access-recorded',
      region,
      subject: { kind: 'organisation', id: organisationId },
      data: { languages, features },
      cite: [REACHED],
    })
    return ok(organisationOf({ ...organisation, access }, act.lang))
  },
})

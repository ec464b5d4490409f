import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { regionOfOrganisation } from '../read/organisations.ts'
import { closeProviderOf } from '../store/providers.ts'

/** Takes the identity provider of an organisation out of use: nobody comes in through it any more. */
export const closeProvider = command({
  name: 'organisation-sign-in.close-provider',
  title: {
    kk: 'Ұйымның кіру қызметін өшіру',
    ru: 'Отключить службу входа организации',
    en: 'Close the identity provider of an organisation',
  },
  basis: [cite('order-263', 'p-7')],
  input: z.object({ organisationId: idField }),
  output: z.object({ organisationId: z.uuid() }),
  run: async (act, { organisationId }) => {
    const region = await regionOfOrganisation(act.db, organisationId)
    if (region === undefined || !(await closeProviderOf(act, organisationId))) return notFound('organisation')
    const subject = { kind: 'organisation', id: organisationId }
    await act.record({ name: 'organisation-sign-in.provider-closed', region, subject })
    return ok({ organisationId })
  },
})

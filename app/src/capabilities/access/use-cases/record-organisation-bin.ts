import { ok, parseBin } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { setBin } from '#platform/access/holder.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { regionOfOrganisation } from '../store/posts.ts'

const binField = z.string().refine((text) => parseBin(text).ok, { params: { code: 'bin-format' } })

/** Writes the BIN of an organisation: its staff sign in with certificates that carry it. */
export const recordOrganisationBin = command({
  name: 'access.record-organisation-bin',
  title: { kk: 'Ұйымның БСН жазу', ru: 'Записать БИН организации', en: 'Record the BIN of an organisation' },
  basis: [cite('order-263', 'p-7')],
  input: z.object({ organisationId: idField, bin: binField }),
  output: z.object({ organisationId: z.uuid() }),
  run: async (act, { organisationId, bin }) => {
    const region = await regionOfOrganisation(act, organisationId)
    if (region === undefined) return notFound('organisation')
    await setBin(act, organisationId, bin)
    const subject = { kind: 'organisation', id: organisationId }
    await act.record({ name: 'access.bin-recorded', region, subject, data: { bin } })
    return ok({ organisationId })
  },
})

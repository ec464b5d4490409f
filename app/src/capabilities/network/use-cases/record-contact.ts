import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { idField, lineField, phoneField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { findOrganisation } from '../read/organisations.ts'
import { keepContact } from '../store/organisations.ts'
import { organisationOf, organisationOutput } from './outputs.ts'

const REACHED = cite('law-343', 'art-16-2')

/** How families reach an organisation: its telephone and its address in three languages (LAW-16-2). */
export const recordContact = command({
  name: 'network.record-contact',
  title: {
    kk: 'Ұйымның байланысын жазу',
    ru: 'Записать, как связаться с организацией',
    en: 'Record how an organisation is reached',
  },
  basis: [REACHED],
  input: z.object({
    organisationId: idField,
    phone: phoneField.min(1),
    addressKk: lineField.min(1),
    addressRu: lineField.min(1),
    addressEn: lineField.min(1),
  }),
  output: organisationOutput,
  run: async (act, { organisationId, phone, addressKk: kk, addressRu: ru, addressEn: en }) => {
    const organisation = await findOrganisation(act.db, organisationId)
    if (organisation === undefined) return notFound('organisation')
    const { region } = organisation
    if (!act.actor.regions.includes(region))
      return refuse('network.not-your-region', { status: 'forbidden', cite: [REACHED], facts: { region } })
    const contact = { phone, address: { kk, ru, en } }
    await keepContact(act.db, organisationId, contact)
    await act.record({
      name: 'network.contact-recorded',
      region,
      subject: { kind: 'organisation', id: organisationId },
      cite: [REACHED],
    })
    return ok(organisationOf({ ...organisation, contact }, act.lang))
  },
})

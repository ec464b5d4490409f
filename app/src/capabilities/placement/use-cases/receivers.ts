import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { receiversOf } from '../domain/applicant.ts'
import { ACTS } from '../domain/citations.ts'
import { findNotice } from '../read/file.ts'
import { findRequest } from '../read/requests.ts'
import { getApplicantFacts, getPerson } from './standing.ts'

/**
 * Who may have received a notification on paper: the capable adult, or a representative, on the day it was sent or now.
 * The command looks at the very day.
 */
export const listReceivers = query({
  name: 'placement.receivers',
  title: {
    kk: 'Хабарламаны кім ала алады',
    ru: 'Кто может получить уведомление',
    en: 'Who may receive the notification',
  },
  basis: [ACTS.placement, ACTS.application],
  input: z.object({ requestId: idField }),
  output: z.object({
    receivers: z.array(z.object({ personId: z.uuid(), name: z.string(), basis: z.string().nullable() })),
  }),
  run: async (act, { requestId }) => {
    const request = await findRequest(act.db, requestId)
    if (request === undefined) return notFound('request')
    const person = await getPerson(act, request.personId)
    if (!person.ok) return person
    const facts = await getApplicantFacts(act, person.value, requestId)
    const sentOn = (await findNotice(act.db, requestId))?.sentOn ?? act.today
    const receivers = receiversOf(facts, [sentOn, act.today]).map((one) => ({
      personId: one.personId,
      name: one.name ?? fullName(person.value),
      basis: one.basis ?? null,
    }))
    return ok({ receivers })
  },
})

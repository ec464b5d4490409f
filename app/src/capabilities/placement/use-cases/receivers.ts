import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { receiversOf } from '../domain/applicant.ts'
import { ACTS } from '../domain/citations.ts'
import { findRequest } from '../read/requests.ts'
import { getApplicantFacts, getPerson } from './standing.ts'

/** Who may receive a notification on paper today: the capable adult, or a standing representative. */
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
    const receivers = receiversOf(facts, act.today).map((one) => ({
      personId: one.personId,
      name: one.name ?? fullName(person.value),
      basis: one.basis ?? null,
    }))
    return ok({ receivers })
  },
})

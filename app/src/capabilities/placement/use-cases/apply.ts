import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import { idField, lineField, optionalText, phoneField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { mayApply } from '../domain/applicant.ts'
import { ACTS } from '../domain/citations.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { requestOutput } from './fields.ts'
import { openNewRequest } from './open-request.ts'
import { getApplicantFacts, getPerson } from './standing.ts'
import { applicationWords } from './words-to-sign.ts'

/**
 * Files an application in the form of annex 1: by the capable adult, or by one representative of a minor or an
 * incapable person (p. 5). A specialist enters a paper application in the name of whoever signed it.
 */
export const applyForPlacement = command({
  name: 'placement.apply',
  title: {
    kk: 'Арнаулы әлеуметтік қызметтерге өтініш беру',
    ru: 'Подать заявление на специальные социальные услуги',
    en: 'Apply for special social services',
  },
  basis: [ACTS.applicants, ACTS.application],
  signature: {
    by: FAMILY_ROLES,
    means: ['eds', 'egov-qr', 'sms'],
    shows: applicationWords,
    of: ({ requestId }) => requestId,
    href: ({ requestId }) => `/placement/requests/${requestId}`,
  },
  input: z.object({
    personId: idField,
    needId: idField.optional(),
    /** Who signed the paper application; for one's own application it is oneself. */
    applicantId: idField.optional(),
    address: lineField.optional(),
    phone: phoneField.optional(),
    stay: z.enum(['permanent', 'temporary']).default('permanent'),
    family: optionalText,
    wishes: optionalText,
  }),
  output: z.object({ ...requestOutput, number: z.string() }),
  run: async (act, input) => {
    const own = act.actor.personId
    const applicantId = own ?? input.applicantId
    if (applicantId === undefined) {
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'applicantId', code: 'required' }],
      })
    }
    const person = await getPerson(act, input.personId)
    if (!person.ok) return person
    const facts = await getApplicantFacts(act, person.value)
    const allowed = mayApply({ ...facts, applicantId }, act.today)
    if (!allowed.ok) return refused(allowed.error)

    const { address, phone, stay, family, wishes } = input
    const opened = await openNewRequest(act, {
      person: person.value,
      needId: input.needId,
      applicantKind: allowed.value,
      applicantPersonId: applicantId,
      isPaper: own === undefined,
      statement: { address, phone, stay, family, wishes },
    })
    if (!opened.ok) return opened
    const request = opened.value
    const data = {
      number: request.number,
      category: request.category,
      by: allowed.value,
      paper: request.isPaper,
    }
    await recordOf(act, request, 'applied', [ACTS.application], data)
    return ok({ requestId: request.id, state: request.state, number: request.number })
  },
})

import { isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { CONSENT_DECISIONS, CONSENT_PURPOSES, CONSENT_SCOPES, PURPOSE_BASIS } from '../domain/consent.ts'
import type { Person } from '../domain/person.ts'
import { isChild } from '../domain/status.ts'
import { findPerson } from '../read/people.ts'
import { findRecipientName } from '../read/recipients.ts'
import { findRepresentation } from '../read/representations.ts'
import { insertConsent } from '../store/consents.ts'

/** Who decides: the representative who acts, or the one whose paper a clinic or PMPC records. */
function deciderOf(act: Act, given: string | undefined): Result<string, Refusal> {
  const own = act.actor.personId
  if (own !== undefined && (given === undefined || given === own)) return ok(own)
  if (own === undefined && given !== undefined) return ok(given)
  return refuse('registry.decider-needed', {
    status: 'invalid',
    fields: [{ path: 'representativeId', code: 'required' }],
  })
}

/** An adult decides alone; for a child only a representative whose right is in force (LAW-8-5). */
async function mayDecide(act: Act, person: Person, deciderId: string): Promise<boolean> {
  if (deciderId === person.id) return !isChild(person.birthDate, act.today)
  return (await findRepresentation(act.db, person.id, deciderId, act.today)) !== undefined
}

/** Records a consent, a refusal or an objection: purpose, recipient, scope, expiry, and what was explained. */
export const recordConsent = command({
  name: 'registry.record-consent',
  title: { kk: 'Келісім немесе бас тарту', ru: 'Согласие или отказ', en: 'Consent or refusal' },
  basis: Object.values(PURPOSE_BASIS),
  input: z.object({
    personId: idField,
    representativeId: idField.optional(),
    purpose: z.enum(CONSENT_PURPOSES),
    recipientId: idField.optional(),
    scope: z.array(z.enum(CONSENT_SCOPES)).min(1).max(CONSENT_SCOPES.length),
    decision: z.enum(CONSENT_DECISIONS),
    expiresOn: dateField.optional(),
    informationGiven: textField,
  }),
  output: z.object({ consentId: z.uuid(), receiptNumber: z.string() }),
  run: async (act, input) => {
    const person = await findPerson(act.db, input.personId)
    if (person === undefined) return notFound('person')
    const cite = [PURPOSE_BASIS[input.purpose]]

    const decider = deciderOf(act, input.representativeId)
    if (!decider.ok) return decider
    if (!(await mayDecide(act, person, decider.value)))
      return refuse('registry.no-right-to-consent', { cite })
    if (input.expiresOn !== undefined && isBefore(input.expiresOn, act.today))
      return refuse('registry.expiry-in-past', {
        status: 'invalid',
        fields: [{ path: 'expiresOn', code: 'past-date' }],
      })

    if (
      input.recipientId !== undefined &&
      (await findRecipientName(act.db, input.recipientId, act.lang)) === undefined
    )
      return refuse('registry.recipient-unknown', {
        status: 'invalid',
        fields: [{ path: 'recipientId', code: 'unknown-record' }],
      })

    const consentId = act.newId()
    const receiptNumber = `${act.today.replaceAll('-', '')}-${consentId.slice(-6).toUpperCase()}`
    const consent = {
      id: consentId,
      personId: person.id,
      representativeId: decider.value,
      purpose: input.purpose,
      recipientId: input.recipientId,
      scope: [...new Set(input.scope)],
      decision: input.decision,
      decidedOn: act.today,
      expiresOn: input.expiresOn,
      withdrawnOn: undefined,
      receiptNumber,
    }
    await insertConsent(act, person.region, consent, input.informationGiven)
    await act.record({
      name: `registry.consent-${input.decision}`,
      region: person.region,
      personId: person.id,
      subject: { kind: 'consent', id: consentId },
      data: {
        purpose: input.purpose,
        recipientId: input.recipientId ?? null,
        scope: consent.scope,
        receiptNumber,
      },
      cite,
    })
    return ok({ consentId, receiptNumber })
  },
})

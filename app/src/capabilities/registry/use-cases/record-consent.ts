import { err, isBefore, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { type Dispute, openDisputes } from '../domain/answer-consent.ts'
import {
  CONSENT_DECISIONS,
  CONSENT_PURPOSES,
  CONSENT_SCOPES,
  type Consent,
  NAMES_RECIPIENT,
  OBJECTION_BASIS,
  PURPOSE_BASIS,
  PURPOSE_SCOPES,
  takenBackBy,
} from '../domain/consent.ts'
import type { Person } from '../domain/person.ts'
import { isChild } from '../domain/status.ts'
import { listConsents, listVoices } from '../read/consents.ts'
import { findPerson } from '../read/people.ts'
import { findRecipientName } from '../read/recipients.ts'
import { findRepresentation } from '../read/representations.ts'
import { insertConsent } from '../store/consents.ts'
import { lockPerson } from '../store/people.ts'
import { watchEnds } from './end-consent.ts'
import { takeBack } from './take-back.ts'
import { consentWords } from './words-to-sign.ts'

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

const isNo = (decision: unknown) => decision === 'refused' || decision === 'objection'

const fields = z.object({
  personId: idField,
  representativeId: idField.optional(),
  purpose: z.enum(CONSENT_PURPOSES),
  recipientId: idField.optional(),
  /** What is passed on; a "no" that names nothing speaks of all that the purpose needs. */
  scope: z.array(z.enum(CONSENT_SCOPES)).max(CONSENT_SCOPES.length).default([]),
  decision: z.enum(CONSENT_DECISIONS),
  expiresOn: dateField.optional(),
  /** What staff explained before they copied the paper; a family reads the explanation itself. */
  informationGiven: textField.optional(),
})

/** A consent names what it lets pass, a "no" need not; said here only beside other mistakes, alone by `checkScope`. */
const input = fields.refine(({ scope = [], decision }) => scope.length > 0 || isNo(decision), {
  path: ['scope'],
  params: { code: 'choose-some' },
  when: ({ value, issues }) => typeof value === 'object' && value !== null && issues.length > 0,
})
type Input = z.output<typeof input>

/** Nothing is passed on but what the purpose needs (LAW-8-6, LAW-10-6). */
function checkScope({ purpose, scope, decision }: Input): Result<void, Refusal> {
  if (scope.length === 0 && !isNo(decision))
    return refuse('platform.invalid-input', {
      status: 'invalid',
      fields: [{ path: 'scope', code: 'choose-some' }],
    })
  const needed: readonly string[] = PURPOSE_SCOPES[purpose]
  if (scope.every((one) => needed.includes(one))) return ok(undefined)
  return refuse('registry.scope-beyond-purpose', {
    status: 'invalid',
    cite: [PURPOSE_BASIS[purpose]],
    fields: [{ path: 'scope', code: 'beyond-purpose' }],
  })
}

/** Whoever copies a paper says what was explained before it was signed (LAW-8-6). */
function checkInformed(act: Act, { informationGiven }: Input): Result<void, Refusal> {
  if (act.actor.personId !== undefined || informationGiven !== undefined) return ok(undefined)
  return refuse('platform.invalid-input', {
    status: 'invalid',
    fields: [{ path: 'informationGiven', code: 'required' }],
  })
}

/** The last day is not past. */
function checkEnd(act: Act, { expiresOn }: Input): Result<void, Refusal> {
  if (expiresOn === undefined || !isBefore(expiresOn, act.today)) return ok(undefined)
  return refuse('registry.expiry-in-past', {
    status: 'invalid',
    fields: [{ path: 'expiresOn', code: 'past-date' }],
  })
}

/** The recipient is in the register, and a direction always names one (LAW-10-6). */
async function checkRecipient(act: Act, { recipientId, purpose }: Input): Promise<Result<void, Refusal>> {
  if (recipientId === undefined) {
    if (!NAMES_RECIPIENT.has(purpose)) return ok(undefined)
    return refuse('registry.recipient-needed', {
      status: 'invalid',
      cite: [PURPOSE_BASIS[purpose]],
      fields: [{ path: 'recipientId', code: 'required' }],
    })
  }
  if ((await findRecipientName(act.db, recipientId, act.lang)) !== undefined) return ok(undefined)
  return refuse('registry.recipient-unknown', {
    status: 'invalid',
    fields: [{ path: 'recipientId', code: 'unknown-record' }],
  })
}

/** All that is wrong with the terms, said at once at every field. */
async function checkTerms(act: Act, given: Input): Promise<Result<void, Refusal>> {
  const recipient = await checkRecipient(act, given)
  const checks = [checkScope(given), checkInformed(act, given), checkEnd(act, given), recipient]
  const errors = checks.flatMap((one) => (one.ok ? [] : [one.error]))
  const [first] = errors
  return first === undefined ? ok(undefined) : err({ ...first, fields: errors.flatMap((one) => one.fields) })
}

/** Writes the decision; what the same representative said otherwise before is taken back: the last word counts. */
async function decide(act: Act, region: string, consent: Consent, informationGiven: string): Promise<void> {
  await insertConsent(act, region, consent, informationGiven)
  await watchEnds(act, region, [consent])
  const earlier = await listConsents(act.db, consent.personId)
  for (const one of takenBackBy(consent, earlier, act.today))
    await takeBack(act, { ...one, region }, undefined)
}

/** Writes that a dispute has opened, once: what one representative allows and another objects to (DEC-6). */
async function noteDisputes(act: Act, person: Person, before: readonly Dispute[]): Promise<void> {
  const isNew = (one: Dispute) =>
    !before.some(({ purpose, recipientId }) => purpose === one.purpose && recipientId === one.recipientId)
  const now = openDisputes(await listVoices(act.db, person.id), act.today)
  for (const { purpose, recipientId } of now.filter(isNew))
    await act.record({
      name: 'registry.dispute-opened',
      region: person.region,
      personId: person.id,
      subject: { kind: 'person', id: person.id },
      data: { purpose, recipientId: recipientId ?? null },
      cite: [OBJECTION_BASIS],
    })
}

/** The decision as it is written; a refusal has no term: a consent can be given at any time after it (LAW-8-6). */
function toConsent(
  act: Act,
  { personId, purpose, recipientId, decision, ...given }: Input,
  by: string,
): Consent {
  const id = act.newId()
  return {
    ...{ id, personId, representativeId: by, purpose, recipientId, decision },
    scope: given.scope.length === 0 ? PURPOSE_SCOPES[purpose] : [...new Set(given.scope)],
    decidedOn: act.today,
    expiresOn: decision === 'refused' ? undefined : given.expiresOn,
    withdrawnOn: undefined,
    receiptNumber: `${act.today.replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`,
  }
}

/** Records a consent, a refusal or an objection: purpose, recipient, scope, expiry, and what was explained. */
export const recordConsent = command({
  name: 'registry.record-consent',
  title: { kk: 'Келісім немесе бас тарту', ru: 'Согласие или отказ', en: 'Consent or refusal' },
  basis: Object.values(PURPOSE_BASIS),
  signature: {
    by: FAMILY_ROLES,
    means: ['eds', 'egov-qr', 'sms'],
    shows: consentWords,
    basis: ({ purpose }) => [PURPOSE_BASIS[purpose]],
    of: ({ consentId }) => consentId,
    href: ({ consentId }, { personId }) => `/people/${personId}/consents/${consentId}`,
  },
  input,
  output: z.object({ consentId: z.uuid(), receiptNumber: z.string() }),
  run: async (act, given) => {
    const person = await findPerson(act.db, given.personId)
    if (person === undefined) return notFound('person')
    await lockPerson(act, person.id)
    const cite = [PURPOSE_BASIS[given.purpose]]

    const decider = deciderOf(act, given.representativeId)
    if (!decider.ok) return decider
    if (!(await mayDecide(act, person, decider.value)))
      return refuse('registry.no-right-to-consent', { cite })
    const terms = await checkTerms(act, given)
    if (!terms.ok) return terms

    const consent = toConsent(act, given, decider.value)
    const { id: consentId, receiptNumber, purpose, recipientId, decision } = consent
    const disputes = openDisputes(await listVoices(act.db, person.id), act.today)
    await decide(act, person.region, consent, given.informationGiven ?? '')
    await act.record({
      name: `registry.consent-${decision}`,
      region: person.region,
      personId: person.id,
      subject: { kind: 'consent', id: consentId },
      data: { purpose, recipientId: recipientId ?? null, scope: consent.scope, receiptNumber },
      cite,
    })
    await noteDisputes(act, person, disputes)
    return ok({ consentId, receiptNumber })
  },
})

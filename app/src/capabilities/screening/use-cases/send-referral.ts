import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { type Consent, findPerson, openByConsent } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES, isUnderWay, OBJECTS, type Referral, type ReferralObject } from '../domain/referral.ts'
import { isRiskEvent, type Risk, riskStanding } from '../domain/risk.ts'
import { listReferrals } from '../read/referrals.ts'
import { findRisk } from '../read/risks.ts'
import { insertReferral } from '../store/referrals.ts'
import { noteStep } from '../store/risks.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { passedOf, requireConsents } from './referral-consent.ts'
import { findRecipient } from './referral-recipient.ts'

/** One object to send: from whom, to whom, under which consent. */
interface Sending {
  /** Whose case it is: the stay in the risk group, or a referral that is passed on. */
  readonly on: Pick<Referral, 'region' | 'personId' | 'riskId'>
  readonly object: ReferralObject
  readonly fromId: string
  readonly toId: string
  readonly consent: Consent
}

const alreadySent = () => refuse('screening.already-sent', { status: 'state', cite: [ACTS.consent] })

async function findOpenRisk(
  act: Act,
  childId: string,
  seen: number | undefined,
): Promise<Result<Risk, Refusal>> {
  const risk = await findRisk(act.db, childId)
  if (risk === undefined && (await findPerson(act.db, childId)) === undefined) return notFound('person')
  if (risk === undefined || !isRiskEvent('refer', riskStanding(risk, act.today)))
    return refuse('screening.no-open-risk', { status: 'state', cite: [ACTS.riskGroup] })
  return seen === undefined || seen === risk.version ? ok(risk) : stale()
}

async function findUnsent(
  act: Act,
  childId: string,
  toId: string,
  objects: readonly ReferralObject[],
): Promise<readonly ReferralObject[]> {
  const live = (await listReferrals(act.db, [childId])).filter(
    (one) => one.toOrganisationId === toId && isUnderWay(one),
  )
  return objects.filter((object) => !live.some((one) => one.object === object))
}

/** Sends one object: its term starts, and the recipient sees what travels. */
export async function sendOne(
  act: Act,
  sending: Sending,
): Promise<Result<{ id: string; due: string }, Refusal>> {
  const { on, object, fromId, toId, consent } = sending
  const { region, personId, riskId } = on
  const id = act.newId()
  const { due } = await act.deadlines.start({
    kind: DEADLINES.acknowledge,
    termId: 'project.referral-service-level',
    from: act.today,
    region,
    personId,
    subject: { kind: 'referral', id },
    ownerRole: 'pmpc-registrar',
    ownerId: toId,
  })
  const referral = {
    ...{ id, region, personId, riskId, object, consentId: consent.id, dueOn: due },
    fromOrganisationId: fromId,
    toOrganisationId: toId,
  }
  if (!(await insertReferral(act, referral))) return alreadySent()
  await openByConsent(act, passedOf({ ...referral, sentOn: act.today }), consent)

  await act.record({
    name: 'screening.referral-sent',
    region,
    personId,
    subject: { kind: 'referral', id },
    data: { object, recipientId: toId, consentId: consent.id, due },
    cite: [ACTS.consent],
  })
  return ok({ id, due })
}

const sent = z.object({ referralId: z.uuid(), object: z.enum(OBJECTS), dueOn: z.string() })

/** Sends the result and the child to a PMPC: only under a live consent that covers recipient and object (LAW-8-6). */
export const sendReferral = command({
  name: 'screening.send-referral',
  title: { kk: 'ПМПК-ға жіберу', ru: 'Направить в ПМПК', en: 'Refer to the PMPC' },
  basis: [ACTS.consent, ACTS.procedure],
  input: z.object({
    childId: idField,
    recipientId: idField.optional(),
    objects: z.array(z.enum(OBJECTS)).min(1).max(OBJECTS.length).optional(),
    version: versionField.optional(),
  }),
  output: z.object({ recipientId: z.uuid(), referrals: z.array(sent) }),
  run: async (act, input) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const found = await findOpenRisk(act, input.childId, input.version)
    if (!found.ok) return found
    const risk = found.value
    const recipient = await findRecipient(act, { id: risk.personId, region: risk.region }, input.recipientId)
    if (!recipient.ok) return recipient

    const toId = recipient.value.id
    const wanted = OBJECTS.filter((object) => (input.objects ?? OBJECTS).includes(object))
    const unsent = await findUnsent(act, risk.personId, toId, wanted)
    if (unsent.length === 0) return alreadySent()
    const consents = await requireConsents(act, risk.personId, toId, unsent)
    if (!consents.ok) return consents

    const referrals: z.input<typeof sent>[] = []
    for (const [object, consent] of consents.value) {
      const one = await sendOne(act, {
        on: { ...risk, riskId: risk.id },
        object,
        fromId: organisation.value.id,
        toId,
        consent,
      })
      if (!one.ok) return one
      referrals.push({ referralId: one.value.id, object, dueOn: one.value.due })
    }
    await noteStep(act, risk.id, 'sent_on')
    return ok({ recipientId: toId, referrals })
  },
})

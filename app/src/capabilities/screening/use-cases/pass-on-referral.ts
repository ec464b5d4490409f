import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisations, type Organisation } from '#capabilities/network/index.ts'
import { closePassed, findPerson, fullName } from '#capabilities/registry/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, regionField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES, isReferralEvent, OBJECTS, type Referral } from '../domain/referral.ts'
import { findReferral } from '../read/referrals.ts'
import { markPassedOn } from '../store/referrals.ts'
import { askReferralConsent, passedOf, requireConsents } from './referral-consent.ts'
import { findRecipient } from './referral-recipient.ts'
import { sendOne } from './send-referral.ts'

async function own(act: Act, referralId: string): Promise<Result<Referral, Refusal>> {
  const referral = await findReferral(act.db, referralId)
  const isOwn = referral?.toOrganisationId === act.actor.organisationId
  return referral !== undefined && isOwn ? ok(referral) : notFound('referral')
}

const MOST_OFFERED = 100

/** The other PMPCs of a region that the family lets this object go to today. */
async function listWaysOn(act: Act, referral: Referral, region: string): Promise<readonly Organisation[]> {
  const { personId, object, toOrganisationId } = referral
  const { organisations } = await listOrganisations(
    act.db,
    { region, kinds: ['pmpc'], state: 'existing' },
    { page: 1, size: MOST_OFFERED },
  )
  const open: Organisation[] = []
  for (const one of organisations.filter(({ id }) => id !== toOrganisationId))
    if ((await askReferralConsent(act, personId, one.id, object)).kind === 'given') open.push(one)
  return open
}

/** To which PMPCs a referral may be passed on; none until the family has consented to one. */
export const waysOn = query({
  name: 'screening.ways-on',
  title: {
    kk: 'Жолдаманы қайда беруге болады',
    ru: 'Куда можно передать направление',
    en: 'Where a referral may be passed on',
  },
  basis: [ACTS.consent],
  input: z.object({ referralId: idField, region: regionField.optional() }),
  output: z.object({
    childId: z.uuid(),
    fullName: z.string(),
    object: z.enum(OBJECTS),
    version: z.number(),
    canPassOn: z.boolean(),
    region: z.string(),
    recipients: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
  reads: (_, { childId }) => [childId],
  run: async (act, { referralId, region: asked }) => {
    const found = await own(act, referralId)
    if (!found.ok) return found
    const { personId, object, version, state } = found.value
    const child = await findPerson(act.db, personId)
    if (child === undefined) return notFound('person')
    const region = asked ?? child.region
    const recipients = (await listWaysOn(act, found.value, region)).map(({ id, name }) => ({
      id,
      name: name[act.lang],
    }))
    const canPassOn = isReferralEvent('pass-on', state)
    return ok({
      childId: personId,
      fullName: fullName(child),
      object,
      version,
      canPassOn,
      region,
      recipients,
    })
  },
})

async function tell(act: Act, referral: Referral, to: Organisation): Promise<void> {
  await act.asSystem(() =>
    tellFamily(act, {
      region: referral.region,
      personId: referral.personId,
      kind: 'screening.referral-passed-on',
      data: { pmpc: to.name[act.lang] },
      href: `/screening/children/${referral.personId}`,
      once: referral.id,
      cite: [ACTS.consent],
    }),
  )
}

/** Passes an object on to another PMPC, in this region or another: the family has moved, or has chosen so (LAW-8-6). */
export const passOnReferral = command({
  name: 'screening.pass-on-referral',
  title: {
    kk: 'Жолдаманы басқа ПМПК-ға беру',
    ru: 'Передать направление другой ПМПК',
    en: 'Pass a referral on to another PMPC',
  },
  basis: [ACTS.consent, ACTS.procedure],
  input: z.object({
    referralId: idField,
    recipientId: idField,
    reason: lineField.min(1),
    version: versionField.optional(),
  }),
  output: z.object({ referralId: z.uuid(), dueOn: z.string() }),
  run: async (act, { referralId, recipientId, reason, version }) => {
    const found = await own(act, referralId)
    if (!found.ok) return found
    const referral = found.value
    if (version !== undefined && version !== referral.version) return stale()
    if (!isReferralEvent('pass-on', referral.state))
      return refuse('screening.referral-answered', { status: 'state' })
    if (recipientId === referral.toOrganisationId)
      return refuse('screening.same-pmpc', {
        status: 'invalid',
        fields: [{ path: 'recipientId', code: 'same-pmpc' }],
      })
    const recipient = await findRecipient(
      act,
      { id: referral.personId, region: referral.region },
      recipientId,
    )
    if (!recipient.ok) return recipient
    const consents = await requireConsents(act, referral.personId, recipientId, [referral.object])
    if (!consents.ok) return consents
    const consent = consents.value.get(referral.object)
    if (consent === undefined) return notFound('consent')

    if (!(await markPassedOn(act, referral, { toId: recipientId, reason }))) return stale()
    await act.deadlines.cancel(DEADLINES.acknowledge, referral.id)
    const sent = await sendOne(act, {
      on: referral,
      object: referral.object,
      fromId: referral.toOrganisationId,
      toId: recipientId,
      consent,
    })
    if (!sent.ok) return sent
    await act.record({
      name: 'screening.referral-passed-on',
      region: referral.region,
      personId: referral.personId,
      subject: { kind: 'referral', id: referral.id },
      data: { object: referral.object, recipientId, reason },
      cite: [ACTS.consent],
    })
    await tell(act, referral, recipient.value)
    await closePassed(act, passedOf(referral))
    return ok({ referralId: sent.value.id, dueOn: sent.value.due })
  },
})

import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { closePassed } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { ANSWERS, DEADLINES, isReferralEvent, REFERRAL_EDGES, type Referral } from '../domain/referral.ts'
import { findReferral } from '../read/referrals.ts'
import { markAnswered } from '../store/referrals.ts'
import { noteStep } from '../store/risks.ts'
import { passedOf } from './referral-consent.ts'

const input = z.object({
  referralId: idField,
  answer: z.enum(ANSWERS),
  reason: lineField.optional(),
  version: versionField.optional(),
})

type Answered = z.output<typeof input>

async function findWaiting(
  act: Act,
  { referralId, answer, version }: Answered,
): Promise<Result<Referral, Refusal>> {
  const referral = await findReferral(act.db, referralId)
  if (referral === undefined || referral.toOrganisationId !== act.actor.organisationId)
    return notFound('referral')
  if (!isReferralEvent(answer, referral.state))
    return refuse('screening.referral-answered', { status: 'state' })
  return version === undefined || version === referral.version ? ok(referral) : stale()
}

/** A refusal always says why: the sender must know what to do next. */
function checkReason({ answer, reason }: Answered): Result<void, Refusal> {
  if (answer === 'accepted' || reason !== undefined) return ok(undefined)
  const fields = [{ path: 'reason', code: 'required' }]
  return refuse('screening.reason-needed', { status: 'invalid', fields })
}

/** The PMPC answers for one object: accepted, or refused with a reason. */
export const acknowledgeReferral = command({
  name: 'screening.acknowledge-referral',
  title: { kk: 'Жіберілгенге жауап беру', ru: 'Ответить на направление', en: 'Answer a referral' },
  basis: [ACTS.procedure, ACTS.serviceLevel],
  input,
  output: z.object({ referralId: z.uuid(), state: z.string() }),
  run: async (act, given) => {
    const found = await findWaiting(act, given)
    if (!found.ok) return found
    const checked = checkReason(given)
    if (!checked.ok) return checked

    const { id: referralId, region, personId, object, riskId } = found.value
    const { answer } = given
    const reason = answer === 'refused' ? given.reason : undefined
    const state = REFERRAL_EDGES[answer].to
    if (!(await markAnswered(act, found.value, { state, on: act.today, reason }))) return stale()
    await act.deadlines.meet(DEADLINES.acknowledge, referralId)
    // The child may have come without the result: the place in the risk group is not the PMPC's to see.
    if (answer === 'accepted' && object === 'child')
      await act.asSystem(() => noteStep(act, riskId, 'received_on'))
    await act.record({
      name: `screening.referral-${answer}`,
      region,
      personId,
      subject: { kind: 'referral', id: referralId },
      data: { object, reason: reason ?? null },
      cite: [ACTS.procedure],
    })
    if (answer === 'refused') await closePassed(act, passedOf(found.value))
    return ok({ referralId, state })
  },
})

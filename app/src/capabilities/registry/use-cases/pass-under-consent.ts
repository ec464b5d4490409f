import type { LocalDate } from '@tirek/kernel'
import { addParty, endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { ConsentAnswer } from '../domain/answer-consent.ts'
import { type Consent, type ConsentPurpose, type ConsentScope, classesOf } from '../domain/consent.ts'
import { askConsent } from '../read/consents.ts'
import { watchEnd } from './end-consent.ts'

/** One paper that was passed to a recipient under a consent, and what of the file the recipient needs for it. */
export interface Passed {
  readonly paper: 'referral' | 'direction'
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly recipientId: string
  readonly purpose: ConsentPurpose
  readonly scope: ConsentScope
  readonly sentOn: LocalDate
  readonly consentId: string
}

const partyOf = ({ paper, id, region, personId, recipientId }: Passed) => ({
  region,
  personId,
  partyId: recipientId,
  relation: `${paper}:${id}`,
})

/** The recipient sees what the paper needs within its consent, and no longer than the consent lives (LAW-8-6, LAW-10-6). */
export async function openByConsent(act: Act, passed: Passed, consent: Consent): Promise<void> {
  await addParty(act.db, {
    ...partyOf(passed),
    kind: 'organisation',
    classes: classesOf(consent.scope.filter((one) => one === passed.scope)),
    since: passed.sentOn,
    validTo: consent.expiresOn,
  })
  await watchEnd(act, passed.region, consent)
}

/** What this paper opened is closed; another paper, or a file of the recipient's own, keeps its own right. */
export async function closePassed(act: Act, passed: Passed): Promise<void> {
  await endParty(act.db, partyOf(passed), act.today)
}

/** What its capability does with a paper that goes on under another consent, or that stops. */
export interface AskedAgain {
  readonly carryOn: (answer: Extract<ConsentAnswer, { kind: 'given' }>) => Promise<void>
  readonly stop: (answer: Exclude<ConsentAnswer, { kind: 'given' }>) => Promise<void>
}

/**
 * Asks again for a live paper, because the standing of a consent may have changed: it goes on under the consent that
 * stands, as long as that one lives, or it stops and what it opened is closed (LAW-10-7, DEC-6).
 */
export async function askAgain(act: Act, passed: Passed, { carryOn, stop }: AskedAgain): Promise<void> {
  const { personId, purpose, recipientId, scope, consentId: restsOn } = passed
  const question = { purpose, recipientId, scope, on: act.today, restsOn }
  const answer = await askConsent(act.db, personId, question)
  if (answer.kind === 'given') {
    await openByConsent(act, passed, answer.consent)
    if (answer.consent.id !== restsOn) await carryOn(answer)
    return
  }

  await stop(answer)
  await closePassed(act, passed)
}

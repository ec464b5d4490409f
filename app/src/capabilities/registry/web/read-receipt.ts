import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import { type PageContext, RefusedError } from '#platform/http/page.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import type { RepresentationBasis } from '../domain/representation.ts'
import { listTransferDays, type Transfer } from '../read/transfers.ts'
import { showChild } from '../use-cases/show-child.ts'
import type { Receipt, ShownConsent } from './consent-receipt.tsx'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showChild.output>

/** The consent that someone gave for the same purpose and recipient, so that a refusal is not read as the last word. */
function standingConsent(person: Shown, about: ShownConsent): ShownConsent | undefined {
  return person.consents.find(
    (one) =>
      one.live &&
      one.decision === 'given' &&
      one.purpose === about.purpose &&
      (one.recipientId === null || one.recipientId === about.recipientId),
  )
}

function deciderWord(person: Shown, consent: ShownConsent, lang: Lang): string {
  const t = messages.for(lang)
  const right = person.representatives.find((one) => one.representativeId === consent.representativeId)
  return right === undefined ? t('representatives.unknown') : t(`basis.${right.basis as RepresentationBasis}`)
}

/** One decision about consent as its reader may see it, from the address of its page. */
export async function readReceipt({ ask, actor, lang, params, read }: PageContext): Promise<Receipt> {
  const personId = params['personId'] ?? ''
  const person = await ask(showChild, { childId: personId })
  const consent = person.consents.find((one) => one.id === params['consentId'])
  if (consent === undefined)
    throw new RefusedError(refusal('platform.not-found', { status: 'not-found', facts: { what: 'consent' } }))
  const daysOf = (what: Transfer) =>
    consent.decision === 'given'
      ? read((act) => listTransferDays(act.db, personId, consent.id, what))
      : Promise.resolve([])
  return {
    consent,
    name: person.fullName,
    decidedBy: consent.decidedBy ?? deciderWord(person, consent, lang),
    personId,
    isOwn: consent.representativeId === actor.personId,
    passedOn: await daysOf('sent'),
    toldOn: await daysOf('withdrawn'),
    standing: standingConsent(person, consent),
    mayDecide: rolesOf('registry.record-consent').includes(actor.role),
  }
}

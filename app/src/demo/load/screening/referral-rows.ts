import { addDays, type LocalDate, maxDate } from '@tirek/kernel'
import { type Citation, cite, term } from '@tirek/law'
import { classesOf } from '#capabilities/registry/index.ts'
import type { FileScene } from '../consultation/file-scene.ts'
import { orNull } from '../copy-text.ts'
import { startTerm } from '../deadline-rows.ts'
import { type Doer, SYSTEM_DOER } from '../doer.ts'
import { openTo, type WrittenConsent } from '../people/consent-rows.ts'
import { CONSENT, event } from './screening-event.ts'

const SERVICE_LEVEL: readonly Citation[] = [cite('project', 'DEC-8', 'project-default')]

interface Sending {
  readonly riskId: string
  readonly consent: WrittenConsent
  readonly by: Doer & { readonly organisationId: string }
}

/** The result and the child travel apart, each with its own answer (LAW-5-3). */
export function addReferrals(scene: FileScene, sending: Sending): string | undefined {
  const sent = scene.days.get('referred')
  if (sent === undefined) return undefined
  addReferral(scene, 'result', sent, sending)
  return addReferral(scene, 'child', sent, sending)
}

function addReferral(
  scene: FileScene,
  object: 'result' | 'child',
  sent: LocalDate,
  sending: Sending,
): string {
  const { context, child, pmpc, days } = scene
  const { region, id: personId } = child.person
  const { by, riskId, consent } = sending
  const id = context.nextId()
  const classes = classesOf([object === 'result' ? 'screening-result' : 'child-referral'])
  openTo(context, child.person, pmpc.id, {
    relation: `referral:${id}`,
    classes,
    since: sent,
    validTo: consent.expiresOn,
  })
  const answered = days.get('acknowledged')
  const registrar = context.staff.of(pmpc.id, 'pmpc-registrar')
  const subject = { kind: 'referral', id }
  const due = term('project.referral-service-level', sent, context.calendar).due
  context.bulk.add('screening_referral', {
    region,
    id,
    person_id: personId,
    risk_id: riskId,
    object,
    from_organisation_id: by.organisationId,
    to_organisation_id: pmpc.id,
    consent_id: consent.id,
    state: answered === undefined ? 'sent' : 'received',
    sent_on: sent,
    sent_by: by.name,
    due_on: due,
    answered_on: orNull(answered),
    answered_by: answered === undefined ? null : registrar.name,
    reason: null,
    version: 1,
  })
  event(scene, {
    on: sent,
    name: 'screening.referral-sent',
    by,
    subject,
    data: { object, recipientId: pmpc.id, consentId: consent.id, due },
    cite: CONSENT,
  })
  if (answered === undefined) {
    const deadline = {
      region,
      personId,
      kind: 'screening.acknowledge',
      subject,
      ownerRole: 'pmpc-registrar',
      ownerId: pmpc.id,
    }
    const { missedAt } = startTerm(context, deadline, 'project.referral-service-level', sent)
    if (missedAt === undefined) return id
    const waited = { on: addDays(due, 1), name: 'screening.answer-awaited', by: SYSTEM_DOER, subject }
    event(scene, { ...waited, data: { object, recipientId: pmpc.id }, cite: SERVICE_LEVEL }, missedAt)
  } else {
    const on = maxDate(answered, sent)
    event(scene, {
      on,
      name: 'screening.referral-accepted',
      by: registrar,
      subject,
      data: { object, reason: null },
      cite: CONSENT,
    })
  }
  return id
}

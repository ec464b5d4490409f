import { addDays, type LocalDate, maxDate, minDate, yearOf } from '@tirek/kernel'
import { type Citation, cite, term } from '@tirek/law'
import { directionsOf } from '../consultation/conclusion-content.ts'
import type { ConclusionIds, FileScene, Numbers } from '../consultation/file-scene.ts'
import { record } from '../context.ts'
import { orNull } from '../copy-text.ts'
import { startTerm } from '../deadline-rows.ts'
import { type ConsentIds, openTo } from '../people/consent-rows.ts'

const DIRECTION: readonly Citation[] = [cite('law-343', 'art-10-2')]

/** The directions of a conclusion, each under its own consent; the organisations have answered (art. 10(2)). */
export function addDirections(
  scene: FileScene,
  numbers: Numbers,
  conclusion: ConclusionIds,
  consents: ConsentIds,
): void {
  const consented = scene.days.get('directions-consented')
  if (consented === undefined) return
  for (const direction of directionsOf(scene)) {
    const consentId = consents.directions.get(direction.recipientId)
    if (consentId !== undefined)
      addDirection(scene, numbers, { ...direction, consentId, conclusion, sent: consented })
  }
}

interface NewDirection {
  readonly recipientId: string
  readonly service: string
  readonly purpose: string
  readonly consentId: string
  readonly conclusion: ConclusionIds
  readonly sent: LocalDate
}

function addDirection(scene: FileScene, numbers: Numbers, direction: NewDirection): void {
  const { context, child, pmpc } = scene
  const { sent, recipientId, consentId } = direction
  const { region, id: personId } = child.person
  const id = context.nextId()
  const sender = context.staff.of(pmpc.id, 'irp-coordinator')
  const number = numbers.next(pmpc.id, 'direction', yearOf(sent))
  const answered = minDate(addDays(sent, 2), context.asOf)
  const started = scene.days.get('programme-approved')
  const isAwaited = child.case.stage === 'programme-draft'
  openTo(context, child.person, recipientId, 'direction', sent)
  context.bulk.add('programme_direction', {
    region,
    id,
    person_id: personId,
    number,
    organisation_id: recipientId,
    programme_id: null,
    conclusion_id: direction.conclusion.conclusionId,
    measure_ids: [],
    service: direction.service,
    purpose: direction.purpose,
    consent_id: consentId,
    state: isAwaited ? 'sent' : stateOf(started),
    sent_on: sent,
    sent_by: sender.name,
    sender_id: sender.memberId,
    answer_due: term('project.referral-service-level', sent, context.calendar).due,
    answered_on: isAwaited ? null : answered,
    answer_reason: null,
    started_on: orNull(started && maxDate(started, answered)),
    ended_on: null,
    version: isAwaited ? 1 : 3,
  })
  if (isAwaited) {
    const deadline = {
      region,
      personId,
      kind: 'programme.answer-direction',
      ownerRole: 'service-specialist',
      ownerId: recipientId,
    }
    startTerm(
      context,
      { ...deadline, subject: { kind: 'direction', id } },
      'project.referral-service-level',
      sent,
    )
  }
  record(context, {
    region,
    personId,
    on: sent,
    name: 'programme.direction-sent',
    by: sender,
    subject: { kind: 'direction', id },
    data: { number, organisationId: recipientId, service: direction.service, consentId },
    cite: DIRECTION,
  })
}

function stateOf(started: LocalDate | undefined): 'accepted' | 'started' {
  return started === undefined ? 'accepted' : 'started'
}

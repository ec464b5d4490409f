import { type LocalDate, yearOf } from '@tirek/kernel'
import { reviewDay } from '#capabilities/consultation/index.ts'
import { nameOf } from '../people/person-rows.ts'
import { addLimitedAbilities } from '../people/status-rows.ts'
import { addCoordinator, isSevere } from '../services/coordinator-rows.ts'
import type { Member } from '../staff.ts'
import { draftOf } from './conclusion-content.ts'
import { snapshotOf } from './conclusion-snapshot.ts'
import { recordOn } from './consultation-event.ts'
import type { ConclusionIds, FileScene, Numbers } from './file-scene.ts'
import { addOwnWords } from './own-words-rows.ts'

/** A whole draft; the members have agreed to it, the head's signature is awaited. */
export function addDraft(scene: FileScene, members: readonly Member[], on: LocalDate): void {
  const { context, child, fileId, pmpc } = scene
  const { region, id: personId } = child.person
  const content = draftOf(scene, on)
  const head = context.staff.of(pmpc.id, 'pmpc-head')
  const isSigned = scene.days.has('concluded')

  context.bulk.add('consultation_draft', {
    region,
    id: fileId,
    person_id: personId,
    content: context.sealing.document(personId, { field: 'consultation_draft.content', id: fileId }, content),
    revision: 1,
  })
  for (const member of isSigned ? [...members, head] : members) {
    context.bulk.add('consultation_member', {
      region,
      file_id: fileId,
      person_id: personId,
      member_id: member.memberId,
      name: member.name,
      specialty: member.specialty ?? 'head',
      agreed_revision: 1,
      agreed_on: on,
      left_on: null,
    })
  }
  const parts = Object.keys(content)
  const [first, ...others] = members
  if (first && !isSigned) addOwnWords(scene, first, on)
  if (first) recordOn(scene, on, 'consultation.conclusion-drafted', first, { revision: 1, parts })
  for (const member of others)
    recordOn(scene, on, 'consultation.member-agreed', member, { revision: 1, member: member.name })
}

/** The signed conclusion, the status that it confirms, and the draft that it came from. */
export function conclude(
  scene: FileScene,
  numbers: Numbers,
  members: readonly Member[],
  on: LocalDate,
): ConclusionIds {
  const { context, child, pmpc, fileId } = scene
  const { region, id: personId } = child.person
  addDraft(scene, members, on)

  const head = context.staff.of(pmpc.id, 'pmpc-head')
  const number = numbers.next(pmpc.id, 'conclusion', yearOf(on))
  const conclusionId = context.nextId()
  const statusId = addLimitedAbilities(context, child, {
    document: number,
    issuer: pmpc.name,
    by: head,
    cause: scene.facts.cause,
    on,
  })
  const noticedOn = scene.facts.noticedOn ?? on
  const snapshot = snapshotOf(scene, nameOf(child.person), [...members, head], on)
  context.bulk.add('consultation_conclusion', {
    region,
    id: conclusionId,
    person_id: personId,
    file_id: fileId,
    organisation_id: pmpc.id,
    number,
    signed_on: on,
    signed_by: head.memberId,
    signer_name: head.name,
    content: context.sealing.document(
      personId,
      { field: 'consultation_conclusion.content', id: conclusionId },
      snapshot,
    ),
    child_birth_date: child.person.birthDate,
    is_complex: false,
    is_severe: isSevere(child),
    noticed_on: noticedOn,
    status_id: statusId,
    review_on: reviewDay(on, child.person.birthDate),
    annulled_on: null,
    annulled_reason: null,
  })
  const data = {
    conclusionId,
    number,
    complex: false,
    severe: isSevere(child),
    noticedOn,
    statusId,
    correction: true,
    directions: 2,
  }
  recordOn(scene, on, 'consultation.conclusion-signed', head, data)
  addCoordinator(scene, { conclusionId, noticedOn }, on)
  return { conclusionId, noticedOn }
}

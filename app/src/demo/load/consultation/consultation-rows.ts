import { type LocalDate, yearOf } from '@tirek/kernel'
import { addConsent, openTo } from '../people/consent-rows.ts'
import type { Member } from '../staff.ts'
import { insertAppointment } from './appointment-rows.ts'
import { capital, wordsFor } from './child-facts.ts'
import { addDraft, conclude } from './conclusion-rows.ts'
import { recordOn } from './consultation-event.ts'
import { addExaminations } from './examination-rows.ts'
import type { ConclusionIds, FileScene, Numbers } from './file-scene.ts'

/** The file of a child in the consultation: from its opening to the signed conclusion, as far as the plan goes. */
export function addConsultation(
  scene: FileScene,
  numbers: Numbers,
  referralId: string | undefined,
): ConclusionIds | undefined {
  const { context, child, pmpc, days } = scene
  const opened = days.get('acknowledged')
  if (opened === undefined) return undefined

  const number = numbers.next(pmpc.id, 'file', yearOf(opened))
  const registrar = context.staff.of(pmpc.id, 'pmpc-registrar')
  insertFile(scene, { number, opened, openedBy: registrar.name, referralId })
  openTo(context, child.person, pmpc.id, {
    relation: 'consultation',
    classes: ['registry', 'consultation', 'programme', 'direction'],
    since: opened,
  })
  recordOn(scene, opened, 'consultation.file-opened', registrar, {
    number,
    askedBy: askedBy(referralId),
    referralId: referralId ?? null,
  })
  return followFile(scene, numbers, registrar)
}

function askedBy(referralId: string | undefined): 'referral' | 'representative' {
  return referralId === undefined ? 'representative' : 'referral'
}

function followFile(scene: FileScene, numbers: Numbers, registrar: Member): ConclusionIds | undefined {
  const scheduled = scene.days.get('scheduled')
  const session = scene.days.get('appointment')
  if (scheduled === undefined || session === undefined) return undefined

  const examined = scene.days.get('examined')
  insertAppointment(scene, { scheduled, session, held: examined !== undefined }, registrar)
  if (examined === undefined) return undefined

  const members = addExaminations(scene, examined)
  const concluded = scene.days.get('concluded')
  if (scene.child.case.stage === 'sign-off') addDraft(scene, members, examined)
  return concluded === undefined ? undefined : conclude(scene, numbers, members, concluded)
}

function stateOf(scene: FileScene): string {
  const { stage } = scene.child.case
  if (scene.days.has('concluded')) return 'concluded'
  if (stage === 'sign-off') return 'drafted'
  if (scene.days.has('examined')) return 'in-session'
  return scene.days.has('scheduled') ? 'scheduled' : 'opened'
}

interface Opening {
  readonly number: string
  readonly opened: LocalDate
  readonly openedBy: string
  readonly referralId: string | undefined
}

function insertFile(scene: FileScene, opening: Opening): void {
  const { context, child, pmpc, fileId } = scene
  context.bulk.add('consultation_file', {
    region: child.person.region,
    id: fileId,
    person_id: child.person.id,
    organisation_id: pmpc.id,
    number: opening.number,
    state: stateOf(scene),
    asked_by: askedBy(opening.referralId),
    request: `Баланың дамуын бағалау және көмек жоспарын анықтау. ${capital(wordsFor(child).need)}.`,
    referral_id: opening.referralId ?? null,
    opened_on: opening.opened,
    opened_by: opening.openedBy,
    closed_on: null,
    closed_reason: null,
    version: 1,
  })
}

/** The consents of the representative that the consultation needs. */
export function addExaminationConsent(
  scene: FileScene,
  representative: Parameters<typeof addConsent>[1]['representative'],
  on: LocalDate,
): void {
  addConsent(scene.context, {
    person: scene.child.person,
    representative,
    purpose: 'pmpc-examination',
    recipientId: scene.pmpc.id,
    scope: ['examination', 'conclusion'],
    decision: 'given',
    on,
  })
}

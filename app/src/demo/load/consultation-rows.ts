import { ageOn, type LocalDate, yearOf } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { wordsFor } from './child-facts.ts'
import { draftOf, examinationForms, snapshotOf } from './conclusion-content.ts'
import { addConsent, openTo } from './consent-rows.ts'
import { record } from './context.ts'
import type { ConclusionIds, FileScene, Numbers } from './file-scene.ts'
import { nameOf } from './person-rows.ts'
import type { Member } from './staff.ts'
import { addLimitedAbilities } from './status-rows.ts'

const CONSULTATION = [cite('law-343', 'art-10-1')]
const PRESENT = [cite('law-343', 'art-16-1')]
const EXAMINED_BY = [
  ['psychological', 'psychologist', [cite('law-343', 'art-1-19')]],
  ['medical', 'doctor', [cite('law-343', 'art-1-21')]],
  ['social', 'social-worker', [cite('law-343', 'art-1-20')]],
  ['pedagogical', 'pedagogue', [cite('law-343', 'art-1-22')]],
] as const

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
  openTo(context, child.person, pmpc.id, 'consultation', opened)
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
    request: `Баланың дамуын бағалау және көмек жоспарын анықтау. ${wordsFor(child).need}.`,
    referral_id: opening.referralId ?? null,
    opened_on: opening.opened,
    opened_by: opening.openedBy,
    closed_on: null,
    closed_reason: null,
    version: 1,
  })
}

interface Session {
  readonly scheduled: LocalDate
  readonly session: LocalDate
  readonly held: boolean
}

function insertAppointment(scene: FileScene, day: Session, registrar: Member): void {
  const { context, child, familyName, fileId } = scene
  const id = context.nextId()
  const time = `${String(context.random.between(9, 16)).padStart(2, '0')}:00`
  const hasFamily = familyName !== undefined
  context.bulk.add('consultation_appointment', {
    region: child.person.region,
    id,
    person_id: child.person.id,
    file_id: fileId,
    day: day.session,
    at_time: time,
    place: scene.pmpc.name,
    agreed: true,
    notice_channel: 'phone',
    notice_given_on: day.scheduled,
    notified_name: familyName ?? null,
    held_on: day.held ? day.session : null,
    representative_present: day.held ? hasFamily : null,
    present_names: day.held && familyName !== undefined ? [familyName] : [],
    absence_reason: day.held && !hasFamily ? 'Бала мемлекеттің қамқорлығында' : null,
    state: day.held ? 'held' : 'planned',
  })
  const data = {
    appointmentId: id,
    day: day.session,
    time,
    place: scene.pmpc.name,
    agreed: true,
    channel: 'phone',
  }
  recordOn(scene, day.scheduled, 'consultation.appointment-set', registrar, data, PRESENT)
  if (!day.held) return
  const present = hasFamily ? { present: [familyName] } : { absent: 'Бала мемлекеттің қамқорлығында' }
  recordOn(scene, day.session, 'consultation.session-held', registrar, present, PRESENT)
}

/** A file in session has the first forms; from the draft on it has all four. */
function addExaminations(scene: FileScene, examined: LocalDate): readonly Member[] {
  const { context, child, pmpc, fileId } = scene
  const { region, id: personId, birthDate } = child.person
  const count = child.case.stage === 'examining' ? context.random.between(1, 3) : EXAMINED_BY.length
  const age = ageOn(birthDate, examined)
  const forms = examinationForms(child, age.years, examined, context)

  return EXAMINED_BY.slice(0, count).map(([kind, specialty, basis]) => {
    const id = context.nextId()
    const member = context.staff.of(pmpc.id, 'pmpc-specialist', specialty)
    const { form, summary } = forms[kind]
    context.bulk.add('consultation_examination', {
      region,
      id,
      person_id: personId,
      file_id: fileId,
      kind,
      examined_on: examined,
      age_years: age.years,
      age_months: age.months,
      age_days: age.days,
      form: JSON.stringify(form),
      plain_summary: summary,
      examiner_id: member.memberId,
      examiner_name: member.name,
      specialty,
      version: 1,
    })
    const data = { examinationId: id, kind, examinedOn: examined }
    recordOn(scene, examined, 'consultation.examination-recorded', member, data, basis)
    return member
  })
}

/** A whole draft; the members have agreed to it, the head's signature is awaited. */
function addDraft(scene: FileScene, members: readonly Member[], on: LocalDate): void {
  const { context, child, fileId, familyName, pmpc } = scene
  const { region, id: personId } = child.person
  const content = draftOf(scene, on, familyName)
  const head = context.staff.of(pmpc.id, 'pmpc-head')
  const isSigned = scene.days.has('concluded')

  context.bulk.add('consultation_draft', {
    region,
    id: fileId,
    person_id: personId,
    content: JSON.stringify(content),
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
  const first = members[0]
  if (first) recordOn(scene, on, 'consultation.conclusion-drafted', first, { revision: 1, parts })
}

function conclude(
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
  const statusId = addLimitedAbilities(context, child, number, pmpc.name, on)
  const noticedOn = child.disability?.since ?? scene.days.get('referred') ?? on
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
    content: JSON.stringify(snapshotOf(scene, nameOf(child.person), [...members, head], on)),
    is_complex: false,
    is_severe: false,
    noticed_on: noticedOn,
    status_id: statusId,
    annulled_on: null,
    annulled_reason: null,
  })
  const data = {
    conclusionId,
    number,
    complex: false,
    severe: false,
    noticedOn,
    statusId,
    correction: true,
    directions: 2,
  }
  recordOn(scene, on, 'consultation.conclusion-signed', head, data)
  return { conclusionId, noticedOn }
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

function recordOn(
  scene: FileScene,
  on: LocalDate,
  name: string,
  by: Member,
  data: Readonly<Record<string, unknown>>,
  basis: readonly (typeof CONSULTATION)[number][] = CONSULTATION,
): void {
  const { region, id: personId } = scene.child.person
  record(scene.context, {
    region,
    personId,
    on,
    name,
    by,
    subject: { kind: 'consultation-file', id: scene.fileId },
    data,
    cite: basis,
  })
}

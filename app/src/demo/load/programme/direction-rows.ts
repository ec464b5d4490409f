import { addDays, daysBetween, type LocalDate, maxDate, minDate, yearOf } from '@tirek/kernel'
import { type Citation, cite, term } from '@tirek/law'
import { classesOf } from '#capabilities/registry/index.ts'
import { HOME } from '../../named/families.ts'
import { directionsOf } from '../consultation/conclusion-content.ts'
import type { ConclusionIds, FileScene, Numbers } from '../consultation/file-scene.ts'
import { type LoadContext, record } from '../context.ts'
import { orNull } from '../copy-text.ts'
import { startTerm } from '../deadline-rows.ts'
import { SYSTEM_DOER } from '../doer.ts'
import { type CaseConsents, openTo, type WrittenConsent } from '../people/consent-rows.ts'
import { addServices } from '../services/service-rows.ts'

const DIRECTION: readonly Citation[] = [cite('law-343', 'art-10-2')]
const CORRECTION: readonly Citation[] = [cite('law-343', 'art-15-1-3')]

/** The directions of a conclusion, each under its own consent; the organisations have answered (art. 10(2)). */
export function addDirections(
  scene: FileScene,
  numbers: Numbers,
  conclusion: ConclusionIds,
  consents: CaseConsents,
): void {
  const consented = scene.days.get('directions-consented')
  if (consented === undefined) return
  for (const direction of directionsOf(scene)) {
    const consent = consents.directions.get(direction.recipientId)
    if (consent !== undefined)
      addDirection(scene, numbers, { ...direction, consent, conclusion, sent: consented })
  }
}

interface NewDirection {
  readonly recipientId: string
  readonly service: string
  readonly purpose: string
  readonly consent: WrittenConsent
  readonly conclusion: ConclusionIds
  readonly sent: LocalDate
}

function addDirection(scene: FileScene, numbers: Numbers, direction: NewDirection): void {
  const { context, child, pmpc } = scene
  const { sent, recipientId, consent } = direction
  const { region, id: personId } = child.person
  const id = context.nextId()
  const sender = context.staff.of(pmpc.id, 'irp-coordinator')
  const number = numbers.next(pmpc.id, 'direction', yearOf(sent))
  const answer = answerTo(scene, sent)
  const about = { region, personId, subject: { kind: 'direction', id } }
  const classes = classesOf(['conclusion', 'programme'])
  openTo(context, child.person, recipientId, {
    relation: `direction:${id}`,
    classes,
    since: sent,
    validTo: consent.expiresOn,
  })
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
    consent_id: consent.id,
    state: answer.state,
    sent_on: sent,
    sent_by: sender.name,
    sender_id: sender.memberId,
    answer_due: term('project.referral-service-level', sent, context.calendar).due,
    answered_on: orNull(answer.answered),
    answer_reason: null,
    started_on: orNull(answer.started),
    ended_on: null,
    version: VERSIONS[answer.state],
  })
  record(context, {
    ...about,
    on: sent,
    name: 'programme.direction-sent',
    by: sender,
    data: { number, organisationId: recipientId, service: direction.service, consentId: consent.id },
    cite: DIRECTION,
  })
  const answering: Answering = { ...direction, about, number, answer }
  if (answer.answered === undefined) awaitAnswer(context, answering)
  else recordAnswer(context, answering, answer.answered)
  serve(scene, id, answering)
}

/** What came of a direction under which the organisation has begun. */
function serve(
  scene: FileScene,
  directionId: string,
  { answer, recipientId, service, conclusion }: Answering,
) {
  const { answered, started } = answer
  if (answered === undefined || started === undefined) return
  const { noticedOn } = conclusion
  addServices(scene, { directionId, organisationId: recipientId, service, noticedOn, answered, started })
}

interface Answer {
  readonly state: 'sent' | 'accepted' | 'started'
  readonly answered: LocalDate | undefined
  readonly started: LocalDate | undefined
}

const VERSIONS = { sent: 1, accepted: 2, started: 3 } as const
const ANSWER_DAYS = 2

/** While the programme is a draft the organisations have not answered; after its approval they serve. */
function answerTo(scene: FileScene, sent: LocalDate): Answer {
  const { context, child, days } = scene
  if (child.case.stage === 'programme-draft')
    return { state: 'sent', answered: undefined, started: undefined }
  const answered = minDate(context.calendar.addWorkingDays(sent, ANSWER_DAYS).due, context.asOf)
  // Correction begins by the conclusion alone; at home the organisation has not waited for the programme.
  const isEager = child.case.stage === 'programme-agreement' && child.person.region === HOME.region
  const approved = days.get('programme-approved') ?? (isEager ? answered : undefined)
  if (approved === undefined) return { state: 'accepted', answered, started: undefined }
  return { state: 'started', answered, started: maxDate(approved, answered) }
}

interface Answering extends NewDirection {
  readonly about: Pick<Parameters<typeof record>[1], 'region' | 'personId' | 'subject'>
  readonly number: string
  readonly answer: Answer
}

/** The term of the answer; an organisation that is late stands as late in the history. */
function awaitAnswer(context: LoadContext, { about, recipientId, sent }: Answering): void {
  const deadline = {
    ...about,
    kind: 'programme.answer-direction',
    ownerRole: 'service-specialist',
    ownerId: recipientId,
  }
  const { due, missedAt } = startTerm(context, deadline, 'project.referral-service-level', sent)
  if (missedAt === undefined) return
  const late = {
    ...about,
    on: addDays(due, 1),
    name: 'programme.answer-late',
    by: SYSTEM_DOER,
    data: { due },
  }
  record(context, late, missedAt)
}

function recordAnswer(context: LoadContext, answering: Answering, answered: LocalDate): void {
  const { about, number, recipientId: organisationId, answer, conclusion } = answering
  const by = context.staff.of(organisationId, 'service-specialist')
  const data = { number, organisationId, reason: null, daysFromNoticed: null }
  record(context, { ...about, on: answered, name: 'programme.direction-accepted', by, data, cite: DIRECTION })
  if (answer.started === undefined) return
  record(context, {
    ...about,
    on: answer.started,
    name: 'programme.service-started',
    by,
    data: { ...data, daysFromNoticed: daysBetween(conclusion.noticedOn, answer.started) },
    cite: CORRECTION,
  })
}

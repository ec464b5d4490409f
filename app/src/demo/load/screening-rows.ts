import { type LocalDate, maxDate } from '@tirek/kernel'
import { type Citation, cite, riskGroupEnd, term } from '@tirek/law'
import { openTo } from './consent-rows.ts'
import { record } from './context.ts'
import { orNull } from './copy-text.ts'
import { startOn, startTerm } from './deadline-rows.ts'
import type { Doer } from './doer.ts'
import type { FileScene } from './file-scene.ts'
import { nurseOf } from './person-rows.ts'

const SCREENING: readonly Citation[] = [cite('law-343', 'art-5-1')]
const RISK_GROUP: readonly Citation[] = [cite('law-343', 'art-1-3')]
const CONSENT: readonly Citation[] = [cite('law-343', 'art-8-2-4')]
const INSTRUMENT = { id: 'newborn-standard', version: '2.0' }
const NEWBORN_DAYS = 60
const PACK = '1.0'

const RESULTS = {
  'screened-clear': 'no-risk',
  'screened-risk': 'risk',
  'screening-refused': 'refused',
  'screening-incomplete': 'not-completed',
} as const

/** Results, risk group, information and referral of a child under three; returns the referral of the child. */
export function addScreening(
  scene: FileScene,
  consentId: string | undefined,
  representativeId: string | undefined,
): string | undefined {
  const filed = findResult(scene)
  if (filed === undefined) return undefined
  const by = filerOf(scene)
  const resultId = insertResult(scene, filed, by)
  if (filed.result !== 'risk') return undefined

  const riskId = insertRisk(scene, resultId, filed.on, by)
  insertInformation(scene, representativeId, by)
  return consentId === undefined ? undefined : addReferrals(scene, { riskId, consentId, by })
}

interface Filed {
  readonly on: LocalDate
  readonly result: (typeof RESULTS)[keyof typeof RESULTS]
}

function findResult(scene: FileScene): Filed | undefined {
  for (const kind of [
    'screened-clear',
    'screened-risk',
    'screening-refused',
    'screening-incomplete',
  ] as const) {
    const on = scene.days.get(kind)
    if (on !== undefined) return { on, result: RESULTS[kind] }
  }
  return undefined
}

/** A newborn is screened where it was born, an older child in primary care. */
function filerOf(scene: FileScene): Doer & { readonly organisationId: string } {
  const { context, household, child } = scene
  const isNewborn = child.standing === 'newborn' || ageAtScreening(scene) < NEWBORN_DAYS
  const clinic = context.organisations.serving('primary-care', household.address)
  const doer = isNewborn
    ? nurseOf(context, household.address)
    : context.staff.of(clinic.id, 'primary-care-doctor')
  return { ...doer, organisationId: doer.organisationId ?? clinic.id }
}

function ageAtScreening(scene: FileScene): number {
  const on = scene.days.get('screened-risk') ?? scene.days.get('screened-clear')
  if (on === undefined) return 0
  return (Date.parse(on) - Date.parse(scene.child.person.birthDate)) / 86_400_000
}

const DEVELOPMENT = [
  { under: 90, id: INSTRUMENT.id, version: INSTRUMENT.version },
  { under: 180, id: 'development-3', version: '1.0' },
  { under: 365, id: 'development-6', version: '1.0' },
  { under: 730, id: 'development-12', version: '1.0' },
  { under: 1_200, id: 'development-24', version: '1.0' },
]

function instrumentFor(scene: FileScene): { readonly id: string; readonly version: string } {
  return DEVELOPMENT.find(({ under }) => ageAtScreening(scene) < under) ?? INSTRUMENT
}

function insertResult(
  scene: FileScene,
  { on, result }: Filed,
  by: Doer & { readonly organisationId: string },
): string {
  const { context, child } = scene
  const { region, id: personId } = child.person
  const id = context.nextId()
  const instrument = instrumentFor(scene)
  context.bulk.add('screening_result', {
    region,
    id,
    person_id: personId,
    organisation_id: by.organisationId,
    instrument_id: instrument.id,
    instrument_version: instrument.version,
    result,
    not_completed_reason: result === 'not-completed' ? 'child-unwell' : null,
    examined_on: on,
    recorded_on: on,
    recorded_by: by.name,
  })
  const data = { instrumentId: instrument.id, instrumentVersion: instrument.version, result, examinedOn: on }
  event(scene, {
    on,
    name: 'screening.result-recorded',
    by,
    subject: { kind: 'screening', id },
    data,
    cite: SCREENING,
  })
  return id
}

function insertRisk(
  scene: FileScene,
  resultId: string,
  on: LocalDate,
  by: Doer & { readonly organisationId: string },
): string {
  const { context, child, days } = scene
  const { region, id: personId, birthDate } = child.person
  const id = context.nextId()
  const { on: endsOn, cite: basis } = riskGroupEnd(birthDate, on)
  const given = days.get('consent-given')
  const decided = given ?? days.get('consent-refused')
  context.bulk.add('screening_risk', {
    region,
    id,
    person_id: personId,
    result_id: resultId,
    organisation_id: by.organisationId,
    birth_date: birthDate,
    entered_on: on,
    ends_on: endsOn,
    state: 'open',
    ended_on: null,
    resolution: null,
    resolved_on: null,
    resolved_by: null,
    consent_state: consentState(scene),
    consent_changed_on: orNull(decided),
    consent_given_on: orNull(given),
    sent_on: orNull(days.get('referred')),
    received_on: orNull(days.get('acknowledged')),
    examined_on: orNull(days.get('examined')),
    version: 1,
  })
  const subject = { kind: 'risk', id }
  const deadline = {
    region,
    personId,
    kind: 'screening.risk-ends',
    subject,
    ownerRole: by.role,
    ownerId: by.organisationId,
  }
  startOn(context, deadline, { from: on, due: endsOn, fires: 'start', cite: basis })
  event(scene, { on, name: 'screening.risk-entered', by, subject, data: { endsOn }, cite: RISK_GROUP })
  return id
}

function consentState({ days }: FileScene): 'given' | 'refused' | null {
  if (days.has('consent-given')) return 'given'
  return days.has('consent-refused') ? 'refused' : null
}

function insertInformation(
  scene: FileScene,
  representativeId: string | undefined,
  by: Doer & { readonly organisationId: string },
): void {
  const { context, child, days } = scene
  const on = days.get('information-given')
  if (on === undefined) return
  const { region, id: personId, lang } = child.person
  const id = context.nextId()
  context.bulk.add('screening_information', {
    region,
    id,
    person_id: personId,
    pack_version: PACK,
    representative_id: orNull(representativeId),
    delivered_on: on,
    language: lang,
    means: 'in-person',
    organisation_id: by.organisationId,
    recorded_by: by.name,
  })
  const subject = { kind: 'information', id }
  event(scene, {
    on,
    name: 'screening.information-given',
    by,
    subject,
    data: { packVersion: PACK, language: lang, means: 'in-person' },
    cite: CONSENT,
  })
}

interface Sending {
  readonly riskId: string
  readonly consentId: string
  readonly by: Doer & { readonly organisationId: string }
}

/** The result and the child travel apart, each with its own answer (LAW-5-3). */
function addReferrals(scene: FileScene, sending: Sending): string | undefined {
  const sent = scene.days.get('referred')
  if (sent === undefined) return undefined
  openTo(scene.context, scene.child.person, scene.pmpc.id, 'referral-to-pmpc', sent)
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
  const { by, riskId, consentId } = sending
  const id = context.nextId()
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
    consent_id: consentId,
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
    data: { object, recipientId: pmpc.id, consentId, due },
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
    startTerm(context, deadline, 'project.referral-service-level', sent)
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

function event(scene: FileScene, act: Omit<Parameters<typeof record>[1], 'region' | 'personId'>): void {
  const { region, id: personId } = scene.child.person
  record(scene.context, { region, personId, ...act })
}

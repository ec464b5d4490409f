import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { mayEnterRiskGroup, term } from '@tirek/law'
import { z } from 'zod'
import { findOrganisation, listOrganisations, type Organisation } from '#capabilities/network/index.ts'
import { findRepresentation, type Person } from '#capabilities/registry/index.ts'
import { addParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { EAR_RESULTS, type HearingStage, resultOfHearing, STAGES_OF_HEARING } from '../domain/hearing.ts'
import { insertHearing } from '../store/hearing.ts'
import { childInProgramme, type InProgramme } from './child-in-programme.ts'
import { enterRiskGroup } from './enter-risk-group.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { keepLedger } from './keep-ledger.ts'

const input = byAnswer(
  z.object({
    childId: idField,
    stage: z.enum(['1', '2']),
    consent: z.enum(['given', 'refused']),
    /** Whose word it is. */
    representativeId: idField,
    left: z.enum(EAR_RESULTS).optional(),
    right: z.enum(EAR_RESULTS).optional(),
    examinedOn: dateField.optional(),
    /** Where the second stage is made; the consultative-diagnostic organisation of the region by default. */
    sentToId: idField.optional(),
  }),
  'consent',
  { given: ['left', 'right', 'sentToId'] },
)
type Given = z.output<typeof input>

interface Filed extends Given {
  readonly organisationId: string
  readonly examinedOn: LocalDate
  readonly hearingId: string
}

const stageOf = ({ stage }: Pick<Given, 'stage'>): HearingStage => (stage === '1' ? 1 : 2)

const wrong = (code: string, path: string, field: string) =>
  refuse(code, { status: 'invalid', cite: [ACTS.screening], fields: [{ path, code: field }] })

function checkDay(act: Act, examinedOn: LocalDate, { birthDate }: Person): Result<void, Refusal> {
  if (isAfter(examinedOn, act.today))
    return wrong('screening.examined-in-future', 'examinedOn', 'future-date')
  if (isBefore(examinedOn, birthDate))
    return wrong('screening.examined-before-birth', 'examinedOn', 'before-birth')
  const decision = mayEnterRiskGroup(birthDate, act.today)
  if (decision.kind !== 'refused') return ok(undefined)
  return refuse('screening.over-risk-age', {
    cite: [...decision.reasons.map((reason) => reason.cite), ACTS.screening],
  })
}

/** Both ears are on record after a consent; whoever decided was a representative on the day. */
async function checkAnswers(act: Act, given: Given, examinedOn: LocalDate): Promise<Result<void, Refusal>> {
  const { childId, representativeId, consent, left, right } = given
  if ((await findRepresentation(act.db, childId, representativeId, examinedOn)) === undefined)
    return wrong('screening.not-representative', 'representativeId', 'not-representative')
  if (consent === 'refused') return ok(undefined)
  if (left === undefined) return wrong('screening.ear-needed', 'left', 'required')
  return right === undefined ? wrong('screening.ear-needed', 'right', 'required') : ok(undefined)
}

/** The second stage follows a first one that was not passed, and each stands in the ledger once it is done. */
function checkStage(stage: HearingStage, { lines }: InProgramme): Result<void, Refusal> {
  const standing = lines.find((one) => one.line === STAGES_OF_HEARING[stage].line)
  if (standing === undefined)
    return refuse('screening.first-stage-needed', { status: 'state', cite: [ACTS.twoStages] })
  if (!standing.place.startsWith('done')) return ok(undefined)
  return refuse('screening.already-recorded', { status: 'state' })
}

async function secondStageAt(act: Act, given: Given, region: string): Promise<Result<Organisation, Refusal>> {
  const kinds = ['consultative-diagnostic'] as const
  const { organisations } = await listOrganisations(act.db, { region, kinds, state: 'existing' })
  const chosen =
    given.sentToId === undefined ? organisations[0] : await findOrganisation(act.db, given.sentToId)
  if (chosen?.kind === 'consultative-diagnostic' && chosen.state === 'existing') return ok(chosen)
  return wrong('screening.not-diagnostic', 'sentToId', 'not-diagnostic')
}

/** The child goes on to the second stage: the file opens to the organisation, with a day of the project's default. */
async function sendOn(
  act: Act,
  filed: Filed,
  child: Person,
): Promise<Result<{ sentToId: string; secondBy: LocalDate }, Refusal>> {
  const to = await secondStageAt(act, filed, child.region)
  if (!to.ok) return to
  const { due } = term('project.second-hearing-stage', filed.examinedOn, act.calendar)
  await addParty(act.db, {
    region: child.region,
    personId: child.id,
    partyId: to.value.id,
    kind: 'organisation',
    relation: 'hearing-second-stage',
    classes: ['registry', 'screening'],
    since: act.today,
  })
  return ok({ sentToId: to.value.id, secondBy: due })
}

async function file(
  act: Act,
  filed: Filed,
  child: Person,
  sent: { sentToId: string; secondBy: LocalDate } | undefined,
) {
  const {
    hearingId,
    left = null,
    right = null,
    organisationId,
    examinedOn,
    consent,
    representativeId,
  } = filed
  const stage = stageOf(filed)
  const isNew = await insertHearing(act, {
    id: hearingId,
    region: child.region,
    personId: child.id,
    organisationId,
    stage,
    consent,
    representativeId,
    left,
    right,
    examinedOn,
    ...sent,
  })
  if (!isNew) return refuse('screening.already-recorded', { status: 'state' })
  const result = resultOfHearing({ left, right })
  await act.record({
    name: 'screening.hearing-recorded',
    region: child.region,
    personId: child.id,
    subject: { kind: 'screening', id: hearingId },
    data: { stage, result, examinedOn, sentToId: sent?.sentToId ?? null, secondBy: sent?.secondBy ?? null },
    cite: [ACTS.screening, ACTS.twoStages],
  })
  return ok(result)
}

async function checkHearing(
  act: Act,
  given: Given & { readonly examinedOn: LocalDate },
  found: InProgramme,
): Promise<Result<void, Refusal>> {
  const day = checkDay(act, given.examinedOn, found.child)
  if (!day.ok) return day
  const answers = await checkAnswers(act, given, given.examinedOn)
  return answers.ok ? checkStage(stageOf(given), found) : answers
}

/** What comes of a stage that was filed: the second stage after a first, the risk group after a second (DEC-68). */
async function carryOut(act: Act, filed: Filed, child: Person) {
  const isReferred = filed.left === 'refer' || filed.right === 'refer'
  const sent = stageOf(filed) === 1 && isReferred ? await sendOn(act, filed, child) : undefined
  if (sent?.ok === false) return sent
  const done = await file(act, filed, child, sent?.value)
  if (!done.ok) return done
  await keepLedger(act, [child.id])
  const entry = { organisationId: filed.organisationId, resultId: filed.hearingId }
  const isRisk = stageOf(filed) === 2 && done.value === 'risk'
  const risk = isRisk ? await enterRiskGroup(act, child, entry) : undefined
  return ok({
    hearingId: filed.hearingId,
    result: done.value,
    secondBy: sent?.value.secondBy ?? null,
    riskId: risk?.id ?? null,
  })
}

/** Files one stage of the audiological screening, each ear by itself, with the family's consent or refusal. */
export const recordHearing = command({
  name: 'screening.record-hearing',
  title: {
    kk: 'Аудиологиялық скринингті жазу',
    ru: 'Записать аудиологический скрининг',
    en: 'Record audiological screening',
  },
  basis: [ACTS.screening, ACTS.procedure, ACTS.twoStages],
  input,
  output: z.object({
    hearingId: z.uuid(),
    result: z.enum(['no-risk', 'risk', 'refused']),
    secondBy: z.string().nullable(),
    riskId: z.uuid().nullable(),
  }),
  run: async (act, given) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const found = await childInProgramme(act, given.childId)
    if (!found.ok) return found
    const examinedOn = given.examinedOn ?? act.today
    const checked = await checkHearing(act, { ...given, examinedOn }, found.value)
    if (!checked.ok) return checked
    const filed: Filed = {
      ...given,
      organisationId: organisation.value.id,
      examinedOn,
      hearingId: act.newId(),
    }
    return carryOut(act, filed, found.value.child)
  },
})

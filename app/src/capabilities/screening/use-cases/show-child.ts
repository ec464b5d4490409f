import { ageOn, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById, type Organisation } from '#capabilities/network/index.ts'
import { findPerson, fullName, listRepresentations, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { atPmpc, NEXT_STEPS, nextStep } from '../domain/next-step.ts'
import { OBJECTS, type Referral } from '../domain/referral.ts'
import { NOT_COMPLETED_REASONS, RESULTS, type ScreeningResult } from '../domain/result.ts'
import { awaitsResolution, isInRiskGroup, RESOLUTIONS, type Risk } from '../domain/risk.ts'
import { listDeliveries } from '../read/information.ts'
import { listInstruments } from '../read/instruments.ts'
import { type KnownProgress, listKnownProgress } from '../read/known-progress.ts'
import { listEnrolled } from '../read/ledger-facts.ts'
import { listReferrals } from '../read/referrals.ts'
import { listResults } from '../read/results.ts'
import { findRisk } from '../read/risks.ts'
import { askReferralConsent } from './referral-consent.ts'
import { defaultRecipient } from './referral-recipient.ts'
import { nameIn, organisationShape, progressShape } from './shapes.ts'

const day = z.string()

const output = z.object({
  childId: z.uuid(),
  fullName: z.string(),
  birthDate: day,
  region: z.string(),
  age: z.object({ years: z.number(), months: z.number(), days: z.number() }),
  today: day,
  results: z.array(
    z.object({
      id: z.uuid(),
      instrumentId: z.string(),
      instrumentVersion: z.string(),
      instrumentName: wordsShape.nullable(),
      result: z.enum(RESULTS),
      notCompletedReason: z.enum(NOT_COMPLETED_REASONS).nullable(),
      examinedOn: day,
      /** True when it carries the answers to a questionnaire. */
      hasAnswers: z.boolean(),
      organisation: organisationShape.nullable(),
    }),
  ),
  risk: z
    .object({
      id: z.uuid(),
      isInRiskGroup: z.boolean(),
      awaitsResolution: z.boolean(),
      enteredOn: day,
      endsOn: day,
      endedOn: day.nullable(),
      resolution: z.enum(RESOLUTIONS).nullable(),
      resolvedOn: day.nullable(),
      consentState: z.string().nullable(),
      consentChangedOn: day.nullable(),
      version: z.number(),
    })
    .nullable(),
  next: z.enum(NEXT_STEPS),
  information: z.array(
    z.object({
      id: z.uuid(),
      packVersion: z.string(),
      deliveredOn: day,
      language: z.string(),
      means: z.string(),
    }),
  ),
  referrals: z.array(
    z.object({
      id: z.uuid(),
      object: z.enum(OBJECTS),
      state: z.string(),
      recipient: organisationShape.nullable(),
      sentOn: day,
      dueOn: day,
      answeredOn: day.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  recipient: organisationShape.nullable(),
  consent: z.record(z.enum(OBJECTS), z.string()),
  hasRepresentative: z.boolean(),
  /** Its screenings are asked for by the schedule: it has a ledger. */
  isInProgramme: z.boolean(),
  /** How far the child has come at the PMPC; null when the PMPC knows nothing of it. */
  pmpc: progressShape.nullable(),
})

type Shown = z.input<typeof output>

function shownRisk(risk: Risk, today: Act['today']): Shown['risk'] {
  return {
    id: risk.id,
    isInRiskGroup: isInRiskGroup(risk, today),
    awaitsResolution: awaitsResolution(risk, today),
    enteredOn: risk.enteredOn,
    endsOn: risk.endsOn,
    endedOn: risk.endedOn ?? null,
    resolution: risk.resolution ?? null,
    resolvedOn: risk.resolvedOn ?? null,
    consentState: risk.consentState ?? null,
    consentChangedOn: risk.consentChangedOn ?? null,
    version: risk.version,
  }
}

async function shownResults(
  act: Act,
  results: readonly ScreeningResult[],
  organisations: readonly Organisation[],
): Promise<Shown['results']> {
  const instruments = await listInstruments(act.db)
  return results.map((one) => ({
    id: one.id,
    instrumentId: one.instrumentId,
    instrumentVersion: one.instrumentVersion,
    instrumentName: instruments.find((each) => each.id === one.instrumentId)?.name ?? null,
    result: one.result,
    notCompletedReason: one.notCompletedReason ?? null,
    examinedOn: one.examinedOn,
    hasAnswers: one.hasAnswers === true,
    organisation: nameIn(organisations, one.organisationId),
  }))
}

function shownReferrals(
  referrals: readonly Referral[],
  organisations: readonly Organisation[],
): Shown['referrals'] {
  return referrals.map((one) => ({
    id: one.id,
    object: one.object,
    state: one.state,
    recipient: nameIn(organisations, one.toOrganisationId),
    sentOn: one.sentOn,
    dueOn: one.dueOn,
    answeredOn: one.answeredOn ?? null,
    reason: one.reason ?? null,
  }))
}

function shownProgress(
  progress: KnownProgress | undefined,
  organisations: readonly Organisation[],
): Shown['pmpc'] {
  if (progress === undefined) return null
  const { stage, organisationId, fileId, day, time, isAnswerAwaited, conclusion } = progress
  return {
    stage,
    fileId: fileId ?? null,
    organisation: nameIn(organisations, organisationId),
    day: day ?? null,
    time: time ?? null,
    isAnswerAwaited,
    conclusion: conclusion
      ? { id: conclusion.id ?? null, number: conclusion.number ?? null, signedOn: conclusion.signedOn }
      : null,
  }
}

async function shownConsent(act: Act, child: Person): Promise<Pick<Shown, 'recipient' | 'consent'>> {
  const recipient = await defaultRecipient(act.db, child.id, child.region)
  if (recipient === undefined) return { recipient: null, consent: { result: 'missing', child: 'missing' } }

  const answers = { result: 'missing', child: 'missing' }
  for (const object of OBJECTS)
    answers[object] = (await askReferralConsent(act, child.id, recipient.id, object)).kind
  return { recipient: { id: recipient.id, name: { ...recipient.name } }, consent: answers }
}

/** The screening of one child: results, the risk group, information for the family, the referral of two objects. */
export const showChildScreening = query({
  name: 'screening.child',
  title: { kk: 'Баланың скринингі', ru: 'Скрининг ребёнка', en: "The child's screening" },
  basis: [ACTS.screening, ACTS.riskGroup],
  input: z.object({ childId: idField }),
  output,
  reads: ({ childId }) => [childId],
  run: async (act, { childId }) => {
    const child = await findPerson(act.db, childId)
    if (child === undefined) return notFound('person')

    const results = await listResults(act.db, [childId])
    const referrals = await listReferrals(act.db, [childId])
    const deliveries = await listDeliveries(act.db, [childId])
    const risk = await findRisk(act.db, childId)
    const progress = (await listKnownProgress(act, [childId], referrals)).get(childId)
    const organisations = await listOrganisationsById(act.db, [
      ...results.map((one) => one.organisationId),
      ...referrals.map((one) => one.toOrganisationId),
      ...(progress === undefined ? [] : [progress.organisationId]),
    ])
    const own = referrals.filter((one) => one.riskId === risk?.id)
    const isInformed = deliveries.length > 0
    const representations = await listRepresentations(act.db, childId)
    return ok({
      childId,
      fullName: fullName(child),
      birthDate: child.birthDate,
      region: child.region,
      age: ageOn(child.birthDate, act.today),
      today: act.today,
      results: await shownResults(act, results, organisations),
      risk: risk === undefined ? null : shownRisk(risk, act.today),
      next:
        risk === undefined
          ? 'none'
          : nextStep(
              { risk, referrals: own, isInformed, atPmpc: atPmpc(progress, risk.enteredOn) },
              act.today,
            ),
      information: deliveries.map(({ personId: _, ...one }) => one),
      referrals: shownReferrals(referrals, organisations),
      ...(await shownConsent(act, child)),
      hasRepresentative: representations.length > 0,
      isInProgramme: (await act.asSystem(() => listEnrolled(act.db, [childId]))).length > 0,
      pmpc: shownProgress(progress, organisations),
    })
  },
})

import { z } from 'zod'
import { CONSENT_ANSWERS } from '#capabilities/registry/index.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { AGREEMENT_DECISIONS } from '../domain/agreement.ts'
import { FURTHER_PARTS, PARTS } from '../domain/completeness.ts'
import { DIRECTION_STATES } from '../domain/direction.ts'
import { EARLY_COMPONENTS, EARLY_STATES } from '../domain/early-support.ts'
import { NETWORK_CHANGES, REACHES, WAYS } from '../domain/infrastructure.ts'
import {
  ACTIVITIES,
  EXECUTORS,
  FUNDINGS,
  GOAL_TYPES,
  MEASURE_KINDS,
  MEASURE_STATUSES,
  STOP_REASONS,
} from '../domain/measure.ts'
import { CLOSE_REASONS } from '../domain/review.ts'
import { SECTIONS } from '../domain/sections.ts'
import { PROGRAMME_STANDINGS, PROGRAMME_STATES } from '../domain/states.ts'
import { attainmentShape, goalShape } from './attainment.ts'
import { remarkShape } from './remarks.ts'

const day = z.string()
const text = z.string().nullable()

/** A text in the three languages. */

/** A section of (a)–(f) as shown. */
export const sectionShape = z.object({ key: z.enum(SECTIONS), text, notEstablished: text })

/** One check of the network register as shown. */
export const checkShape = z.object({
  kind: z.string(),
  checkedOn: day,
  checkedBy: z.string(),
  reach: z.enum(REACHES),
  inRegion: z.number(),
  nearestName: wordsShape.nullable(),
  capability: text,
  crowKm: z.number().nullable(),
  freePlaces: z.number().nullable(),
  /** How the register stands otherwise today; empty while it would answer the same. */
  changes: z.array(z.enum(NETWORK_CHANGES)),
  distanceKm: z.number().nullable(),
  way: z.enum(WAYS),
  note: text,
})

/** A measure as shown. There is no price in it (article 15(1)(1)). */
export const measureShape = z.object({
  id: z.uuid(),
  kind: z.enum(MEASURE_KINDS),
  activity: z.enum(ACTIVITIES),
  goalType: z.enum(GOAL_TYPES),
  goalId: z.uuid().nullable(),
  title: z.string(),
  executor: z.enum(EXECUTORS),
  organisationId: z.uuid().nullable(),
  organisationName: wordsShape.nullable(),
  executorName: text,
  place: z.string(),
  startsOn: day,
  endsOn: day,
  volume: z.string(),
  funding: z.enum(FUNDINGS),
  fundingNote: text,
  familyPart: text,
  status: z.enum(MEASURE_STATUSES),
  stopReason: z.enum(STOP_REASONS).nullable(),
  progress: z.array(
    z.object({
      onDay: day,
      status: z.enum(MEASURE_STATUSES),
      note: z.string(),
      familyTookPart: z.boolean().nullable(),
      recordedBy: z.string(),
    }),
  ),
})

/** A direction that has left, as shown. */
export const directionShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  childName: z.string(),
  birthDate: day,
  number: z.string(),
  organisationId: z.uuid(),
  organisationName: wordsShape.nullable(),
  service: z.string(),
  purpose: z.string(),
  state: z.enum(DIRECTION_STATES),
  sentOn: day,
  sentBy: z.string(),
  answerDue: day,
  answeredOn: day.nullable(),
  answerReason: text,
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  /** The day the defect was noticed, and the days from it to the start of this service (article 15(1)(3)). */
  noticedOn: day.nullable(),
  daysFromNoticed: z.number().nullable(),
  version: z.number(),
  measures: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      volume: z.string(),
      startsOn: day,
      endsOn: day,
      status: z.enum(MEASURE_STATUSES),
    }),
  ),
})

/** An organisation to which the child may be directed. */
export const proposalShape = z.object({
  organisationId: z.uuid(),
  organisationName: wordsShape,
  services: z.array(z.string()),
  conclusionId: z.uuid().nullable(),
  consent: z.enum(CONSENT_ANSWERS),
  /** True when a changed measure needs a new direction; the service goes on meanwhile. */
  isOutdated: z.boolean(),
  directionId: z.uuid().nullable(),
  directionState: z.enum(DIRECTION_STATES).nullable(),
})

/** The programme of a child, whole. */
export const programmeShape = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(PROGRAMME_STATES),
  standing: z.enum(PROGRAMME_STANDINGS),
  revision: z.number(),
  version: z.number(),
  coordinatorName: z.string(),
  conclusionId: z.uuid().nullable(),
  noticedOn: day.nullable(),
  startedOn: day,
  approvedOn: day.nullable(),
  approvedRevision: z.number().nullable(),
  reviewDue: day.nullable(),
  closedOn: day.nullable(),
  closedReason: z.enum(CLOSE_REASONS).nullable(),
  sections: z.array(sectionShape),
  checks: z.array(checkShape),
  infrastructureNotEstablished: text,
  measures: z.array(measureShape),
  goals: z.array(goalShape),
  attainment: attainmentShape,
  notIndicated: z.object({ medical: text, psychological: text, pedagogical: text, social: text }),
  /** Of a child under three: how each component of early support stands (LAW-1-17). */
  earlySupport: z
    .array(
      z.object({
        component: z.enum(EARLY_COMPONENTS),
        state: z.enum(EARLY_STATES).nullable(),
        on: day.nullable(),
        note: text,
      }),
    )
    .nullable(),
  bestInterests: text,
  childView: z
    .object({
      heard: z.boolean(),
      how: text,
      help: text,
      said: text,
      takenIntoAccount: text,
      reason: text,
    })
    .nullable(),
  /** What the family said of the programme and its measures, newest first. */
  remarks: z.array(remarkShape),
  missing: z.array(z.enum([...PARTS, ...FURTHER_PARTS])),
  /** Kinds of organisations that the measures need and that were not looked for near the child (LAW-1-34). */
  uncheckedKinds: z.array(z.string()),
  /** True for the writer of a draft whose words are mostly another child's: a warning (LAW-1-35). */
  looksCopied: z.boolean(),
  agreements: z.array(
    z.object({
      name: text,
      decision: z.enum(AGREEMENT_DECISIONS),
      comment: text,
      decidedOn: day,
      document: text,
      isCurrent: z.boolean(),
    }),
  ),
  signOffs: z.array(
    z.object({ memberName: z.string(), specialty: text, signedOn: day, isCurrent: z.boolean() }),
  ),
})

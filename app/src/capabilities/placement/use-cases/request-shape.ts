import { z } from 'zod'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { BACK_GROUNDS } from '../domain/readmission.ts'
import { DISCHARGE_GROUNDS, LOOK_UPS, STATES } from '../domain/states.ts'
import { EVENTS } from '../domain/transitions/transition.ts'
import { clockOutput } from './clock.ts'

const day = z.string()

/** One request as every reader of its page gets it; what a reader may not see is null or empty. */
export const requestShape = z.object({
  requestId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  birthDate: day.nullable(),
  number: z.string(),
  category: z.number(),
  region: z.string(),
  state: z.enum(STATES),
  version: z.number(),
  applicantKind: z.string(),
  applicantId: z.uuid().nullable(),
  applicantName: z.string().nullable(),
  /** The medical organisation whose petition has opened the case. */
  applicantOrganisation: wordsShape.nullable(),
  statement: z.record(z.string(), z.unknown()),
  paper: z.boolean(),
  appliedOn: day,
  moves: z.array(z.enum(EVENTS)),
  documents: z.array(z.object({ kind: z.string(), original: z.string(), comparedBy: z.string().optional() })),
  defects: z.array(z.object({ document: z.string(), what: z.string() })),
  lookUps: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(LOOK_UPS),
      state: z.string(),
      askedAt: z.string(),
      answeredAt: z.string().nullable(),
      attempts: z.number(),
      lastFault: z.string().nullable(),
      substitute: z.string().nullable(),
      answer: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  /** The person came of age after the application: the question to the court's records is still to be asked. */
  lacksCourtLookUp: z.boolean(),
  /** A question to the state's systems may be asked anew: without an answer, or with one that is of no use. */
  mayAskAgain: z.boolean(),
  eSobesNumber: z.string().nullable(),
  need: z
    .object({
      id: z.uuid(),
      reasons: z.array(z.string()),
      assessment: z.string(),
      document: z.string(),
      recognisedOn: day,
      childView: z.record(z.string(), z.unknown()).nullable(),
      alternatives: z.array(z.object({ kind: z.string(), outcome: z.string() })),
    })
    .nullable(),
  decision: z
    .object({
      number: z.string(),
      provides: z.boolean(),
      reason: z.string(),
      bestInterests: z.string().nullable(),
      referralNumber: z.string().nullable(),
      decidedOn: day,
      decidedBy: z.string(),
      /** The last day for a complaint, from the day on which the decision was received; null until that is known. */
      appealUntil: day.nullable(),
    })
    .nullable(),
  notice: z
    .object({ sentOn: day, receivedOn: day.nullable(), proof: z.string().nullable(), sms: z.string() })
    .nullable(),
  organisation: z.object({ id: z.uuid(), name: wordsShape }).nullable(),
  reservedOn: day.nullable(),
  arriveBy: day.nullable(),
  deferrals: z.number(),
  /** Why the arrival was put off, by which document, and when that was told. */
  deferral: z
    .object({ reason: z.string(), document: z.string(), filedAt: z.string(), wasDue: day })
    .nullable(),
  /** The last day of the arrival if it were put off; null where no arrival is awaited. */
  deferredUntil: day.nullable(),
  clock: clockOutput.nullable(),
  deadlines: z.array(z.object({ kind: z.string(), due: day, ownerRole: z.string() })),
  /** Whether the request has ever been in a queue: its proof can be asked for. */
  hasQueueEntry: z.boolean(),
  queue: z.object({ position: z.number(), length: z.number(), enteredAt: z.string() }).nullable(),
  stay: z
    .object({
      arrivedOn: day.nullable(),
      breaches: z.array(
        z.object({
          kind: z.string(),
          happenedOn: day,
          actNumber: z.string(),
          description: z.string(),
          explained: z.string(),
          explanation: z.string().nullable(),
        }),
      ),
      absence: z
        .object({ leftAt: z.string(), returnedAt: z.string().nullable(), inquiry: z.string().nullable() })
        .nullable(),
      /** Absences recorded by mistake: who found that, when and how (DEC-95). */
      corrected: z.array(
        z.object({
          leftAt: z.string(),
          at: z.string(),
          by: z.string(),
          mistake: z.string(),
          correction: z.string(),
        }),
      ),
      /** How the stay was ended under point 21, where it was. */
      discharge: z
        .object({
          id: z.uuid(),
          on: day,
          ground: z.enum(DISCHARGE_GROUNDS),
          orderNumber: z.string(),
          reason: z.string(),
          /** The complaint by which the order was set aside. */
          setAsideBy: z.string().nullable(),
          /** The person asks to be taken back at once: why, with what proof, and what was answered. */
          askedBack: z
            .object({
              at: z.string(),
              ground: z.enum(BACK_GROUNDS),
              words: z.string(),
              proof: z.string().nullable(),
              answer: z.string().nullable(),
            })
            .nullable(),
        })
        .nullable(),
      /** The leave that has begun and not ended. */
      leave: z.object({ from: day, until: day }).nullable(),
      capacityLimit: z.object({ ground: z.string(), decidedOn: day, liftedOn: day.nullable() }).nullable(),
    })
    .nullable(),
})

export type ShownRequest = z.output<typeof requestShape>

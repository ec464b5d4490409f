import {
  ALMATY,
  foldText,
  isAfter,
  isBefore,
  type LocalDate,
  localDateAt,
  ok,
  type Result,
} from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, lineField, optionalText, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { numberOn } from '../domain/parameters.ts'
import { findAbsence, findStay, listBreaches } from '../read/stays.ts'
import { insertAbsence, insertBreach, updateAbsence } from '../store/stays.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { instantOf, isGiven, requestFields, requestOutput, timeField } from './fields.ts'
import { openFor } from './standing.ts'

export const BREACH_KINDS = [
  'internal-rules',
  'psychoactive-substances',
  'damage-to-property',
  'unlawful-act',
] as const

/** Whether the person explained the breach: nobody is made to, and not everybody can. */
export const EXPLANATIONS = ['given', 'refused', 'cannot'] as const

const breachFields = z
  .object({
    ...requestFields,
    kind: z.enum(BREACH_KINDS),
    happenedOn: dateField,
    actNumber: lineField,
    description: textField,
    explained: z.enum(EXPLANATIONS),
    explanation: optionalText,
  })
  .refine(({ explained, explanation }) => explained !== 'given' || explanation !== undefined, {
    path: ['explanation'],
    params: { code: 'required' },
    when: isGiven,
  })

/** Records one breach with its act and the person's explanation; counted within the current stay (p. 21, DEC-41). */
export const recordBreach = command({
  name: 'placement.record-breach',
  title: { kk: 'Тәртіп бұзуды тіркеу', ru: 'Записать нарушение', en: 'Record a breach' },
  basis: [ACTS.breaches, ACTS.breachWindow],
  input: byAnswer(breachFields, 'explained', { given: ['explanation'] }),
  output: z.object({
    ...requestOutput,
    breachId: z.uuid(),
    recorded: z.number(),
    neededForDischarge: z.number(),
  }),
  run: async (act, input) => {
    const opened = await openFor(act, 'record-breach', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const stayId = request.stayId
    if (stayId === undefined) return notFound('stay')
    const day = await dayWithinStay(act, stayId, input.happenedOn)
    if (!day.ok) return day
    if (await isActNumberUsed(act, stayId, input.actNumber)) return wrongField('actNumber', 'act-number-used')
    const limit = numberOn('order263.breaches-before-discharge', act.today)
    if (!limit.ok) return refused(limit.error)

    const { kind, happenedOn, actNumber, explained } = input
    const breachId = await insertBreach(act, request, stayId, input)
    const recorded = (await listBreaches(act.db, stayId)).length
    await recordOf(act, request, 'breach-recorded', [ACTS.breaches], {
      kind,
      happenedOn,
      actNumber,
      explained,
      recorded,
    })
    const neededForDischarge = limit.value + 1
    return ok({ requestId: request.id, state: request.state, breachId, recorded, neededForDischarge })
  },
})

// The act is what is counted (p. 21): the same act written down twice is still one breach.
async function isActNumberUsed(act: Act, stayId: string, actNumber: string): Promise<boolean> {
  const key = (number: string) => foldText(number).replaceAll(/\s+/g, '')
  return (await listBreaches(act.db, stayId)).some((one) => key(one.actNumber) === key(actNumber))
}

async function dayWithinStay(act: Act, stayId: string, day: LocalDate): Promise<Result<void, Refusal>> {
  const stay = await findStay(act.db, stayId)
  const isEarly = stay !== undefined && isBefore(day, stay.fromOn)
  if (!isAfter(day, act.today) && !isEarly) return ok(undefined)
  const code = isEarly ? 'before-stay' : 'future-date'
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path: 'happenedOn', code }] })
}

const absenceFields = z.object({
  ...requestFields,
  leftOn: dateField.optional(),
  leftTime: timeField.optional(),
  returnedOn: dateField.optional(),
  returnedTime: timeField.optional(),
  inquiry: z.enum(['no-valid-reason', 'valid-reason']).optional(),
  inquiryNote: optionalText,
})

// The term of an absence runs in hours: a day without its hour says nothing, nor an hour without its day.
const PAIRS = [
  ['leftOn', 'leftTime'],
  ['leftTime', 'leftOn'],
  ['returnedOn', 'returnedTime'],
  ['returnedTime', 'returnedOn'],
] as const

const absenceInput = PAIRS.reduce(
  (fields, [has, needs]) =>
    fields.refine((given) => given[has] === undefined || given[needs] !== undefined, {
      path: [needs],
      params: { code: 'required' },
      when: isGiven,
    }),
  absenceFields,
)

/**
 * Records leaving the territory without permission, the return, and the inquiry about valid reasons. One absence is
 * open at a time; a second call adds to it (p. 21, DEC-29).
 */
export const recordAbsence = command({
  name: 'placement.record-absence',
  title: { kk: 'Рұқсатсыз кетуді тіркеу', ru: 'Записать самовольный уход', en: 'Record an absence' },
  basis: [ACTS.absence, ACTS.absenceReading],
  input: absenceInput,
  output: z.object({ ...requestOutput, leftAt: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'record-absence', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const stayId = request.stayId
    if (stayId === undefined) return notFound('stay')
    const left = instantOf(input.leftOn, input.leftTime)
    const open = left === undefined ? await findOpenAbsence(act, stayId) : undefined
    const leftAt = left ?? open?.leftAt
    if (leftAt === undefined) return wrongFields(['leftOn', 'leftTime'], 'required')
    const returnedAt = instantOf(input.returnedOn, input.returnedTime)
    const wrong = timeProblem(act, leftAt, returnedAt)
    if (wrong !== undefined) return wrong

    const change = { returnedAt, inquiry: input.inquiry, inquiryNote: input.inquiryNote }
    if (open === undefined) await insertAbsence(act, request, stayId, { ...change, leftAt })
    else await updateAbsence(act, open.id, change)
    const data = { leftAt, returnedAt: returnedAt ?? null, inquiry: input.inquiry ?? null }
    await recordOf(act, request, 'absence-recorded', [ACTS.absence], data)
    return ok({ requestId: request.id, state: request.state, leftAt: leftAt.toISOString() })
  },
})

async function findOpenAbsence(act: Act, stayId: string) {
  const last = await findAbsence(act.db, stayId)
  return last !== undefined && (last.returnedAt === undefined || last.inquiry === undefined)
    ? last
    : undefined
}

const wrongFields = (paths: readonly string[], code: string) =>
  refuse('platform.invalid-input', { status: 'invalid', fields: paths.map((path) => ({ path, code })) })

const wrongField = (path: string, code: string) => wrongFields([path], code)

// A wrong hour of a right day is shown at the hour.
function timeProblem(act: Act, leftAt: Date, returnedAt: Date | undefined) {
  if (leftAt > act.now) return notYet(act, 'left', leftAt)
  if (returnedAt === undefined) return undefined
  if (returnedAt > act.now) return notYet(act, 'returned', returnedAt)
  return returnedAt < leftAt ? wrongField('returnedOn', 'before-leaving') : undefined
}

function notYet(act: Act, name: 'left' | 'returned', at: Date) {
  const isToday = localDateAt(at, ALMATY) === act.today
  return isToday ? wrongField(`${name}Time`, 'future-time') : wrongField(`${name}On`, 'future-date')
}

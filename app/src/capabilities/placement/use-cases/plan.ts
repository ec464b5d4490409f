import { addDays, ok } from '@tirek/kernel'
import { SERVICE_KINDS } from '@tirek/law'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { idField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { comparePlan, monthOf, mostTimes } from '../domain/plan.ts'
import { no } from '../domain/refusal.ts'
import { listGiven, listPlanLines } from '../read/plans.ts'
import { findRequest } from '../read/requests.ts'
import { listStepRules } from '../read/steps.ts'
import { endPlanLine, insertPlanLine } from '../store/plans.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { stayOf } from './going.ts'
import { openFor } from './standing.ts'

const BASIS = [ACTS.servicesReading, ACTS.unloadedPoints]

/** A kind of service comes into the plan of a resident, or its volume changes; what stood before keeps its days. */
export const setPlanLine = command({
  name: 'placement.set-plan-line',
  title: { kk: 'Жеке жоспарға енгізу', ru: 'Внести в индивидуальный план', en: 'Put in the individual plan' },
  basis: BASIS,
  input: z.object({
    ...requestFields,
    kind: z.enum(SERVICE_KINDS),
    content: textField,
    timesAMonth: z.coerce.number().int().min(1).max(999),
    agreedWith: lineField,
  }),
  output: z.object({ ...requestOutput, kind: z.enum(SERVICE_KINDS) }),
  run: async (act, input) => {
    const opened = await openFor(act, 'set-plan-line', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const stay = stayOf(request)
    if (!stay.ok) return stay
    const { kind, timesAMonth } = input
    const most = mostTimes(kind, act.today, await listStepRules(act.db))
    if (timesAMonth > most)
      return refused(no('plan-too-often', [ACTS.planDefault], { asked: timesAMonth, most }).error)
    await endPlanLine(act, stay.value, kind, addDays(act.today, -1))
    await insertPlanLine(act, request, stay.value, input)
    await recordOf(act, request, 'plan-line-set', [edge.cite], { kind, timesAMonth })
    return ok({ requestId: request.id, state: request.state, kind })
  },
})

/** A kind of service leaves the plan; what was given of it stays. */
export const dropPlanLine = command({
  name: 'placement.end-plan-line',
  title: {
    kk: 'Жеке жоспардан шығару',
    ru: 'Исключить из индивидуального плана',
    en: 'Take out of the individual plan',
  },
  basis: BASIS,
  input: z.object({ ...requestFields, kind: z.enum(SERVICE_KINDS) }),
  output: z.object({ ...requestOutput, kind: z.enum(SERVICE_KINDS) }),
  run: async (act, input) => {
    const opened = await openFor(act, 'set-plan-line', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const stay = stayOf(request)
    if (!stay.ok) return stay
    const { kind } = input
    if (!(await endPlanLine(act, stay.value, kind, act.today)))
      return refused(no('no-plan-line', [ACTS.servicesReading], { kind }).error)
    await recordOf(act, request, 'plan-line-ended', [edge.cite], { kind })
    return ok({ requestId: request.id, state: request.state, kind })
  },
})

const cited = z.object({ act: z.string(), unit: z.string(), mark: z.string() })

/** The individual plan in one month: norm, agreed volume, what was given; the family reads the same (REP-STD-33). */
export const showPlan = query({
  name: 'placement.plan',
  title: { kk: 'Жеке жоспар', ru: 'Индивидуальный план', en: 'Individual plan' },
  basis: BASIS,
  input: z.object({
    requestId: idField,
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  output: z.object({
    requestId: z.uuid(),
    personId: z.uuid(),
    personName: z.string(),
    version: z.number(),
    month: z.string(),
    isOver: z.boolean(),
    maySet: z.boolean(),
    kinds: z.array(
      z.object({
        kind: z.enum(SERVICE_KINDS),
        norm: z.object({ timesAMonth: z.number(), cite: cited }).nullable(),
        planned: z.number().nullable(),
        content: z.string().nullable(),
        agreedWith: z.string().nullable(),
        isStanding: z.boolean(),
        given: z.number(),
        days: z.array(z.string()),
      }),
    ),
  }),
  reads: (_input, shown) => [shown.personId],
  run: async (act, input) => {
    const request = await findRequest(act.db, input.requestId)
    if (request?.stayId === undefined) return notFound('request')
    const { stayId, personId } = request
    const person = await findPerson(act.db, personId)
    const name = input.month ?? act.today.slice(0, 7)
    const month = monthOf(name)
    const lines = await listPlanLines(act.db, [stayId])
    const given = await listGiven(act.db, [stayId], month)
    const compared = comparePlan(month, { lines, given, entered: await listStepRules(act.db) })
    const isOwn = act.actor.role === 'io-registrar' && request.organisationId === act.actor.organisationId
    return ok({
      requestId: request.id,
      personId,
      personName: person === undefined ? '' : fullName(person),
      version: request.version,
      month: name,
      isOver: month.last < act.today,
      maySet: isOwn && (request.state === 'admitted' || request.state === 'on-leave'),
      kinds: compared.map(({ kind, norm, line, times, days }) => ({
        kind,
        norm: norm === undefined ? null : { timesAMonth: norm.timesAMonth, cite: { ...norm.cite } },
        planned: line?.timesAMonth ?? null,
        content: line?.content ?? null,
        agreedWith: line?.agreedWith ?? null,
        isStanding: line !== undefined && line.to === undefined,
        given: times,
        days,
      })),
    })
  },
})

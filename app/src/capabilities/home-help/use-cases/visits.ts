import { isAfter, isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { byAnswer, dateField, idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { CARE, OUTCOMES, TASKS } from '../domain/home-help.ts'
import { findVisit } from '../read/home-help.ts'
import { insertVisit, markVisit } from '../store/home-help.ts'
import { openServed } from './serve.ts'

const timeField = z
  .string()
  .trim()
  .refine((text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), { params: { code: 'time-format' } })
const tasks = z.array(z.enum(TASKS))

/** Plans a visit to a child who is served. */
export const planVisit = command({
  name: 'home-help.plan-visit',
  title: { kk: 'Үйге баруды жоспарлау', ru: 'Запланировать визит', en: 'Plan a visit' },
  basis: [CARE],
  input: z.object({ servedId: idField, visitOn: dateField, visitAt: timeField, tasks: tasks.min(1) }),
  output: z.object({ visitId: z.uuid(), servedId: z.uuid() }),
  run: async (act, { servedId, visitOn, ...visit }) => {
    const found = await openServed(act, { servedId }, 'visit')
    if (!found.ok) return found
    if (isBefore(visitOn, act.today))
      return refuse('home-help.past-day', {
        status: 'invalid',
        fields: [{ path: 'visitOn', code: 'day-passed' }],
      })
    const visitId = act.newId()
    await insertVisit(act, found.value, { id: visitId, visitOn, ...visit })
    return ok({ visitId, servedId })
  },
})

/** Writes down what was done at a visit, or why there was none: a family that was not there loses nothing. */
export const recordVisit = command({
  name: 'home-help.record-visit',
  title: { kk: 'Үйге баруды жазу', ru: 'Записать визит', en: 'Write down a visit' },
  basis: [CARE],
  input: byAnswer(
    z.object({
      visitId: idField,
      outcome: z.enum(OUTCOMES),
      done: tasks.default([]),
      note: textField.optional(),
    }),
    'outcome',
    { held: ['done'] },
  ),
  output: z.object({ visitId: z.uuid() }),
  run: async (act, { visitId, outcome, done, note }) => {
    const visit = await findVisit(act, visitId)
    if (visit === undefined || visit.unitId !== act.actor.organisationId) return notFound('visit')
    if (visit.outcome !== undefined) return refuse('home-help.recorded', { status: 'state' })
    if (isAfter(visit.visitOn, act.today))
      return refuse('home-help.not-yet', { status: 'state', facts: { on: visit.visitOn } })
    if (outcome === 'held' && done.length === 0)
      return refuse('home-help.nothing-done', {
        status: 'invalid',
        fields: [{ path: 'done', code: 'choose-some' }],
      })
    if (!(await markVisit(act, visit, { outcome, done, note }))) return stale()
    const { region, personId, servedId } = visit
    await act.record({
      name: 'home-help.visited',
      ...{ region, personId, subject: { kind: 'home-help', id: servedId }, cite: [CARE] },
      data: { outcome },
    })
    return ok({ visitId })
  },
})

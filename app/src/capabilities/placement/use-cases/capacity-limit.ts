import { hasReached, isAfter, isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { numberOn } from '../domain/parameters.ts'
import { no } from '../domain/refusal.ts'
import { findCapacityLimit } from '../read/stays.ts'
import { insertCapacityLimit, liftCapacityLimit } from '../store/stays.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { getPerson, openFor } from './standing.ts'

const future = (path: string) =>
  refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code: 'future-date' }] })

/** Records a court's decision that limits a resident's capacity, with the ground that the court named (p. 21). */
export const recordCapacityLimit = command({
  name: 'placement.record-capacity-limit',
  title: {
    kk: 'Әрекет қабілетін шектеу туралы сот шешімі',
    ru: 'Решение суда об ограничении дееспособности',
    en: 'Court decision on limited capacity',
  },
  basis: [ACTS.limitedCapacity],
  input: z.object({
    ...requestFields,
    ground: z.enum(['alcohol-or-drugs', 'other']),
    court: lineField,
    number: lineField,
    decidedOn: dateField,
  }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'record-capacity-limit', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const adult = numberOn('order263.adult-age', act.today)
    if (!adult.ok) return refused(adult.error)
    const person = await getPerson(act, request.personId)
    if (!person.ok) return person
    const { birthDate } = person.value
    if (!hasReached(birthDate, adult.value, input.decidedOn)) {
      return refused(no('capacity-limit-of-child', [ACTS.limitedCapacity], { age: adult.value }).error)
    }
    if (isAfter(input.decidedOn, act.today)) return future('decidedOn')

    const { ground, court, number, decidedOn } = input
    await insertCapacityLimit(act, request, { ground, court, number, decidedOn })
    await recordOf(act, request, 'capacity-limit-recorded', [ACTS.limitedCapacity], {
      ground,
      court,
      number,
      decidedOn,
    })
    return ok({ requestId: request.id, state: request.state })
  },
})

/** The court has lifted the limit: the person may apply again on general grounds, without priority (REP-STD-30, A23). */
export const liftLimit = command({
  name: 'placement.lift-capacity-limit',
  title: {
    kk: 'Шектеудің күші жойылғанын тіркеу',
    ru: 'Записать снятие ограничения судом',
    en: 'Record that the court lifted the limit',
  },
  basis: [ACTS.limitedCapacity],
  input: z.object({ personId: idField, court: lineField, number: lineField, liftedOn: dateField }),
  output: z.object({ personId: z.uuid(), liftedOn: z.string() }),
  run: async (act, input) => {
    const person = await getPerson(act, input.personId)
    if (!person.ok) return person
    const limit = await findCapacityLimit(act.db, input.personId)
    if (limit === undefined || limit.liftedOn !== undefined) {
      return refused(no('no-capacity-limit', [ACTS.limitedCapacity]).error)
    }
    if (isAfter(input.liftedOn, act.today)) return future('liftedOn')
    if (isBefore(input.liftedOn, limit.decidedOn)) {
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'liftedOn', code: 'before-start' }],
      })
    }
    const by = `${input.court}, ${input.number}`
    await liftCapacityLimit(act, limit.id, input.liftedOn, by)
    await act.record({
      name: 'placement.capacity-limit-lifted',
      region: person.value.region,
      personId: input.personId,
      subject: { kind: 'placement-capacity-limit', id: limit.id },
      data: { liftedOn: input.liftedOn, by },
      cite: [ACTS.limitedCapacity],
    })
    return ok({ personId: input.personId, liftedOn: input.liftedOn })
  },
})

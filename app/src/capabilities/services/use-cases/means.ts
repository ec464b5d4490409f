import { isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { tellFamily } from '#platform/notices/tell.ts'
import { dateField, idField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { MEANS } from '../domain/order.ts'
import { findNeeds } from '../read/people.ts'
import { findServed } from '../read/reach.ts'
import { writeNeeds, writePlan } from '../store/orders.ts'
import { childHref } from './addresses.ts'
import { orderFields, orderOutput } from './fields.ts'
import { moved, ownOrder } from './own-order.ts'

/** Writes down which means of communication a child needs (Law 343, 11(3)). */
export const recordNeeds = command({
  name: 'services.record-needs',
  title: {
    kk: 'Балаға қажет қарым-қатынас құралдарын жазу',
    ru: 'Записать, какие средства общения нужны ребёнку',
    en: 'Write down which means of communication a child needs',
  },
  basis: [ACTS.means],
  input: z.strictObject({ personId: idField, means: z.array(z.enum(MEANS)).max(MEANS.length).default([]) }),
  output: z.object({ personId: z.uuid(), means: z.array(z.enum(MEANS)) }),
  run: async (act, { personId, means }) => {
    const person = await findServed(act, personId)
    if (person === undefined) return notFound('person')
    const known = await findNeeds(act.db, personId)
    await writeNeeds(act, { region: person.region, personId, known: known?.id }, means)
    await act.record({
      name: 'services.needs-recorded',
      region: person.region,
      personId,
      subject: { kind: 'person', id: personId },
      cite: [ACTS.means],
    })
    return ok({ personId, means: [...means] })
  },
})

/** The organisation says who provides the means it lacks, what exactly, and until when; only then the service begins. */
export const recordPlan = command({
  name: 'services.record-plan',
  title: {
    kk: 'Жетіспейтін құралдар бойынша жоспар жазу',
    ru: 'Записать план по недостающим средствам',
    en: 'Write the plan for the missing means',
  },
  basis: [ACTS.means],
  input: z.strictObject({ ...orderFields, who: lineField, what: textField, until: dateField }),
  output: orderOutput,
  run: async (act, { who, what, until, ...which }) => {
    const found = await ownOrder(act, which)
    if (!found.ok) return found
    const order = found.value
    const state = moved(order, 'plan')
    if (!state.ok) return state
    if (isBefore(until, act.today))
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'until', code: 'past-date' }],
      })
    await writePlan(act, order, { who, what, until }, state.value)
    const { id, region, personId } = order
    await act.record({
      name: 'services.plan-recorded',
      region,
      personId,
      subject: { kind: 'order', id },
      data: { until },
      cite: [ACTS.means],
    })
    await tellFamily(act, {
      region,
      personId,
      kind: 'services.plan-recorded',
      data: { until },
      href: childHref(personId),
      once: id,
      cite: [ACTS.means],
    })
    return ok({ orderId: id, personId, state: state.value })
  },
})

import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { type AskedFacts, BACK_GROUNDS, mayAskBack, mayDeclineBack } from '../domain/readmission.ts'
import type { Request } from '../domain/request.ts'
import { findDischarge, type StoredDischarge } from '../read/stays.ts'
import { answerBack, askBack } from '../store/stays.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { OWN_ACT, requestFields, requestOutput } from './fields.ts'
import { actsForPerson, openFor } from './standing.ts'
import { tellOfRequest } from './tell-of-request.ts'

const BASIS = [ACTS.absence, ACTS.absenceReading]

async function orderOf(act: Act, request: Request): Promise<Result<StoredDischarge, Refusal>> {
  const discharge = await findDischarge(act.db, request.personId)
  return discharge?.requestId === request.id ? ok(discharge) : notFound('discharge')
}

const factsOf = ({ ground, setAsideBy, askedBack }: StoredDischarge): AskedFacts => ({
  ground,
  isSetAside: setAsideBy !== undefined,
  isAsked: askedBack !== undefined && askedBack.answer === undefined,
})

/** Whoever was discharged says why they could not tell, or that the absence was recorded by mistake, and with what it is proved. */
export const askRestore = command({
  name: 'placement.ask-restore',
  title: {
    kk: 'Дереу қалпына келтіруді сұрау',
    ru: 'Попросить о немедленном восстановлении',
    en: 'Ask to be restored at once',
  },
  basis: BASIS,
  input: z.object({
    ...requestFields,
    ground: z.enum(BACK_GROUNDS),
    words: textField,
    proof: textField.optional(),
  }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'ask-restore', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const order = await orderOf(act, request)
    if (!order.ok) return order
    const allowed = mayAskBack(factsOf(order.value))
    if (!allowed.ok) return refused(allowed.error)

    const { ground, words, proof } = input
    await askBack(act, order.value.id, { ground, words, proof, by: own.value.signedBy })
    const data = { ground, words, ...(proof !== undefined && { proof }), by: own.value.kind, ...OWN_ACT }
    await recordOf(act, request, 'restore-asked', [edge.cite, ACTS.absenceReading], data)
    return ok({ requestId: request.id, state: request.state })
  },
})

/** The organisation does not take the person back at once, with a reason that the person reads and may complain of. */
export const declineRestore = command({
  name: 'placement.decline-restore',
  title: {
    kk: 'Дереу қалпына келтіруден бас тарту',
    ru: 'Отказать в немедленном восстановлении',
    en: 'Decline to restore at once',
  },
  basis: BASIS,
  input: z.object({ ...requestFields, reason: textField }),
  output: z.object(requestOutput),
  // The file was closed to the organisation at the discharge; only its own former resident is found.
  run: (act, input) =>
    act.asSystem(async () => {
      const opened = await openFor(act, 'decline-restore', input)
      if (!opened.ok) return opened
      const { request, edge } = opened.value
      const order = await orderOf(act, request)
      if (!order.ok) return order
      const allowed = mayDeclineBack(factsOf(order.value))
      if (!allowed.ok) return refused(allowed.error)

      const { id, askedBack } = order.value
      await answerBack(act, id, input.reason)
      const cite = [edge.cite, ACTS.absenceReading]
      await recordOf(act, request, 'restore-declined', cite, { reason: input.reason })
      const time = `${id}-${askedBack?.at.toISOString() ?? ''}`
      await tellOfRequest(act, request, { name: 'restore-declined', time, cite })
      return ok({ requestId: request.id, state: request.state })
    }),
})

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, idField, lineField, textField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { hasCourtAct } from '../domain/decision.ts'
import { no } from '../domain/refusal.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { openOrganisation, reservePlace, takeFreePlace } from './reserve.ts'
import { openFor } from './standing.ts'

/** Placement without the choice of the family: only by the act of a court, in the child's best interests (REP-II-8). */
export const placeByCourtAct = command({
  name: 'placement.place-by-court-act',
  title: {
    kk: 'Сот актісі бойынша орналастыру',
    ru: 'Разместить по судебному акту',
    en: 'Place by the act of a court',
  },
  basis: [ACTS.noSeparation, ACTS.petitionReading],
  input: z.object({
    ...requestFields,
    organisationId: idField,
    courtAct: z.object({ number: lineField, court: lineField, date: dateField }).optional(),
    bestInterests: textField,
  }),
  output: z.object({ ...requestOutput, arriveBy: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'place-by-court-act', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const lawful = hasCourtAct(input.courtAct)
    if (!lawful.ok) return refused(lawful.error)
    const organisation = await openOrganisation(act, input.organisationId, request.category)
    if (!organisation.ok) return organisation
    const { id: organisationId } = organisation.value
    const placeId = await takeFreePlace(act, organisationId, request.id)
    if (placeId === undefined) return refused(no('no-place-free', [ACTS.placement]).error)

    await act.deadlines.cancel(DEADLINES.choose, request.id)
    await act.deadlines.cancel(DEADLINES.followUp, request.id)
    const { courtAct, bestInterests } = input
    await recordOf(act, request, 'court-act-recorded', [ACTS.noSeparation], {
      courtAct,
      bestInterests,
      organisationId,
    })
    const arriveBy = await reservePlace(act, request, { organisationId, placeId, how: 'court-act' })
    return ok({ requestId: request.id, state: 'reserved' as const, arriveBy })
  },
})

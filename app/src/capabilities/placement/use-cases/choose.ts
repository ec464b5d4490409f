import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import type { Request } from '../domain/request.ts'
import { countFree } from '../read/places.ts'
import { wantsOf } from '../read/wants.ts'
import { updateRequest } from '../store/requests.ts'
import { alternativesShown } from './alternatives.ts'
import { recordOf } from './events.ts'
import { OWN_ACT, requestFields, requestOutput } from './fields.ts'
import { startChoice } from './notify.ts'
import { leaveOrganisation, openOrganisation, reservePlace, takeFreePlace } from './reserve.ts'
import { actsForPerson, openFor } from './standing.ts'
import { choiceWords } from './words-to-sign.ts'

/**
 * The person chooses the organisation (p. 7; REP-STD-18…20). With a free place it is kept at once and the term of
 * arrival begins; without one the choice stands and the person may enter the queue. No specialist may choose.
 */
export const chooseOrganisation = command({
  name: 'placement.choose',
  title: { kk: 'Ұйымды таңдау', ru: 'Выбрать организацию', en: 'Choose an organisation' },
  basis: [ACTS.placement, ACTS.noSeparation],
  signature: {
    by: FAMILY_ROLES,
    means: ['eds', 'egov-qr', 'sms'],
    shows: choiceWords,
    of: ({ requestId }) => requestId,
    href: ({ requestId }) => `/placement/requests/${requestId}`,
  },
  input: z.object({ ...requestFields, organisationId: idField }),
  output: z.object({
    ...requestOutput,
    outcome: z.enum(['reserved', 'no-vacancy']),
    organisationId: z.uuid(),
    arriveBy: z.string().optional(),
    queueLength: z.number().optional(),
  }),
  run: async (act, input) => {
    const opened = await openFor(act, 'choose-with-vacancy', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const shown = await alternativesShown(act, request)
    if (!shown.ok) return shown
    const organisation = await openOrganisation(act, input.organisationId, request.category)
    if (!organisation.ok) return organisation

    const organisationId = organisation.value.id
    await proveReceipt(act, request)
    await leaveOrganisation(act, request, organisationId)
    await act.deadlines.meet(DEADLINES.choose, request.id)
    await recordOf(act, request, 'chosen', [ACTS.placement], {
      organisationId,
      by: own.value.kind,
      ...OWN_ACT,
    })
    const placeId = await takeFreePlace(act, organisationId, request, 'choice')
    const done = { requestId: request.id, organisationId }
    if (placeId === undefined) {
      await updateRequest(act, request, 'chosen', { organisationId, placeId: null, arriveBy: null })
      const { waiting } = await countFree(act.db, organisationId, await wantsOf(act, request))
      return ok({ ...done, state: 'chosen' as const, outcome: 'no-vacancy' as const, queueLength: waiting })
    }
    const arriveBy = await reservePlace(act, request, { organisationId, placeId, how: 'choice' })
    return ok({ ...done, state: 'reserved' as const, outcome: 'reserved' as const, arriveBy })
  },
})

/** Who chooses has received the notification: the portal itself is the proof (DEC-11). */
export async function proveReceipt(act: Act, request: Request): Promise<void> {
  if (request.state === 'notified') await startChoice(act, request, { on: act.today, proof: 'portal' })
}

import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { mayDischarge } from '../domain/discharge.ts'
import { mayRestore } from '../domain/readmission.ts'
import type { Request } from '../domain/request.ts'
import { DISCHARGE_GROUNDS, MISTAKES, type Mistake } from '../domain/states.ts'
import { findAbsence, findDischarge, findStay, getStayFacts, type StoredDischarge } from '../read/stays.ts'
import { claimOrAddPlace, occupyPlace } from '../store/places.ts'
import { updateRequest } from '../store/requests.ts'
import { insertDischarge, insertStay, markAbsenceWrong, markRestored } from '../store/stays.ts'
import { refused } from './answers.ts'
import { finishStay } from './end-of-stay.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { letGoAtClosure } from './let-go.ts'
import { joinOrganisation } from './reserve.ts'
import { openFor } from './standing.ts'
import { supersedeNewer } from './supersede.ts'
import { tellOfRequest } from './tell-of-request.ts'

/** Discharge under point 21: categories 4 and 5 only, by a decision of the head on one of three grounds. */
export const dischargeResident = command({
  name: 'placement.discharge',
  title: { kk: 'Ұйымнан шығару', ru: 'Выписать', en: 'Discharge' },
  basis: [ACTS.discharge, ACTS.absenceReading],
  input: z.object({
    ...requestFields,
    ground: z.enum(DISCHARGE_GROUNDS),
    orderNumber: lineField,
    reason: textField,
  }),
  output: z.object({ ...requestOutput, ground: z.enum(DISCHARGE_GROUNDS) }),
  run: async (act, input) => {
    const opened = await openFor(act, 'discharge', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const { stayId, personId, category } = request
    if (stayId === undefined) return notFound('stay')
    const facts = await getStayFacts(act.db, { stayId, personId, category })
    const allowed = mayDischarge(input.ground, facts, act.now, act.today)
    if (!allowed.ok) return refused(allowed.error)

    const { ground, orderNumber, reason } = input
    await insertDischarge(act, request, stayId, { ground, orderNumber, reason })
    await recordOf(act, request, 'discharged', [edge.cite], {
      ground,
      orderNumber,
      reason,
      breaches: facts.breaches,
    })
    await tellOfRequest(act, request, { name: 'discharged', time: orderNumber, cite: [edge.cite] })
    await letGoAtClosure(act, request)
    await finishStay(act, request, 'discharged')
    return ok({ requestId: request.id, state: edge.to, ground })
  },
})

/**
 * Immediate restoration after an absence that could not be told of or was recorded by mistake, and after an order that a
 * complaint has set aside (DEC-98): no new decision, no queue. If the place is taken, the next free one is given ahead of the
 * queue, and without any the organisation makes one (DEC-29).
 */
export const restoreResident = command({
  name: 'placement.restore',
  title: { kk: 'Дереу қалпына келтіру', ru: 'Восстановить немедленно', en: 'Restore at once' },
  basis: [ACTS.absence, ACTS.absenceReading],
  input: z.object({
    ...requestFields,
    couldNotInform: z.boolean(),
    /** The organisation has found that the absence was recorded by mistake: what was wrong with the record. */
    mistake: z.enum(MISTAKES).optional(),
    reason: textField,
    orderNumber: lineField,
  }),
  output: z.object({ ...requestOutput, stayId: z.uuid() }),
  run: async (act, input) => {
    // The file was closed to the organisation at the discharge; only its own former resident is found.
    const opened = await act.asSystem(() => openFor(act, 'restore', input))
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const discharge = await act.asSystem(() => findDischarge(act.db, request.personId))
    if (discharge === undefined || discharge.requestId !== request.id) return notFound('discharge')
    const { couldNotInform, mistake } = input
    const facts = { couldNotInform, isMistaken: mistake !== undefined }
    const isSetAside = discharge.setAsideBy !== undefined
    const allowed = mayRestore({ ground: discharge.ground, isSetAside, ...facts })
    if (!allowed.ok) return refused(allowed.error)

    const given = await act.asSystem(() => supersedeNewer(act, request, input))
    if (!given.ok) return given
    await joinOrganisation(act, request, request.organisationId ?? '')
    const restored = await comeBack(act, request, discharge)
    if (!restored.ok) return restored
    await undo(act, discharge, input)
    const data = { ...whyOf(discharge, input), aheadOfQueue: restored.value.aheadOfQueue }
    const reading = isSetAside ? ACTS.orderSetAsideReading : ACTS.absenceReading
    const cite = [isSetAside ? ACTS.discharge : edge.cite, reading]
    await recordOf(act, request, 'restored', cite, data)
    await tellOfRequest(act, request, { name: 'restored', time: discharge.id, cite })
    return ok({ requestId: request.id, state: edge.to, stayId: restored.value.stayId })
  },
})

type Why = { readonly reason: string; readonly orderNumber: string; readonly mistake?: Mistake | undefined }

/** What the history says of a restoration. */
function whyOf({ setAsideBy }: StoredDischarge, { reason, orderNumber, mistake }: Why) {
  return { reason, orderNumber, ...(mistake && { mistake }), ...(setAsideBy && { setAsideBy }) }
}

/** The discharge is marked as undone; a wrong record of the absence behind it counts for nothing from now on (DEC-95). */
async function undo(act: Act, discharge: StoredDischarge, { mistake, reason }: Why): Promise<void> {
  await markRestored(act, discharge.id, reason)
  const absence = mistake && (await findAbsence(act.db, discharge.stayId))
  if (absence) await markAbsenceWrong(act, absence.id, { mistake, correction: reason })
}

async function comeBack(
  act: Act,
  request: Request,
  discharge: StoredDischarge,
): Promise<Result<{ readonly stayId: string; readonly aheadOfQueue: boolean }, Refusal>> {
  const before = await findStay(act.db, discharge.stayId)
  if (before === undefined) return notFound('stay')
  const { organisationId, referralNumber } = before
  const { placeId } = await claimOrAddPlace(act, organisationId, request.id)
  await occupyPlace(act, placeId)
  const stay = { organisationId, referralNumber, fromOn: act.today, restores: discharge.id }
  const stayId = await insertStay(act, request, stay)
  await updateRequest(act, request, 'admitted', { placeId, stayId })
  return ok({ stayId, aheadOfQueue: true })
}

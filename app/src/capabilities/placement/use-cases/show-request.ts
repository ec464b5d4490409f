import { type LocalDate, ok } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, fullName, listRepresentativeNames } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { deferredUntil } from '../domain/arrival.ts'
import { ACTS } from '../domain/citations.ts'
import { listMoves } from '../domain/move.ts'
import { lacksCourtLookUp, mayBeAskedAgain } from '../domain/package.ts'
import type { Request } from '../domain/request.ts'
import { BEFORE_DECISION } from '../domain/states.ts'
import { findClock, findLastDeferral, listOpenDeadlines } from '../read/deadlines.ts'
import { findDecision, findNeed, findNotice, listLookUps } from '../read/file.ts'
import { findQueuePlace } from '../read/queue.ts'
import { findOwnTicket } from '../read/queue-lines.ts'
import { findRequest, listRequestsOf } from '../read/requests.ts'
import { showClock } from './clock.ts'
import { requestShape } from './request-shape.ts'
import { formerStayOf, stayOf } from './shown-stay.ts'
import { roleOf } from './standing.ts'

/** One request with its clock, look-ups, decision and place, as far as the actor may see it. */
export const showRequest = query({
  name: 'placement.request',
  title: { kk: 'Өтініш', ru: 'Заявление', en: 'The request' },
  basis: [ACTS.placement],
  input: z.object({ requestId: idField.optional(), personId: idField.optional() }),
  output: requestShape,
  reads: (_input, shown) => [shown.personId],
  run: async (act, input) => {
    const { requestId, personId } = input
    if (requestId === undefined && personId === undefined) {
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'requestId', code: 'required' }],
      })
    }
    const request =
      requestId === undefined
        ? (await listRequestsOf(act.db, personId ?? ''))[0]
        : await findRequest(act.db, requestId)
    if (request === undefined) return showFormer(act, requestId)
    const person = await findPerson(act.db, request.personId)
    return ok({
      ...headOf(request),
      personName: person === undefined ? '' : fullName(person),
      birthDate: person?.birthDate ?? null,
      ...(await applicantOf(act, request)),
      moves: [...listMoves(request.state, roleOf(act))],
      ...(await fileOf(act, request)),
      ...(await unaskedOf(act, request, person?.birthDate)),
      ...(await placeOf(act, request)),
      stay: await stayOf(act, request),
    })
  },
})

/**
 * A former resident's file is closed to the organisation. What stays is the number of the case and its end, by which the
 * organisation restores at once whom it has discharged (DEC-29); nothing of the person.
 */
async function showFormer(act: Act, requestId: string | undefined) {
  if (act.actor.role !== 'io-registrar' || requestId === undefined) return notFound('request')
  const request = await act.asSystem(() => findRequest(act.db, requestId))
  const isOwn = request !== undefined && request.organisationId === act.actor.organisationId
  if (!isOwn || request.state !== 'discharged') return notFound('request')
  const bare = { ...request, statement: {}, documents: [], defects: [], applicantPersonId: undefined }
  return ok({
    ...headOf(bare),
    personName: request.number,
    birthDate: null,
    applicantName: null,
    applicantOrganisation: null,
    moves: [...listMoves(request.state, roleOf(act))],
    need: null,
    lookUps: [],
    lacksCourtLookUp: false,
    mayAskAgain: false,
    decision: null,
    notice: null,
    ...(await placeOf(act, bare)),
    stay: await formerStayOf(act, request),
  })
}

function headOf(request: Request) {
  return {
    requestId: request.id,
    personId: request.personId,
    number: request.number,
    category: request.category,
    region: request.region,
    state: request.state,
    version: request.version,
    applicantKind: request.applicantKind,
    applicantId: request.applicantPersonId ?? null,
    statement: { ...request.statement },
    paper: request.isPaper,
    appliedOn: request.appliedOn,
    documents: request.documents.map(({ kind, original, comparedBy }) => ({
      kind,
      original,
      ...(comparedBy === undefined ? {} : { comparedBy }),
    })),
    defects: [...request.defects],
    eSobesNumber: request.eSobesNumber ?? null,
    reservedOn: request.reservedOn ?? null,
    arriveBy: request.arriveBy ?? null,
    deferrals: request.deferrals,
  }
}

// What the look-ups answered is for those who prepare and take the decision; the organisation needs the place only.
async function fileOf(act: Act, request: Request) {
  const isHouse = act.actor.role === 'io-registrar'
  const need = isHouse ? undefined : await findNeed(act.db, request.personId, request.needId)
  const lookUps = isHouse ? [] : await listLookUps(act.db, request.id)
  const decision = await findDecision(act.db, request.id)
  const notice = await findNotice(act.db, request.id)
  return {
    need: need === undefined ? null : shownNeed(need, decision),
    lookUps: lookUps.map((one) => ({
      ...one,
      askedAt: one.askedAt.toISOString(),
      answeredAt: one.answeredAt?.toISOString() ?? null,
      lastFault: one.lastFault ?? null,
      substitute: one.substitute ?? null,
      answer: one.answer === undefined ? null : { ...one.answer },
    })),
    decision:
      decision === undefined
        ? null
        : {
            ...decision,
            bestInterests: decision.bestInterests ?? null,
            referralNumber: decision.referralNumber ?? null,
            appealUntil: appealUntil(act, notice?.receivedOn),
          },
    notice:
      notice === undefined
        ? null
        : { ...notice, receivedOn: notice.receivedOn ?? null, proof: notice.proof ?? null },
  }
}

function appealUntil({ calendar }: Act, receivedOn: LocalDate | undefined): LocalDate | null {
  return receivedOn === undefined ? null : term('complaint.appeal', receivedOn, calendar).due
}

/** By name, as who may sign is known by name to whoever compares the papers. */
async function applicantOf(act: Act, { personId, applicantPersonId, applicantOrganisationId }: Request) {
  const names = applicantPersonId === undefined ? undefined : await listRepresentativeNames(act, personId)
  const organisation =
    applicantOrganisationId === undefined
      ? undefined
      : await findOrganisation(act.db, applicantOrganisationId)
  return {
    applicantName: names?.get(applicantPersonId ?? '') ?? null,
    applicantOrganisation: organisation?.name ?? null,
  }
}

/** Which questions are still to be asked, or asked anew, before the decision. */
async function unaskedOf(act: Act, request: Request, birthDate: LocalDate | undefined) {
  if (!BEFORE_DECISION.includes(request.state)) return { lacksCourtLookUp: false, mayAskAgain: false }
  const lookUps = await listLookUps(act.db, request.id)
  const lacks = birthDate === undefined ? undefined : lacksCourtLookUp(lookUps, birthDate, act.today)
  const isCourtUnasked = lacks?.ok === true && lacks.value
  const mayAsk = lookUps.some((one) => mayBeAskedAgain(one, request.category))
  return { lacksCourtLookUp: isCourtUnasked, mayAskAgain: isCourtUnasked || mayAsk }
}

// A decision says more of a child's view and of the family forms than the recognition of need did, never less.
function shownNeed(
  need: NonNullable<Awaited<ReturnType<typeof findNeed>>>,
  decision: Awaited<ReturnType<typeof findDecision>>,
) {
  const childView = need.childView ?? decision?.childView
  const alternatives = decision?.alternatives.length ? decision.alternatives : need.alternatives
  return {
    id: need.id,
    reasons: [...need.reasons],
    assessment: need.assessment,
    document: need.document,
    recognisedOn: need.recognisedOn,
    childView: childView === undefined ? null : { ...childView },
    alternatives: [...alternatives],
  }
}

async function placeOf(act: Act, request: Request) {
  const organisation =
    request.organisationId === undefined ? undefined : await findOrganisation(act.db, request.organisationId)
  const queue = request.state === 'queued' ? await findQueuePlace(act.db, request.id) : undefined
  return {
    organisation: organisation === undefined ? null : { id: organisation.id, name: organisation.name },
    deferredUntil:
      request.arriveBy === undefined
        ? null
        : deferredUntil(request.arriveBy, act.calendar, request.appliedOn),
    deferral: await deferralOf(act, request),
    clock: showClock(act, await findClock(act.db, request, roleOf(act))),
    deadlines: [...(await listOpenDeadlines(act.db, request.id, roleOf(act)))],
    hasQueueEntry: (await findOwnTicket(act.db, request.id)) !== undefined,
    queue:
      queue === undefined
        ? null
        : { position: queue.position, length: queue.length, enteredAt: queue.enteredAt.toISOString() },
  }
}

async function deferralOf(act: Act, { id, deferrals }: Request) {
  const found = deferrals === 0 ? undefined : await findLastDeferral(act.db, id)
  if (found === undefined) return null
  const { reason, document, filedAt, wasDue } = found
  return { reason, document, filedAt: filedAt.toISOString(), wasDue }
}

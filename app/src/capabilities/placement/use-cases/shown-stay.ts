import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'
import { listLeaves } from '../read/leaves.ts'
import {
  findAbsence,
  findCapacityLimit,
  findDischarge,
  findStay,
  listBreaches,
  listCorrectedAbsences,
  type StoredDischarge,
} from '../read/stays.ts'

/** The stay of a request: arrival, breaches, absences, the leave that runs, and how it was ended under point 21. */
export async function stayOf(act: Act, request: Request) {
  if (request.stayId === undefined) return null
  const breaches = await listBreaches(act.db, request.stayId)
  const absence = await findAbsence(act.db, request.stayId)
  const limit = await findCapacityLimit(act.db, request.personId)
  return {
    arrivedOn: (await findStay(act.db, request.stayId))?.fromOn ?? null,
    breaches: breaches.map(({ kind, happenedOn, actNumber, description, explained, explanation }) => ({
      kind,
      happenedOn,
      actNumber,
      description,
      explained,
      explanation: explanation ?? null,
    })),
    absence:
      absence === undefined
        ? null
        : {
            leftAt: absence.leftAt.toISOString(),
            returnedAt: absence.returnedAt?.toISOString() ?? null,
            inquiry: absence.inquiry ?? null,
          },
    corrected: (await listCorrectedAbsences(act.db, request.stayId)).map((one) => ({
      leftAt: one.leftAt.toISOString(),
      at: one.correctedAt.toISOString(),
      by: one.correctedBy,
      mistake: one.mistake,
      correction: one.correction,
    })),
    discharge: request.state === 'discharged' ? await dischargeOf(act, request) : null,
    leave: request.state === 'on-leave' ? await leaveOf(act, request.stayId) : null,
    capacityLimit:
      limit === undefined
        ? null
        : { ground: limit.ground, decidedOn: limit.decidedOn, liftedOn: limit.liftedOn ?? null },
  }
}

async function leaveOf(act: Act, stayId: string) {
  const leave = (await listLeaves(act.db, stayId)).find(({ state }) => state === 'started')
  return leave === undefined ? null : { from: leave.startedOn ?? leave.from, until: leave.until }
}

async function dischargeOf(act: Act, { id, personId }: Request) {
  const found = await findDischarge(act.db, personId)
  if (found?.requestId !== id) return null
  const { id: dischargeId, dischargedOn: on, ground, orderNumber, reason, setAsideBy = null } = found
  return { id: dischargeId, on, ground, orderNumber, reason, setAsideBy, askedBack: askedOf(found) }
}

function askedOf({ askedBack }: StoredDischarge) {
  if (askedBack === undefined) return null
  const { at, ground, words, proof = null, answer = null } = askedBack
  return { at: at.toISOString(), ground, words, proof, answer }
}

/** What an organisation still sees of a stay that it has ended: the order that it has given itself, to hand it over on paper. */
export async function formerStayOf(act: Act, request: Request) {
  const discharge = await act.asSystem(() => dischargeOf(act, request))
  const empty = {
    arrivedOn: null,
    breaches: [],
    absence: null,
    corrected: [],
    leave: null,
    capacityLimit: null,
  }
  return { ...empty, discharge }
}

import { ok, type Result } from '@tirek/kernel'
import type { Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { categoryFits } from '../domain/category.ts'
import { ACTS } from '../domain/citations.ts'
import { MESSAGES } from '../domain/deadlines.ts'
import { lookUpsFor } from '../domain/package.ts'
import { wayBack } from '../domain/readmission.ts'
import { no } from '../domain/refusal.ts'
import type { ApplicantOf, Request, Statement } from '../domain/request.ts'
import { findNeed, type Need } from '../read/file.ts'
import { findCapacityLimit, findDischarge } from '../read/stays.ts'
import { insertLookUps } from '../store/file.ts'
import { insertRequest, nextSerial } from '../store/requests.ts'
import { refused } from './answers.ts'

export type Opening = {
  readonly person: Person
  readonly needId: string | undefined
  readonly applicantKind: ApplicantOf
  readonly applicantPersonId: string | undefined
  readonly isPaper: boolean
  readonly statement: Statement
}

/** Opens a request by an application or a petition and sends its look-ups on their way (p. 5). */
export async function openNewRequest(act: Act, opening: Opening): Promise<Result<Request, Refusal>> {
  const need = await neededBy(act, opening)
  if (!need.ok) return need
  const back = await mayComeBack(act, opening.person.id)
  if (!back.ok) return back
  const lookUps = lookUpsFor(opening.person.birthDate, act.today)
  if (!lookUps.ok) return refused(lookUps.error)

  const request = await toNewRequest(act, opening, need.value)
  if (!(await insertRequest(act, request))) {
    return refuse('placement.request-open-already', { status: 'state', cite: [ACTS.silentConsequences] })
  }
  for (const lookUpId of await insertLookUps(act, request, lookUps.value)) {
    await act.send({ kind: MESSAGES.lookUp, region: request.region, payload: { lookUpId } })
  }
  return ok(request)
}

async function neededBy(act: Act, opening: Opening): Promise<Result<Need, Refusal>> {
  const need = await findNeed(act.db, opening.person.id, opening.needId)
  if (need === undefined) return refused(no('need-not-recognised', [ACTS.applicants]).error)
  const facts = { birthDate: opening.person.birthDate, disabilityKinds: undefined }
  const fits = categoryFits(need.category, facts, act.today)
  return fits.ok ? ok(need) : refused(fits.error)
}

/** After a discharge the whole path is walked again, without privilege; a standing limit on capacity bars it. */
async function mayComeBack(act: Act, personId: string): Promise<Result<void, Refusal>> {
  const discharge = await findDischarge(act.db, personId)
  if (discharge === undefined) return ok(undefined)
  const limit = await findCapacityLimit(act.db, personId)
  const facts = { limitLifted: limit?.liftedOn !== undefined, isSetAside: discharge.setAsideBy !== undefined }
  const way = wayBack({ ground: discharge.ground, ...facts })
  return way.ok ? ok(undefined) : refused(way.error)
}

async function toNewRequest(act: Act, opening: Opening, need: Need): Promise<Request> {
  const { person } = opening
  const serial = await nextSerial(act, person.region, 'request')
  return {
    region: person.region,
    id: act.newId(),
    personId: person.id,
    needId: need.id,
    number: `${act.today.slice(0, 4)}-${String(serial).padStart(6, '0')}`,
    category: need.category,
    state: 'submitted',
    applicantKind: opening.applicantKind,
    applicantPersonId: opening.applicantPersonId,
    applicantOrganisationId:
      opening.applicantKind === 'medical-organisation' ? act.actor.organisationId : undefined,
    isPaper: opening.isPaper,
    statement: opening.statement,
    documents: [],
    defects: [],
    eSobesNumber: undefined,
    appliedOn: act.today,
    decidedOn: undefined,
    organisationId: undefined,
    placeId: undefined,
    reservedOn: undefined,
    arriveBy: undefined,
    deferrals: 0,
    stayId: undefined,
    stateSince: act.now,
    version: 1,
  }
}

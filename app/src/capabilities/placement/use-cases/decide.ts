import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { optionalText, textField } from '#platform/use-case/fields.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { categoryFits, isMinor } from '../domain/category.ts'
import type { ChildView, ConsideredAlternative } from '../domain/child-ground.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { applicantStands, mayProvide, referralNumber } from '../domain/decision.ts'
import { rulesOf } from '../domain/edition.ts'
import { disabilityOf, lacksCourtLookUp } from '../domain/package.ts'
import { no, type PlacementRefusal } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { findNeed, listLookUps, type Need } from '../read/file.ts'
import { insertDecision } from '../store/file.ts'
import { nextSerial, updateRequest } from '../store/requests.ts'
import { refused } from './answers.ts'
import { deadlineOf, recordOf } from './events.ts'
import { alternativesField, childViewField, requestFields, requestOutput } from './fields.ts'
import { letGoAtClosure } from './let-go.ts'
import { capacityOf, getPerson, openFor } from './standing.ts'
import { tellOfRequest } from './tell-of-request.ts'

type Given = {
  readonly bestInterests?: string | undefined
  readonly childView?: ChildView | undefined
  readonly alternatives?: readonly ConsideredAlternative[] | undefined
}

/** What the decision rests on: given with it, or taken over from the recognition of need. */
type Ground = {
  readonly bestInterests: string | undefined
  readonly childView: ChildView | undefined
  readonly alternatives: readonly ConsideredAlternative[]
}

/** The decision of the local executive body; with a decision to provide goes the numbered referral (p. 3, 7, DEC-47). */
export const decideRequest = command({
  name: 'placement.decide',
  title: {
    kk: 'Қызмет көрсету туралы шешім қабылдау',
    ru: 'Принять решение об оказании услуг',
    en: 'Decide on the provision of services',
  },
  basis: [ACTS.placement, ACTS.referral, ACTS.referralReading],
  input: z.object({
    ...requestFields,
    provides: z.boolean(),
    reason: textField,
    bestInterests: optionalText,
    childView: childViewField.optional(),
    alternatives: alternativesField.optional(),
  }),
  output: z.object({
    ...requestOutput,
    decisionNumber: z.string(),
    referralNumber: z.string().optional(),
    notifyBy: z.string().optional(),
  }),
  run: async (act, input) => {
    const opened = await openFor(act, input.provides ? 'decide-provide' : 'decide-refuse', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const person = await getPerson(act, request.personId)
    if (!person.ok) return person
    const need = await needOf(act, request, person.value)
    const ground = groundOf(need, input)
    if (input.provides) {
      const ripe = await isRipe(act, request, person.value, { ...ground, need })
      if (!ripe.ok) return ripe
    }

    const numbers = await numberDecision(act, request, input.provides)
    const { provides, reason } = input
    await insertDecision(act, request, { ...ground, ...numbers, provides, reason, decidedOn: act.today })
    await updateRequest(act, request, edge.to, { decidedOn: act.today, ...adopted(need) })
    const data = { number: numbers.number, referralNumber: numbers.referralNumber ?? null, reason }
    const notifyBy = provides ? await startNotice(act, request) : undefined
    await recordOf(act, request, provides ? 'decided' : 'refused', [edge.cite, ACTS.placement], data)
    const { number: decisionNumber, referralNumber: referral } = numbers
    const done = { requestId: request.id, state: edge.to, decisionNumber }
    if (referral !== undefined) {
      return ok({ ...done, referralNumber: referral, notifyBy })
    }
    await tellOfRequest(act, request, { name: 'decided-no', time: act.today, cite: [ACTS.placement] })
    await letGoAtClosure(act, request)
    return ok(done)
  },
})

/** Who came of age on the way belongs to another category: a need recognised anew takes the place of the first. */
async function needOf(act: Act, request: Request, person: Person): Promise<Need | undefined> {
  const cameOfAge = hasComeOfAge(person, request, act)
  return findNeed(act.db, request.personId, cameOfAge ? undefined : request.needId)
}

function adopted(need: Need | undefined) {
  return need === undefined ? {} : { needId: need.id, category: need.category }
}

function hasComeOfAge(person: Person, request: Request, act: Act): boolean {
  const [then, now] = [isMinor(person.birthDate, request.appliedOn), isMinor(person.birthDate, act.today)]
  return then.ok && now.ok && then.value && !now.value
}

function groundOf(need: Need | undefined, given: Given): Ground {
  return {
    bestInterests: given.bestInterests,
    childView: given.childView ?? need?.childView,
    alternatives: joinAlternatives(given.alternatives ?? [], need?.alternatives ?? []),
  }
}

/** The decision fills in what the recognition of need left open, form by form, and may say more of the rest. */
function joinAlternatives(
  given: readonly ConsideredAlternative[],
  recognised: readonly ConsideredAlternative[],
): readonly ConsideredAlternative[] {
  return [...given, ...recognised.filter((one) => !given.some((own) => own.kind === one.kind))]
}

async function isRipe(
  act: Act,
  request: Request,
  person: Person,
  ground: Ground & { readonly need: Need | undefined },
): Promise<Result<void, Refusal>> {
  const minor = isMinor(person.birthDate, act.today)
  if (!minor.ok) return refused(minor.error)
  const lookUps = await listLookUps(act.db, request.id)
  const lacks = lacksCourtLookUp(lookUps, person.birthDate, act.today)
  if (!lacks.ok) return refused(lacks.error)
  if (lacks.value) {
    return refused(no('look-ups-pending', [ACTS.courtLookUp, ACTS.applicants], { waiting: ['court'] }).error)
  }
  const file = mayProvide({ ...ground, isChild: minor.value, lookUps })
  if (!file.ok) return refused(file.error)

  const isIncapable = capacityOf(lookUps) === 'incapable'
  const stands = applicantStands({
    isChild: minor.value,
    cameOfAge: hasComeOfAge(person, request, act),
    applicantKind: request.applicantKind,
    isIncapable,
  })
  if (!stands.ok) return refused(stands.error)
  const { need } = ground
  const facts = {
    ...disabilityOf(lookUps.find((one) => one.kind === 'disability')?.answer),
    birthDate: person.birthDate,
    cannotServeSelfForAge: need?.cannotServeSelf,
  }
  const fits = categoryFits(need?.category ?? request.category, facts, act.today)
  return fits.ok ? ok(undefined) : refused(ofAnswer(fits.error))
}

/** Whoever decides has no category to choose: what stands in the way is what the state's register has answered. */
function ofAnswer(error: PlacementRefusal): PlacementRefusal {
  const isAnswered = error.facts['because'] === 'disability-kind' || error.facts['because'] === 'group'
  return isAnswered ? { ...error, code: 'answer-does-not-fit' } : { ...error, blanks: [] }
}

async function numberDecision(act: Act, request: Request, provides: boolean) {
  const year = Number(act.today.slice(0, 4))
  const serial = await nextSerial(act, request.region, 'decision')
  const referral = provides ? await nextSerial(act, request.region, 'referral') : undefined
  return {
    number: `${year}/${serial}`,
    referralNumber: referral === undefined ? undefined : referralNumber(request.region, year, referral),
  }
}

async function startNotice(act: Act, request: Request): Promise<string> {
  const { due } = await act.deadlines.start({
    ...deadlineOf(request, DEADLINES.notify, 'ed-specialist'),
    termId: 'placement.notify',
    from: act.today,
    ...rulesOf(request.appliedOn),
  })
  return due
}

import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findConclusion } from '#capabilities/consultation/index.ts'
import { findOrganisation } from '#capabilities/network/index.ts'
import {
  askConsent,
  type Consent,
  findPerson,
  openByConsent,
  type Person,
} from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, optionalText } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { type Direction, isLiveDirection, scopeOf } from '../domain/direction.ts'
import type { ProgrammeHead } from '../domain/programme.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { findEditionInForce } from '../read/editions.ts'
import { findLiveProgramme } from '../read/programmes.ts'
import { insertDirection } from '../store/directions.ts'
import { nextNumber } from '../store/programmes.ts'
import { passedOf } from './direction-party.ts'
import { supersede } from './follow-revision.ts'
import { hasFreshConsent } from './fresh-consent.ts'
import { refuseForeignProgramme } from './working-programme.ts'

const input = z.strictObject({
  personId: idField,
  organisationId: idField,
  /** Measures of the approved programme; absent: all that this organisation carries out. */
  measureIds: z.array(idField).max(60).optional(),
  /** The conclusion it rests on, when not on a programme. */
  conclusionId: idField.optional(),
  service: lineField.optional(),
  purpose: optionalText,
})
type Input = z.output<typeof input>

/** What a direction rests on and what it asks for. */
type Ground = Pick<Direction, 'programmeId' | 'programmeRevision' | 'conclusionId' | 'measureIds'> & {
  readonly service: string | undefined
  readonly purpose: string | undefined
}

/** Measures of the approved programme that the organisation carries out. */
async function groundOfProgramme(
  act: Act,
  programme: ProgrammeHead,
  given: Input,
): Promise<Ground | undefined> {
  const edition = await findEditionInForce(act, programme)
  if (edition === undefined) return undefined
  const measures = edition.measures.filter(
    (one) =>
      one.organisationId === given.organisationId &&
      (given.measureIds === undefined || given.measureIds.includes(one.id)),
  )
  if (measures.length === 0) return undefined
  const titles = measures.map((one) => one.title).join('; ')
  return {
    programmeId: programme.id,
    programmeRevision: edition.revision,
    conclusionId: undefined,
    measureIds: measures.map((one) => one.id),
    service: titles.slice(0, 400),
    purpose: titles.slice(0, 400),
  }
}

/** A proposal of a conclusion that stands; correction by it needs neither a programme nor a disability (LAW-15-3). */
async function groundOfConclusion(act: Act, given: Input): Promise<Ground | undefined> {
  if (given.conclusionId === undefined) return undefined
  const conclusion = await findConclusion(act, given.conclusionId)
  if (conclusion === undefined || conclusion.personId !== given.personId) return undefined
  if (conclusion.annulledOn !== undefined) return undefined
  const proposed = conclusion.content.draft.directions.find((one) => one.recipientId === given.organisationId)
  return {
    ...{ programmeId: undefined, programmeRevision: undefined },
    conclusionId: conclusion.id,
    measureIds: [],
    service: proposed?.service,
    purpose: proposed?.purpose,
  }
}

/** By the conclusion that is named, else by the programme, which only the consultation that leads it acts on. */
async function groundOf(act: Act, given: Input): Promise<Result<Ground, Refusal>> {
  const programme =
    given.conclusionId === undefined ? await findLiveProgramme(act.db, given.personId) : undefined
  if (programme !== undefined && programme.organisationId !== act.actor.organisationId)
    return refuseForeignProgramme()
  const ground =
    programme === undefined
      ? await groundOfConclusion(act, given)
      : await groundOfProgramme(act, programme, given)
  return ground === undefined
    ? refuse('programme.direction-rests-on-nothing', { cite: [ACTS.direction, ACTS.freeCorrection] })
    : ok(ground)
}

/** The live direction to this organisation that a new one takes the place of, if its measures have changed. */
async function toReplace(act: Act, given: Input): Promise<Result<Direction | undefined, Refusal>> {
  const organisation = await findOrganisation(act.db, given.organisationId)
  if (organisation === undefined || organisation.state !== 'existing')
    return refuse('programme.organisation-unfit', {
      status: 'invalid',
      cite: [ACTS.programme],
      fields: [{ path: 'organisationId', code: 'organisation-unfit' }],
    })
  const before = await listDirectionsOf(act.db, given.personId)
  const live = before.find((one) => one.organisationId === given.organisationId && isLiveDirection(one.state))
  return live !== undefined && live.outdatedOn === undefined
    ? refuse('programme.already-directed', { status: 'state', cite: [ACTS.direction] })
    : ok(live)
}

/** A changed measure needs a consent that was given after the family had agreed to the change (LAW-10-6). */
async function refuseOldConsent(
  act: Act,
  given: Input,
  old: Direction | undefined,
): Promise<Result<void, Refusal>> {
  if (old === undefined || (await hasFreshConsent(act, old))) return ok(undefined)
  const { organisationId } = given
  return refuse('programme.new-consent-needed', { cite: [ACTS.direction], facts: { organisationId } })
}

/** The consent for this very recipient, or the refusal in which nothing leaves (LAW-10-6). */
async function consentOrRefuse(
  act: Act,
  given: Input,
  scope: ReturnType<typeof scopeOf>,
): Promise<Result<Consent, Refusal>> {
  const { personId, organisationId } = given
  const question = { purpose: 'direction', recipientId: organisationId, scope, on: act.today } as const
  const answer = await askConsent(act.db, personId, question)
  if (answer.kind === 'given') return ok(answer.consent)
  return refuse(`programme.consent-${answer.kind}`, { cite: answer.cite, facts: { organisationId, scope } })
}

type Leaving = { readonly ground: Ground; readonly consent: Consent; readonly service: string }

async function leave(act: Act, person: Person, given: Input, { ground, consent, service }: Leaving) {
  const { organisationId } = given
  const id = act.newId()
  const about = { region: person.region, personId: person.id, subject: { kind: 'direction', id } }
  const sent = { id, region: person.region, personId: person.id, organisationId, consentId: consent.id }
  const { programmeId, programmeRevision, conclusionId, measureIds } = ground
  await openByConsent(act, passedOf({ ...sent, programmeId, sentOn: act.today }), consent)
  const number = await nextNumber(act.db, {
    organisationId: act.actor.organisationId ?? organisationId,
    kind: 'direction',
    today: act.today,
  })
  const { due } = await act.deadlines.start({
    ...about,
    kind: 'programme.answer-direction',
    termId: 'project.referral-service-level',
    from: act.today,
    ownerRole: 'service-specialist',
    ownerId: organisationId,
  })
  await insertDirection(act, {
    ...{ ...sent, programmeId, programmeRevision, conclusionId, measureIds, number, service },
    purpose: given.purpose ?? ground.purpose ?? service,
    state: 'sent',
    sentOn: act.today,
    sentBy: act.actor.name,
    answerDue: due,
    ...{ answeredOn: undefined, answerReason: undefined, startedOn: undefined, endedOn: undefined },
    outdatedOn: undefined,
    version: 1,
  })
  await act.record({
    name: 'programme.direction-sent',
    ...about,
    data: { number, organisationId, consentId: consent.id, service },
    cite: [ACTS.direction],
  })
  return { directionId: id, programmeId: programmeId ?? null, number, answerDue: due }
}

/** Sends a child to one organisation, under the consent for that organisation alone (Law 343, art. 10(2)). */
export const sendDirection = command({
  name: 'programme.send-direction',
  title: {
    kk: 'Баланы қызметке жіберу',
    ru: 'Направить ребёнка на услугу',
    en: 'Direct the child to a service',
  },
  basis: [ACTS.direction, ACTS.freeCorrection],
  input,
  output: z.object({
    directionId: z.uuid(),
    programmeId: z.uuid().nullable(),
    number: z.string(),
    answerDue: z.string(),
  }),
  run: async (act, given) => {
    const person = await findPerson(act.db, given.personId)
    if (person === undefined) return notFound('person')
    const old = await toReplace(act, given)
    if (!old.ok) return old
    const ground = await groundOf(act, given)
    if (!ground.ok) return ground
    const consent = await consentOrRefuse(act, given, scopeOf(ground.value))
    if (!consent.ok) return consent
    const fresh = await refuseOldConsent(act, given, old.value)
    if (!fresh.ok) return fresh
    const service = given.service ?? ground.value.service
    if (service === undefined)
      return refuse('programme.service-needed', {
        status: 'invalid',
        cite: [ACTS.direction],
        fields: [{ path: 'service', code: 'required' }],
      })
    if (old.value !== undefined) await supersede(act, old.value, 'replaced')
    return ok(await leave(act, person, given, { ground: ground.value, consent: consent.value, service }))
  },
})

import type { LocalizedText } from '@tirek/kernel'
import { findStandingConclusion } from '#capabilities/consultation/index.ts'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { answerConsent, type ConsentAnswerKind, listVoices } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Direction, isLiveDirection } from '../domain/direction.ts'
import type { ProgrammeHead } from '../domain/programme.ts'
import { findEditionInForce } from '../read/editions.ts'
import { hasFreshConsent } from './fresh-consent.ts'

/** One organisation to which the programme or the conclusion proposes to direct the child. */
export interface Proposal {
  readonly organisationId: string
  readonly organisationName: LocalizedText
  readonly services: readonly string[]
  readonly conclusionId: string | undefined
  readonly consent: ConsentAnswerKind
  /** True when the measures have changed since the direction left: a new one is needed. */
  readonly isOutdated: boolean
  /** The live direction, when it has left already. */
  readonly direction: Direction | undefined
}

type Wanted = Pick<Proposal, 'organisationId' | 'services' | 'conclusionId'>

async function fromProgramme(act: Act, programme: ProgrammeHead | undefined): Promise<readonly Wanted[]> {
  const edition = programme && (await findEditionInForce(act, programme))
  const measures = edition?.measures ?? []
  const ids = [...new Set(measures.flatMap((one) => one.organisationId ?? []))]
  return ids
    .filter((id) => id !== programme?.organisationId)
    .map((organisationId) => ({
      organisationId,
      services: measures.filter((one) => one.organisationId === organisationId).map((one) => one.title),
      conclusionId: undefined,
    }))
}

async function fromConclusion(act: Act, personId: string): Promise<readonly Wanted[]> {
  const conclusion = await findStandingConclusion(act, personId)
  if (conclusion === undefined) return []
  return conclusion.content.draft.directions.flatMap((one) =>
    one.recipientId === undefined
      ? []
      : [{ organisationId: one.recipientId, services: [one.service], conclusionId: conclusion.id }],
  )
}

/** Directions that need a new one, and whose new consent the family has given. */
async function listFresh(act: Act, directions: readonly Direction[]): Promise<ReadonlySet<string>> {
  const fresh = new Set<string>()
  for (const one of directions)
    if (isLiveDirection(one.state) && one.outdatedOn !== undefined && (await hasFreshConsent(act, one)))
      fresh.add(one.id)
  return fresh
}

/** Organisations to which the child may be directed, each with the state of its own consent. */
export async function listProposals(
  act: Act,
  personId: string,
  programme: ProgrammeHead | undefined,
  directions: readonly Direction[],
): Promise<readonly Proposal[]> {
  const first = await fromProgramme(act, programme)
  const known = new Set(first.map((one) => one.organisationId))
  const others = (await fromConclusion(act, personId)).filter((one) => !known.has(one.organisationId))
  const wanted = [...first, ...others]
  const organisations = await listOrganisationsById(
    act.db,
    wanted.map((one) => one.organisationId),
  )
  const voices = await listVoices(act.db, personId)
  const fresh = await listFresh(act, directions)

  return wanted.flatMap((one) => {
    const organisation = organisations.find((each) => each.id === one.organisationId)
    if (organisation === undefined) return []
    const scope = one.conclusionId === undefined ? 'programme' : 'conclusion'
    const { organisationId } = one
    const question = { purpose: 'direction', recipientId: organisationId, scope, on: act.today } as const
    const { kind } = answerConsent(voices, question)
    const direction = directions.find(
      (each) => each.organisationId === organisationId && isLiveDirection(each.state),
    )
    const isOutdated = direction?.outdatedOn !== undefined
    const consent = isOutdated && kind === 'given' && !fresh.has(direction.id) ? 'missing' : kind
    return [{ ...one, organisationName: organisation.name, consent, isOutdated, direction }]
  })
}

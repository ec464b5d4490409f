import { localize } from '@tirek/kernel'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { WishLine } from '#platform/use-case/use-case.ts'
import { findRequest } from '../read/requests.ts'

async function personLine(act: Act, personId: string): Promise<WishLine> {
  const person = await findPerson(act.db, personId)
  return { label: 'sign.person', value: person === undefined ? '—' : fullName(person) }
}

/** What somebody reads before signing the choice of an organisation. */
export async function choiceWords(
  act: Act,
  input: { readonly requestId: string; readonly organisationId: string },
): Promise<readonly WishLine[]> {
  const request = await findRequest(act.db, input.requestId)
  const organisation = await findOrganisation(act.db, input.organisationId)
  if (request === undefined || organisation === undefined) return []
  return [
    await personLine(act, request.personId),
    { label: 'request.number', value: request.number },
    { label: 'request.organisation', value: localize(organisation.name, act.lang) },
  ]
}

interface Statement {
  readonly personId: string
  readonly stay: 'permanent' | 'temporary'
  readonly address?: string | undefined
  readonly phone?: string | undefined
  readonly family?: string | undefined
  readonly wishes?: string | undefined
}

const STATED = ['address', 'phone', 'family', 'wishes'] as const

/** What somebody reads before signing the application. */
export async function applicationWords(act: Act, input: Statement): Promise<readonly WishLine[]> {
  const stated = STATED.flatMap((name) => {
    const value = input[name]
    return value === undefined ? [] : [{ label: `field.${name}`, value }]
  })
  return [
    await personLine(act, input.personId),
    { label: 'field.stay', value: `stay.${input.stay}`, isKey: true },
    ...stated,
  ]
}

/** What somebody reads before signing the notice of inability to come (p. 7; REP-STD-22). */
export async function inabilityWords(
  act: Act,
  input: { readonly requestId: string; readonly reason: string; readonly document: string },
): Promise<readonly WishLine[]> {
  const request = await findRequest(act.db, input.requestId)
  if (request?.organisationId === undefined) return []
  const chosen = await choiceWords(act, { requestId: request.id, organisationId: request.organisationId })
  return [
    ...chosen,
    { label: 'field.reason', value: `defer.reason.${input.reason}`, isKey: true },
    { label: 'defer.document', value: input.document },
  ]
}

/** What somebody reads before signing a wish to leave the organisation. */
export async function wishWords(
  act: Act,
  input: { readonly requestId: string; readonly leaveOn: string; readonly goesTo: string },
): Promise<readonly WishLine[]> {
  const request = await findRequest(act.db, input.requestId)
  if (request === undefined) return []
  return [
    await personLine(act, request.personId),
    { label: 'request.number', value: request.number },
    { label: 'field.leaveOn', value: input.leaveOn },
    { label: 'field.goesTo', value: `goes.${input.goesTo}`, isKey: true },
  ]
}

/** What somebody reads before signing the wish to move to another organisation. */
export async function transferWords(
  act: Act,
  input: { readonly requestId: string; readonly organisationId: string; readonly reason: string },
): Promise<readonly WishLine[]> {
  const chosen = await choiceWords(act, input)
  return chosen.length === 0 ? [] : [...chosen, { label: 'field.reason', value: input.reason }]
}

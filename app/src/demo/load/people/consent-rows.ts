import { addMonths, type LocalDate } from '@tirek/kernel'
import { PURPOSE_BASIS } from '#capabilities/registry/index.ts'
import type { DemoPerson } from '../../types.ts'
import { addParty, type LoadContext, record } from '../context.ts'
import { orNull } from '../copy-text.ts'
import type { Doer } from '../doer.ts'

/** One decision of a representative about one purpose. */
export interface DemoConsent {
  readonly person: DemoPerson
  readonly representative: {
    readonly id: string
    readonly role: 'representative' | 'recipient'
    readonly name: string
  }
  readonly purpose: keyof typeof PURPOSE_BASIS
  readonly recipientId: string | undefined
  readonly scope: readonly string[]
  readonly decision: 'given' | 'refused'
  readonly on: LocalDate
}

/** A consent as it was written down; `expiresOn` is its last day. */
export interface WrittenConsent {
  readonly id: string
  readonly expiresOn: LocalDate | undefined
}

/** The consents of one case that later rows refer to. */
export interface CaseConsents {
  readonly representativeId: string | undefined
  readonly referral: WrittenConsent | undefined
  /** By the organisation that the direction goes to. */
  readonly directions: ReadonlyMap<string, WrittenConsent>
}

const VALID_MONTHS = 12

const EXPLAINED =
  'Кімге, қандай мәлімет және не үшін берілетіні, келісімді кез келген уақытта қайтарып алуға болатыны түсіндірілді'

/** Writes a decision with its receipt and its event. */
export function addConsent(context: LoadContext, consent: DemoConsent): WrittenConsent {
  const { person, representative, on, decision, purpose } = consent
  const id = context.nextId()
  const receipt = `${on.replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`
  const by: Doer = { role: representative.role, name: representative.name }
  const expiresOn = decision === 'given' && purpose !== 'direction' ? addMonths(on, VALID_MONTHS) : undefined

  context.bulk.add('registry_consent', {
    region: person.region,
    id,
    person_id: person.id,
    representative_id: representative.id,
    purpose,
    recipient_id: consent.recipientId ?? null,
    scope: [...consent.scope],
    decision,
    decided_on: on,
    expires_on: orNull(expiresOn),
    information_given: EXPLAINED,
    receipt_number: receipt,
  })
  record(context, {
    region: person.region,
    personId: person.id,
    on,
    name: `registry.consent-${decision}`,
    by,
    subject: { kind: 'consent', id },
    data: { purpose, recipientId: consent.recipientId ?? null, scope: consent.scope, receiptNumber: receipt },
    cite: basisOf(purpose),
  })
  return { id, expiresOn }
}

const bases = new Map(Object.entries(PURPOSE_BASIS).map(([purpose, basis]) => [purpose, [basis]]))

function basisOf(purpose: string): (typeof PURPOSE_BASIS)[keyof typeof PURPOSE_BASIS][] {
  return bases.get(purpose) ?? []
}

/** Opens a file to an organisation from a day on, to the last day of the consent where one opened it. */
export function openTo(
  context: LoadContext,
  person: DemoPerson,
  organisationId: string,
  right: {
    readonly relation: string
    readonly classes: readonly string[]
    readonly since: LocalDate
    readonly validTo?: LocalDate | undefined
  },
): void {
  const { region, id: personId } = person
  addParty(context, { region, personId, partyId: organisationId, kind: 'organisation', ...right })
}

import { type Lang, localize } from '@tirek/kernel'
import { findOrganisation, listOrganisations, type OrganisationKind } from '#capabilities/network/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { ConsentPurpose } from '../domain/consent.ts'

/** Kinds of organisation that a consent of each purpose may name. */
const KINDS: Readonly<Record<ConsentPurpose, readonly OrganisationKind[]>> = {
  'referral-to-pmpc': ['pmpc'],
  'pmpc-examination': ['pmpc'],
  direction: [
    'rehabilitation-centre',
    'correction-room',
    'speech-therapy-point',
    'kindergarten',
    'special-school',
    'state-school',
    'consultative-diagnostic',
    'primary-care',
    'medical-organisation',
    'home-assistance-unit',
  ],
  programme: ['pmpc', 'rehabilitation-centre', 'correction-room'],
  placement: ['residential-organisation', 'employment-department'],
}

/** A possible receiver of a child's data. */
export interface Recipient {
  readonly id: string
  readonly name: string
}

/** Organisations of the child's region that may receive under a purpose. */
export async function listRecipients(
  db: Tx,
  region: string,
  purpose: ConsentPurpose,
  lang: Lang,
): Promise<readonly Recipient[]> {
  const { organisations } = await listOrganisations(db, { region, kinds: KINDS[purpose], state: 'existing' })
  return organisations.map((one) => ({ id: one.id, name: localize(one.name, lang) }))
}

/** The name of an organisation, or undefined when the register has none with this id. */
export async function findRecipientName(db: Tx, id: string, lang: Lang): Promise<string | undefined> {
  const found = await findOrganisation(db, id)
  return found === undefined ? undefined : localize(found.name, lang)
}

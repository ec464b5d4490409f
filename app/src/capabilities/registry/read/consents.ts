import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { RegistryConsent } from '#platform/db/schema.ts'
import {
  answerConsent,
  type ConsentAnswer,
  type ConsentQuestion,
  type Voices,
} from '../domain/answer-consent.ts'
import {
  type Consent,
  type ConsentDecision,
  type ConsentPurpose,
  type ConsentScope,
  withinRight,
} from '../domain/consent.ts'
import { listCourtActs } from './court-acts.ts'
import { listRepresentations } from './representations.ts'

function toConsent(row: Selectable<RegistryConsent>): Consent {
  return {
    id: row.id,
    personId: row.person_id,
    representativeId: row.representative_id,
    purpose: row.purpose as ConsentPurpose,
    recipientId: row.recipient_id ?? undefined,
    scope: row.scope as ConsentScope[],
    decision: row.decision as ConsentDecision,
    decidedOn: row.decided_on as LocalDate,
    expiresOn: (row.expires_on ?? undefined) as LocalDate | undefined,
    withdrawnOn: (row.withdrawn_on ?? undefined) as LocalDate | undefined,
    receiptNumber: row.receipt_number,
    withdrawnReason: row.withdrawn_reason ?? undefined,
  }
}

/** All that was said about passing a person on: decisions, newest first, the rights they rest on, court acts. */
export async function listVoices(db: Tx, personId: string): Promise<Voices> {
  const rows = await db
    .selectFrom('registry_consent')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const rights = await listRepresentations(db, personId)
  const courtActs = await listCourtActs(db, personId)
  return { consents: rows.map((row) => withinRight(toConsent(row), rights)), rights, courtActs }
}

/** All decisions about consent, newest first; none outlives the right of its author (DEC-6). */
export async function listConsents(db: Tx, personId: string): Promise<readonly Consent[]> {
  return (await listVoices(db, personId)).consents
}

/** One consent that the actor may see. */
export async function findConsent(
  db: Tx,
  consentId: string,
): Promise<(Consent & { readonly region: string }) | undefined> {
  const row = await db
    .selectFrom('registry_consent')
    .selectAll()
    .where('id', '=', consentId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const rights = await listRepresentations(db, row.person_id)
  return { ...withinRight(toConsent(row), rights), region: row.region }
}

/** Where consent stands for a purpose, recipient and scope (LAW-8-6, LAW-10-6). */
export async function askConsent(
  db: Tx,
  personId: string,
  question: ConsentQuestion,
): Promise<ConsentAnswer> {
  return answerConsent(await listVoices(db, personId), question)
}

/**
 * Live consents of a purpose that name their recipient, as a query to build on: who may be among those for whom
 * `askConsent` answers yes. The last word is still its own: objections and court acts are not looked at here.
 */
export function liveConsents(db: Tx, purpose: ConsentPurpose, on: LocalDate) {
  return db
    .selectFrom('registry_consent as consent')
    .select(['consent.person_id', 'consent.recipient_id'])
    .where('consent.purpose', '=', purpose)
    .where('consent.decision', '=', 'given')
    .where('consent.withdrawn_on', 'is', null)
    .where(({ eb, or }) => or([eb('consent.expires_on', 'is', null), eb('consent.expires_on', '>=', on)]))
}

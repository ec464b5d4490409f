import { err } from '@tirek/kernel'
import { type Refusal, type RefusalStatus, refusal } from '#platform/use-case/refusal.ts'
import type { PlacementRefusal, RefusalCode } from '../domain/refusal.ts'

const STATUSES: Readonly<Partial<Record<RefusalCode, RefusalStatus>>> = {
  'wrong-state': 'state',
  'request-open-already': 'state',
  'no-place-free': 'state',
  'vacancy-exists': 'state',
  'wrong-actor': 'forbidden',
  'not-own-choice': 'forbidden',
}

// Where on a form the answer to a refusal is to be found.
const FIELDS: Readonly<Partial<Record<RefusalCode, string>>> = {
  'under-age': 'category',
  'category-does-not-fit': 'category',
  'best-interests-needed': 'bestInterests',
  'child-view-needed': 'childView.said',
  'alternatives-needed': 'alternatives',
  'arrived-late': 'arrivedOn',
  'other-person-came': 'iin',
  'deferral-reason': 'reason',
  'deferral-channel': 'channel',
  'organisation-does-not-take': 'organisationId',
  'court-act-needed': 'courtAct.number',
  'capacity-below-occupied': 'capacity',
}

/** A refusal of the domain as the answer of a use case. */
export function refused(error: PlacementRefusal): { readonly ok: false; readonly error: Refusal } {
  const path = FIELDS[error.code]
  const parts = {
    status: STATUSES[error.code] ?? ('law' as const),
    cite: error.cite,
    facts: error.facts,
    fields: path === undefined ? [] : [{ path, code: 'see-refusal' }],
  }
  return { ok: false, error: err(refusal(`placement.${error.code}`, parts)).error }
}

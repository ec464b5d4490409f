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
  'answer-does-not-fit': 'provides',
  'best-interests-needed': 'bestInterests',
  'arrived-late': 'arrivedOn',
  'other-person-came': 'iin',
  'deferral-reason': 'reason',
  'deferral-channel': 'channel',
  'organisation-does-not-take': 'organisationId',
  'court-act-needed': 'courtAct.number',
  'capacity-below-occupied': 'capacity',
  'plan-too-often': 'timesAMonth',
}

/** A refusal of the domain as the answer of a use case. */
export function refused(error: PlacementRefusal): { readonly ok: false; readonly error: Refusal } {
  const parts = {
    status: STATUSES[error.code] ?? ('law' as const),
    cite: error.cite,
    facts: error.facts,
    fields: fieldsOf(error),
  }
  return { ok: false, error: err(refusal(`placement.${error.code}`, parts)).error }
}

function fieldsOf({ code, blanks }: PlacementRefusal): Refusal['fields'] {
  if (blanks !== undefined) return blanks.map((path) => ({ path, code: codeOf(path) }))
  const path = FIELDS[code]
  return path === undefined ? [] : [{ path, code: 'see-refusal' }]
}

const codeOf = (path: string) => (path === 'childView.asked' ? 'choose-one' : 'required')

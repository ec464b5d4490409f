import type { SealedColumn } from '#platform/vault/sealed-column.ts'

/** Where the words of services are kept, sealed. */
export const ORDER = 'services_order.words'
export const PLAN = 'services_order.plan'
export const SESSION = 'services_session.words'
export const SESSION_EDITION = 'services_session_edition.words'

/** What services keep sealed: goals and indications of an order, the plan for missing means, how sessions went. */
export const SEALED: readonly SealedColumn[] = [
  { field: ORDER, isDocument: true },
  { field: PLAN, isDocument: true },
  { field: SESSION, isDocument: true },
  { field: SESSION_EDITION, isDocument: true },
]

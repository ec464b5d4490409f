import { type Edges, isAfter, type LocalDate, type LocalizedText, leadsOn } from '@tirek/kernel'
import { type Body, bodiesOf, type NormKind } from './kinds.ts'

/** `adopted`: every body has acted; from its first day on it is in force. */
export const DOCUMENT_STATES = ['draft', 'adopted', 'repealed'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/** What happens to a document. */
export const DOCUMENT_EDGES = {
  approve: { from: ['draft'] },
  repeal: { from: ['adopted'] },
} as const satisfies Edges<'approve' | 'repeal', DocumentState>

/** Whether an event is possible in a state. */
export const isPossible = leadsOn<'approve' | 'repeal', DocumentState>(DOCUMENT_EDGES)

/** The act of one body about a document. */
export interface Approval {
  readonly authority: Body
  readonly number: string
  readonly decidedOn: LocalDate
}

/** A procedure, a norm or a decision, in its own words and with the place of its official text. */
export interface NormDocument {
  readonly id: string
  readonly kind: NormKind
  readonly region: string | undefined
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly source: string | undefined
  readonly number: string | undefined
  readonly adoptedOn: LocalDate | undefined
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
  readonly state: DocumentState
  readonly approvals: readonly Approval[]
  readonly version: number
}

/** The bodies that have not acted yet. */
export function missingBodies({
  kind,
  approvals,
}: Pick<NormDocument, 'kind' | 'approvals'>): readonly Body[] {
  return bodiesOf(kind).filter((body) => !approvals.some(({ authority }) => authority === body))
}

/** Whether a document is in force on a day: adopted by all, begun and not ended. */
export function isInForce(
  { state, validFrom, validTo }: Pick<NormDocument, 'state' | 'validFrom' | 'validTo'>,
  on: LocalDate,
): boolean {
  if (state === 'draft' || isAfter(validFrom, on)) return false
  return validTo === undefined || !isAfter(on, validTo)
}

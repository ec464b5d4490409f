import type { LocalizedText } from '@tirek/kernel'
import type { ParameterId } from '@tirek/law'
import type { Route } from './acts.ts'

/** The catalogue's own neutral groups. */
export const GROUPS = [
  'prosthetics',
  'footwear',
  'movement',
  'posture',
  'hearing',
  'seeing',
  'communication',
  'care',
  'service',
  'sanatorium',
] as const
export type Group = (typeof GROUPS)[number]

/** A size of the body that the item fits; in centimetres, the weight in kilograms. */
export const MEASURES = ['height', 'foot', 'hip-width', 'stump', 'head', 'weight', 'palm'] as const
export type Measure = (typeof MEASURES)[number]

/** The kinds of article 169(2): they go through procurement without a conclusion of the commission. */
export const MADE_TO_ORDER = ['prosthetic', 'hearing', 'speech-processor', 'movement-to-order'] as const
export type MadeToOrder = (typeof MADE_TO_ORDER)[number]

/** One line of the catalogue. There is no field for a price: it is free for the family (LAW-15-1). */
export interface Item {
  readonly key: string
  readonly group: Group
  readonly name: LocalizedText
  /** What it is for, in the words of a parent. */
  readonly about: LocalizedText
  /** Classes of ISO 9999, for exchange with other registers; not verified. */
  readonly iso: readonly string[]
  readonly routes: readonly Route[]
  readonly measure?: Measure
  /** The term after which it is replaced; absent for what has none. */
  readonly termId?: ParameterId
  /** What the report proposes for the term; never applied. */
  readonly proposalId?: ParameterId
  readonly madeToOrder?: MadeToOrder
}

/** Both routes lead to it. */
export const BOTH: readonly Route[] = ['disability-programme', 'medical-indication']
/** The list of article 15(1)(4) does not name it: the programme alone leads to it. */
export const BY_PROGRAMME: readonly Route[] = ['disability-programme']

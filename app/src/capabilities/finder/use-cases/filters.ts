import { RECIPIENT_CATEGORIES, type RecipientCategory } from '@tirek/law'
import { z } from 'zod'
import {
  FEATURES,
  INSPECTED,
  ORGANISATION_KIND_KEYS,
  WORKING_LANGUAGES,
} from '#capabilities/network/index.ts'
import { regionField } from '#platform/use-case/fields.ts'
import { longestWait } from '../domain/nearest.ts'
import type { Found } from './outputs.ts'
import { PURPOSE_KEYS } from './purposes.ts'

/** Steps of the filter by distance, in kilometres by air, and of the filter by waiting, in days. */
export const DISTANCES = [30, 100, 300] as const
export const WAITS = [90, 180, 365] as const

export const ORDERS = ['near', 'waiting'] as const

/** For whom a residence is looked for, by the number of point 2. */
export const categoryField = z.coerce
  .number()
  .refine((value): value is RecipientCategory => RECIPIENT_CATEGORIES.some((one) => one === value))

/** What a family may ask of the organisations that it looks for. */
export const filterInput = z.object({
  purpose: z.enum(PURPOSE_KEYS).default('correction'),
  kind: z.enum(ORGANISATION_KIND_KEYS).optional(),
  near: z.string().max(60).optional(),
  within: z.coerce.number().int().min(1).max(3000).optional(),
  region: regionField.optional(),
  category: categoryField.optional(),
  language: z.enum(WORKING_LANGUAGES).optional(),
  features: z.array(z.enum(FEATURES)).default([]),
  hasFree: z.boolean().default(false),
  waitWithin: z.coerce.number().int().min(1).max(3650).optional(),
  inspected: z.enum(INSPECTED).optional(),
  order: z.enum(ORDERS).default('near'),
})
export type Filter = z.output<typeof filterInput>

type Late = Pick<Filter, 'hasFree' | 'waitWithin' | 'order'>

/** Whether the places or the waiting of every organisation must be known before one page is shown. */
export function asksOfEach({ hasFree, waitWithin, order }: Late): boolean {
  return hasFree || waitWithin !== undefined || order === 'waiting'
}

/** Whether a described organisation answers what was asked; what nobody knows answers nothing. */
export function fits(found: Found, { hasFree, waitWithin }: Late): boolean {
  if (hasFree && !hasFreePlace(found)) return false
  return waitWithin === undefined || longestWait(found.wait) <= waitWithin
}

/** Whether a newcomer could have a place at once: of a residence one that nobody in its queue waits for. */
function hasFreePlace({ wait, free }: Found): boolean {
  return wait === null ? (free ?? 0) > 0 : wait.kind === 'none'
}

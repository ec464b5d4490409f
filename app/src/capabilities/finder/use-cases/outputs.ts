import { type Lang, localize } from '@tirek/kernel'
import { z } from 'zod'
import {
  FEATURES,
  INSPECTION_STANDINGS,
  type InspectionSummary,
  kilometresBetween,
  type Organisation,
  summariseInspections,
  WORKING_LANGUAGES,
} from '#capabilities/network/index.ts'
import { countPlaces, type NewcomerWait, waitsOfNewcomers } from '#capabilities/placement/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Wait } from '../domain/nearest.ts'

/** How long whoever enters the queue today may wait: never one number (DEC-87, DEC-97). */
const waitOutput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('range'),
    fromDays: z.number(),
    toDays: z.number(),
    freed: z.number(),
    months: z.number(),
  }),
  z.object({ kind: z.literal('unknown'), freed: z.number(), needed: z.number(), months: z.number() }),
])

/** An organisation as a family compares it; null where nobody has stated it. */
export const foundOutput = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  region: z.string(),
  settlement: z.string(),
  kilometres: z.number().nullable(),
  recipientCategories: z.array(z.number()),
  capabilities: z.array(z.string()),
  languages: z.array(z.enum(WORKING_LANGUAGES)).nullable(),
  features: z.array(z.enum(FEATURES)).nullable(),
  places: z.number().nullable(),
  free: z.number().nullable(),
  waiting: z.number().nullable(),
  /** Null where there is no queue: only residences have one. */
  wait: waitOutput.nullable(),
  /** Null where no inspection is published, which says nothing of the organisation (DEC-96). */
  inspection: z
    .object({ count: z.number(), lastOn: z.string(), standing: z.enum(INSPECTION_STANDINGS) })
    .nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  isDemo: z.boolean(),
})

export type Found = z.output<typeof foundOutput>

/** How far an organisation is from a settlement, in kilometres by air; undefined where a place is not on the map. */
export function distanceTo(organisation: Organisation, near: string | undefined): number | undefined {
  return near === undefined ? undefined : kilometresBetween(near, organisation.settlementId)
}

function ofPlaces(
  organisation: Organisation,
  counted: { free: number; waiting: number; capacity: number } | undefined,
) {
  if (counted !== undefined) return { places: counted.capacity, free: counted.free, waiting: counted.waiting }
  const { places, placesTaken } = organisation
  const free = places === undefined || placesTaken === undefined ? null : Math.max(0, places - placesTaken)
  return { places: places ?? null, free, waiting: null }
}

function waitOf(organisation: Organisation, told: NewcomerWait | undefined): Wait | null {
  if (organisation.kind !== 'residential-organisation' || told === undefined) return null
  if (told.isPlaceLeft) return { kind: 'none' }
  const { range } = told
  if (range === undefined) return null
  if (!range.isKnown)
    return { kind: 'unknown', freed: range.freed, needed: range.needed, months: range.months }
  const { fromDays, toDays, freed, months } = range
  return { kind: 'range', fromDays, toDays, freed, months }
}

function toFound(organisation: Organisation, lang: Lang, near: string | undefined) {
  const { access, contact } = organisation
  return {
    id: organisation.id,
    name: localize(organisation.name, lang),
    kind: organisation.kind,
    region: organisation.region,
    settlement: localize(organisation.settlementName, lang),
    kilometres: distanceTo(organisation, near) ?? null,
    recipientCategories: [...organisation.recipientCategories],
    capabilities: [...organisation.capabilities],
    languages: access === undefined ? null : [...access.languages],
    features: access === undefined ? null : [...access.features],
    phone: contact?.phone ?? null,
    address: contact === undefined ? null : localize(contact.address, lang),
    isDemo: organisation.isDemo,
  }
}

/** From where distances are counted, and for whom the waiting is told. */
type Asking = { readonly near?: string | undefined; readonly category?: number | undefined }

/**
 * The organisations with their places as they stand now, of a residence from its own places, else from the register; with
 * the range of waiting of a newcomer and what is published of their inspections.
 */
export async function describeFound(
  act: Act,
  organisations: readonly Organisation[],
  { near, category }: Asking,
): Promise<readonly Found[]> {
  const ids = organisations.map((one) => one.id)
  const counts = await countPlaces(act.db, ids)
  const waits = await waitsOfNewcomers(act, ids, category)
  const inspections = await summariseInspections(act.db, ids, act.today)
  return organisations.map((one) => ({
    ...toFound(one, act.lang, near),
    ...ofPlaces(one, counts.get(one.id)),
    wait: waitOf(one, waits.get(one.id)),
    inspection: shownInspection(inspections.get(one.id)),
  }))
}

function shownInspection(of: InspectionSummary | undefined) {
  return of === undefined ? null : { ...of }
}

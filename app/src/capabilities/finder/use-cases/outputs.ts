import { type Lang, localize } from '@tirek/kernel'
import { z } from 'zod'
import {
  FEATURES,
  kilometresBetween,
  type Organisation,
  WORKING_LANGUAGES,
} from '#capabilities/network/index.ts'
import { countPlaces } from '#capabilities/placement/index.ts'
import type { Act } from '#platform/use-case/act.ts'

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

/** The organisations with their places as they stand now: of a residence from its own places, else from the register. */
export async function describeFound(
  act: Act,
  organisations: readonly Organisation[],
  near: string | undefined,
): Promise<readonly Found[]> {
  const counts = await countPlaces(
    act.db,
    organisations.map((one) => one.id),
  )
  return organisations.map((one) => ({
    ...toFound(one, act.lang, near),
    ...ofPlaces(one, counts.get(one.id)),
  }))
}

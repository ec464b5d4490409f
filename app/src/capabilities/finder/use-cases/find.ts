import { findRegion, localize, ok } from '@tirek/kernel'
import { cite, RECIPIENT_CATEGORIES, type RecipientCategory } from '@tirek/law'
import { z } from 'zod'
import {
  FEATURES,
  listOrganisations,
  listSettlements,
  type Organisation,
  WORKING_LANGUAGES,
} from '#capabilities/network/index.ts'
import { regionField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { nearestFirst } from '../domain/nearest.ts'
import { describeFound, distanceTo, foundOutput } from './outputs.ts'
import { PURPOSE_KEYS, PURPOSES } from './purposes.ts'

/** The duty to let families know where help is. */
export const INFORMED = cite('law-343', 'art-16-2')

const PAGE_SIZE = 10
/** More organisations than one purpose has in the whole country. */
const ALL = { page: 1, size: 20_000 }

/** Where a family finds help: by what it is for, near a settlement, in a language, with the access that is needed. */
export const findOrganisations = query({
  name: 'finder.find',
  title: { kk: 'Ұйым іздеу', ru: 'Найти организацию', en: 'Find an organisation' },
  basis: [INFORMED],
  input: z.object({
    purpose: z.enum(PURPOSE_KEYS).default('correction'),
    near: z.string().max(60).optional(),
    region: regionField.optional(),
    category: z.coerce
      .number()
      .refine((value): value is RecipientCategory => RECIPIENT_CATEGORIES.some((one) => one === value))
      .optional(),
    language: z.enum(WORKING_LANGUAGES).optional(),
    features: z.array(z.enum(FEATURES)).default([]),
    hasFree: z.boolean().default(false),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    /** The settlement from which distances are counted; absent when it is unknown. */
    from: z.string().nullable(),
    /** How many there are in each region, whatever region is asked for. */
    byRegion: z.record(z.string(), z.number()),
    /** Organisations that nobody has stated the access of; a filter by access leaves them out. */
    unstated: z.number(),
    organisations: z.array(foundOutput),
  }),
  run: async (act, input) => {
    const { purpose, near, region, features, hasFree } = input
    const wanted = { kinds: PURPOSES[purpose], state: 'existing', category: input.category } as const
    const everywhere = await listOrganisations(act.db, { ...wanted, language: input.language, features }, ALL)
    const asked = everywhere.organisations.filter((one) => region === undefined || one.region === region)
    const free = hasFree ? await withFreePlaces(act, asked) : asked
    const sorted = free
      .map((one) => ({ one, name: localize(one.name, act.lang), kilometres: distanceTo(one, near) }))
      .toSorted(nearestFirst)
      .map(({ one }) => one)
    const pages = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE))
    const page = Math.min(input.page, pages)
    const shown = sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    const from =
      near === undefined ? undefined : (await listSettlements(act.db)).find(({ id }) => id === near)
    return ok({
      total: sorted.length,
      page,
      pages,
      from: from === undefined ? null : localize(from.name, act.lang),
      byRegion: countByRegion(everywhere.organisations),
      unstated: await countUnstated(act, wanted, input.language !== undefined || features.length > 0),
      organisations: [...(await describeFound(act, shown, near))],
    })
  },
})

type Act = Parameters<typeof describeFound>[0]

async function withFreePlaces(
  act: Act,
  organisations: readonly Organisation[],
): Promise<readonly Organisation[]> {
  const described = await describeFound(act, organisations, undefined)
  const free = new Set(described.filter((one) => (one.free ?? 0) > 0).map((one) => one.id))
  return organisations.filter((one) => free.has(one.id))
}

async function countUnstated(
  act: Act,
  wanted: Parameters<typeof listOrganisations>[1],
  isAsked: boolean,
): Promise<number> {
  if (!isAsked) return 0
  const { organisations } = await listOrganisations(act.db, wanted, ALL)
  return organisations.filter((one) => one.access === undefined).length
}

function countByRegion(organisations: readonly Organisation[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { region } of organisations) {
    const key = findRegion(region)?.key
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

import { findRegion, localize, ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { listOrganisations, listSettlements, type Organisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { isKnownWait, nearestFirst, soonestFirst } from '../domain/nearest.ts'
import { asksOfEach, type Filter, filterInput, fits } from './filters.ts'
import { describeFound, distanceTo, type Found, foundOutput } from './outputs.ts'
import { PURPOSES } from './purposes.ts'

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
  input: filterInput.extend({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
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
    /** Of these nothing is known of the waiting; a filter by waiting leaves them out. */
    unknownWaits: z.number(),
    organisations: z.array(foundOutput),
  }),
  run: async (act, input) => {
    const { purpose, near, features } = input
    const kinds = PURPOSES[purpose].filter((one) => (input.kind ?? one) === one)
    const wanted = {
      kinds: kinds.length === 0 ? PURPOSES[purpose] : kinds,
      state: 'existing',
      category: input.category,
      inspected: input.inspected,
    } as const
    const everywhere = await listOrganisations(act.db, { ...wanted, language: input.language, features }, ALL)
    const asked = everywhere.organisations.filter((one) => isAsked(one, input))
    const arranged = await arrange(act, asked, input)
    const from =
      near === undefined ? undefined : (await listSettlements(act.db)).find(({ id }) => id === near)
    return ok({
      ...arranged,
      from: from === undefined ? null : localize(from.name, act.lang),
      byRegion: countByRegion(everywhere.organisations),
      unstated: await countUnstated(act, wanted, input.language !== undefined || features.length > 0),
    })
  },
})

type Input = Filter & { readonly page: number }

/** In the region and not farther than asked; where no distance is known, nobody says that it is near. */
function isAsked(one: Organisation, { region, near, within }: Input): boolean {
  if (region !== undefined && one.region !== region) return false
  if (within === undefined || near === undefined) return true
  const kilometres = distanceTo(one, near)
  return kilometres !== undefined && kilometres <= within
}

/** One page of what was asked for, in the order asked for. */
async function arrange(act: Act, asked: readonly Organisation[], input: Input) {
  const { near } = input
  if (asksOfEach(input)) {
    const described = await describeFound(act, asked, input)
    const sorted = described
      .filter((one) => fits(one, input))
      .toSorted(input.order === 'waiting' ? soonestFirst : nearestFirst)
    const unknownWaits = countUnknownWaits(described, input)
    const { shown, ...pages } = pageOf(sorted, input.page)
    return { ...pages, unknownWaits, organisations: [...shown] }
  }
  const sorted = asked
    .map((one) => ({ one, name: localize(one.name, act.lang), kilometres: distanceTo(one, near) }))
    .toSorted(nearestFirst)
    .map(({ one }) => one)
  const { shown, ...pages } = pageOf(sorted, input.page)
  return { ...pages, unknownWaits: 0, organisations: [...(await describeFound(act, shown, input))] }
}

/** What only the filter by waiting has left out, because nobody knows how long it is. */
function countUnknownWaits(described: readonly Found[], input: Input): number {
  if (input.waitWithin === undefined) return 0
  const fitting = described.filter((one) => fits(one, { ...input, waitWithin: undefined }))
  return fitting.filter(({ wait }) => !isKnownWait(wait)).length
}

function pageOf<T>(all: readonly T[], asked: number) {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = Math.min(asked, pages)
  return { total: all.length, pages, page, shown: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) }
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

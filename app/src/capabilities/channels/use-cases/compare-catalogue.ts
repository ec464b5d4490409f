import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisations } from '#capabilities/network/index.ts'
import type { PortalFacts } from '#platform/gateways/ports.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, query } from '#platform/use-case/use-case.ts'
import { CATALOGUE_DIFFERENCES, compareCatalogue } from '../domain/catalogue.ts'
import { ACTS } from '../domain/citations.ts'

const MOST = 5000

const line = z.object({
  name: z.string(),
  region: z.string(),
  difference: z.enum(CATALOGUE_DIFFERENCES),
  portal: z.int().nullable(),
  here: z.int().nullable(),
})

/** One organisation about which the portal and the register do not agree. */
export type ShownDifference = z.output<typeof line>

async function askPortal({ apart, gateways }: Before): Promise<Result<PortalFacts, Refusal>> {
  const messageId = await apart(async (act) => act.newId())
  const reply = await gateways.listCatalogue(messageId)
  if (reply.ok) return ok(reply.value.facts)
  const facts = { fault: reply.error.kind }
  return refuse('channels.portal-away', { status: 'state', facts, cite: [ACTS.answer] })
}

/** What families find on the social services portal, beside the register of organisations: every difference by name. */
export const compareCatalogues = query({
  name: 'channels.catalogue',
  title: { kk: 'Портал каталогын салыстыру', ru: 'Сверка каталога портала', en: 'Catalogue of the portal' },
  basis: [ACTS.answer, ACTS.portal],
  input: z.object({}),
  output: z.object({ asOf: z.string(), atPortal: z.int(), here: z.int(), differences: z.array(line) }),
  prepare: askPortal,
  run: async (act, _, { asOf, organisations }) => {
    const wanted = { kinds: ['residential-organisation'], state: 'existing' } as const
    const found = await listOrganisations(act.db, wanted, { page: 1, size: MOST })
    const here = found.organisations.map(({ name, region, places = 0 }) => ({
      name: name.kk,
      region,
      places,
    }))
    const differences = compareCatalogue(organisations, here).map((one) => ({
      ...one,
      portal: one.portal ?? null,
      here: one.here ?? null,
    }))
    return ok({ asOf, atPortal: organisations.length, here: here.length, differences })
  },
})

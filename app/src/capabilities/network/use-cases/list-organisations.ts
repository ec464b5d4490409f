import { localize, ok } from '@tirek/kernel'
import { cite, RECIPIENT_CATEGORIES, type RecipientCategory } from '@tirek/law'
import { z } from 'zod'
import { idField, regionField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ORGANISATION_STATES } from '../domain/organisation.ts'
import {
  CAPABILITIES,
  ORGANISATION_KIND_KEYS,
  ORGANISATION_KINDS,
  type OrganisationKind,
  SECTORS,
  type Sector,
} from '../domain/organisation-kind.ts'
import { findOrganisation, listOrganisations as readOrganisations } from '../read/organisations.ts'
import { listSettlements } from '../read/settlements.ts'
import { organisationOf, organisationOutput } from './outputs.ts'

const NETWORK = cite('law-343', 'art-3-3-2')
const MOST = 200

const input = z.object({
  region: regionField.optional(),
  kind: z.enum(ORGANISATION_KIND_KEYS).optional(),
  sector: z.enum(SECTORS).optional(),
  state: z.enum(ORGANISATION_STATES).optional(),
  capability: z.enum(CAPABILITIES).optional(),
  category: z.coerce
    .number()
    .refine((value): value is RecipientCategory => RECIPIENT_CATEGORIES.some((one) => one === value))
    .optional(),
  text: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(MOST).default(50),
})

function kindsOf(
  kind: OrganisationKind | undefined,
  sector: Sector | undefined,
): readonly OrganisationKind[] | undefined {
  if (kind === undefined && sector === undefined) return undefined
  return ORGANISATION_KIND_KEYS.filter(
    (one) =>
      (kind ?? one) === one && (sector ?? ORGANISATION_KINDS[one].sector) === ORGANISATION_KINDS[one].sector,
  )
}

/** The register of organisations, by region, kind, sector, means and category of recipients (LAW-3-6). */
export const listOrganisations = query({
  name: 'network.organisations',
  title: { kk: 'Ұйымдар тізілімі', ru: 'Реестр организаций', en: 'Register of organisations' },
  basis: [NETWORK],
  input,
  output: z.object({ total: z.number(), page: z.number(), organisations: z.array(organisationOutput) }),
  run: async (act, { kind, sector, page, size, ...filter }) => {
    const wanted = { ...filter, kinds: kindsOf(kind, sector) }
    const first = await readOrganisations(act.db, wanted, { page, size })
    // An address that points behind the end shows the last page, not an empty one.
    const last = Math.max(1, Math.ceil(first.total / size))
    const found = page > last ? await readOrganisations(act.db, wanted, { page: last, size }) : first
    return ok({
      total: found.total,
      page: Math.min(page, last),
      organisations: found.organisations.map((one) => organisationOf(one, act.lang)),
    })
  },
})

/** One organisation of the register. */
export const showOrganisation = query({
  name: 'network.organisation',
  title: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  basis: [NETWORK],
  input: z.object({ organisationId: idField }),
  output: organisationOutput,
  run: async (act, { organisationId }) => {
    const organisation = await findOrganisation(act.db, organisationId)
    return organisation === undefined ? notFound('organisation') : ok(organisationOf(organisation, act.lang))
  },
})

/** Settlements with their legal type, where units may be drafted (LAW-8-19). */
export const showSettlements = query({
  name: 'network.settlements',
  title: { kk: 'Елді мекендер', ru: 'Населённые пункты', en: 'Settlements' },
  basis: [cite('law-343', 'art-8-3')],
  input: z.object({ region: regionField.optional() }),
  output: z.object({
    settlements: z.array(
      z.object({
        id: z.string(),
        region: z.string(),
        name: z.string(),
        type: z.string(),
        isCentre: z.boolean(),
      }),
    ),
  }),
  run: async (act, { region }) => {
    const settlements = await listSettlements(act.db, region)
    return ok({ settlements: settlements.map((one) => ({ ...one, name: localize(one.name, act.lang) })) })
  },
})

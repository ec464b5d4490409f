import type { LocalDate } from '@tirek/kernel'
import { RECIPIENT_CATEGORIES, type RecipientCategory, type SettlementType } from '@tirek/law'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { FEATURES, type Feature, knownOf, WORKING_LANGUAGES, type WorkingLanguage } from '../domain/access.ts'
import type { Inspected } from '../domain/inspection.ts'
import type { CreationBasis, Organisation, OrganisationState } from '../domain/organisation.ts'
import {
  CAPABILITIES,
  type Capability,
  isOrganisationKind,
  type OrganisationKind,
} from '../domain/organisation-kind.ts'
import { inspectedAs } from './inspections.ts'

export type OrganisationFilter = {
  readonly region?: string | undefined
  readonly kinds?: readonly OrganisationKind[] | undefined
  readonly state?: OrganisationState | undefined
  readonly capability?: Capability | undefined
  readonly category?: RecipientCategory | undefined
  /** Has stated that it works in this language. */
  readonly language?: WorkingLanguage | undefined
  /** Has stated all of these. */
  readonly features?: readonly Feature[] | undefined
  readonly inspected?: Inspected | undefined
  /** Part of the name in any language, case ignored. */
  readonly text?: string | undefined
}

export type OrganisationPage = { readonly total: number; readonly organisations: readonly Organisation[] }

function selectOrganisations(db: Tx) {
  return db
    .selectFrom('network_organisation as o')
    .innerJoin('network_settlement as s', 's.id', 'o.settlement_id')
    .selectAll('o')
    .select([
      's.name_kk as settlement_kk',
      's.name_ru as settlement_ru',
      's.name_en as settlement_en',
      's.type as settlement_type',
    ])
}

type OrganisationRow = Awaited<ReturnType<ReturnType<typeof selectOrganisations>['executeTakeFirstOrThrow']>>

function fromRow(row: OrganisationRow): Organisation {
  if (!isOrganisationKind(row.kind)) throw new Error(`unknown kind of organisation: ${row.kind}`)

  return {
    id: row.id,
    region: row.region,
    kind: row.kind,
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    settlementId: row.settlement_id,
    settlementName: { kk: row.settlement_kk, ru: row.settlement_ru, en: row.settlement_en },
    settlementType: row.settlement_type as SettlementType,
    state: row.state as OrganisationState,
    capabilities: CAPABILITIES.filter((capability) => row.capabilities.includes(capability)),
    recipientCategories: RECIPIENT_CATEGORIES.filter((category) =>
      row.recipient_categories.includes(category),
    ),
    ...figures(row),
    ...decision(row),
    ...contact(row),
    ...access(row),
    isDemo: row.is_demo,
  }
}

function figures({ places, places_taken, children_served }: OrganisationRow): Partial<Organisation> {
  return {
    ...(places === null ? {} : { places }),
    ...(places_taken === null ? {} : { placesTaken: places_taken }),
    ...(children_served === null ? {} : { childrenServed: children_served }),
  }
}

function decision(row: OrganisationRow): Partial<Organisation> {
  const { akim_decision_number: number, akim_decision_date: date } = row
  return {
    ...(row.creation_basis === null ? {} : { creationBasis: row.creation_basis as CreationBasis }),
    ...(number === null || date === null ? {} : { akimDecision: { number, date: date as LocalDate } }),
  }
}

function contact(row: OrganisationRow): Partial<Organisation> {
  const { phone, address_kk: kk, address_ru: ru, address_en: en } = row
  if (phone === null || kk === null || ru === null || en === null) return {}
  return { contact: { phone, address: { kk, ru, en } } }
}

function access({ languages, features, access_stated_on: statedOn }: OrganisationRow): Partial<Organisation> {
  if (languages === null || features === null || statedOn === null) return {}
  return {
    access: {
      languages: knownOf(WORKING_LANGUAGES, languages),
      features: knownOf(FEATURES, features),
      statedOn: statedOn as LocalDate,
    },
  }
}

/** One organisation by its id. */
export async function findOrganisation(db: Tx, id: string): Promise<Organisation | undefined> {
  const row = await selectOrganisations(db).where('o.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** Organisations by their ids, in no order; unknown ids are left out. */
export async function listOrganisationsById(
  db: Tx,
  ids: readonly string[],
): Promise<readonly Organisation[]> {
  if (ids.length === 0) return []

  const rows = await selectOrganisations(db)
    .where('o.id', 'in', [...ids])
    .execute()
  return rows.map(fromRow)
}

type Selected<O> = SelectQueryBuilder<
  DB & { o: DB['network_organisation']; s: DB['network_settlement'] },
  'o' | 's',
  O
>

function filtered<O>(query: Selected<O>, filter: OrganisationFilter): Selected<O> {
  const { region, kinds, state, capability, category, language, features = [], inspected, text } = filter
  const pattern = `%${(text ?? '').replaceAll(/[%_\\]/g, String.raw`\$&`)}%`
  return query
    .$if(region !== undefined, (q) => q.where('o.region', '=', region ?? ''))
    .$if(kinds !== undefined, (q) => q.where('o.kind', 'in', [...(kinds ?? [])]))
    .$if(state !== undefined, (q) => q.where('o.state', '=', state ?? ''))
    .$if(capability !== undefined, (q) => q.where(sql<boolean>`${capability} = any (o.capabilities)`))
    .$if(category !== undefined, (q) => q.where(sql<boolean>`${category} = any (o.recipient_categories)`))
    .$if(language !== undefined, (q) => q.where(sql<boolean>`${language} = any (o.languages)`))
    .$if(features.length > 0, (q) => q.where(sql<boolean>`o.features @> ${[...features]}::text[]`))
    .$if(inspected !== undefined, (q) => q.where(inspectedAs(inspected ?? 'published')))
    .$if(text !== undefined && text !== '', (q) =>
      q.where((where) =>
        where.or([
          where('o.name_kk', 'ilike', pattern),
          where('o.name_ru', 'ilike', pattern),
          where('o.name_en', 'ilike', pattern),
        ]),
      ),
    )
}

/** Organisations that fit a filter, in the order of regions, kinds and numbers; `page` counts from 1. */
export async function listOrganisations(
  db: Tx,
  filter: OrganisationFilter,
  { page, size }: { readonly page: number; readonly size: number } = { page: 1, size: 500 },
): Promise<OrganisationPage> {
  if (filter.kinds?.length === 0) return { total: 0, organisations: [] }

  const { total } = await filtered(selectOrganisations(db), filter)
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await filtered(selectOrganisations(db), filter)
    .orderBy('o.region')
    .orderBy('o.position')
    .orderBy('o.name_kk')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total, organisations: rows.map(fromRow) }
}

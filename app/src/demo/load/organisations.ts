import type { LocalizedText } from '@tirek/kernel'
import type pg from 'pg'
import type { DemoAddress, RecipientCategory } from '../types.ts'

/** An organisation of the register, as the load needs it. */
export interface KnownOrganisation {
  readonly id: string
  readonly region: string
  readonly kind: string
  /** In Kazakh, the language of record. */
  readonly name: string
  readonly names: LocalizedText
  readonly categories: readonly number[]
}

interface Settlement {
  readonly id: string
  readonly region: string
  readonly name: string
  readonly type: string
}

/** The register of organisations and settlements, to spread the cases over. */
export interface Organisations {
  /** The organisation of a kind that serves an address; districts go round the organisations in turn. */
  readonly serving: (kind: string, address: Pick<DemoAddress, 'region' | 'district'>) => KnownOrganisation
  /** One of the two residences of a category in a region. */
  readonly residence: (
    region: string,
    category: RecipientCategory,
    slot: 'full' | 'open',
  ) => KnownOrganisation
  readonly find: (id: string) => KnownOrganisation | undefined
  readonly settlement: (address: DemoAddress) => Settlement
}

/** Reads the register. @throws Error when it has not been loaded yet */
export async function readOrganisations(client: pg.Client): Promise<Organisations> {
  const { rows } = await client.query<KnownOrganisation>(
    `select id, region, kind, name_kk as name, recipient_categories as categories,
       json_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) as names
     from network_organisation where state = 'existing' order by region, kind, position, id`,
  )
  const { rows: settlements } = await client.query<Settlement>(
    'select id, region, name_kk as name, type from network_settlement order by region, is_centre desc, id',
  )
  if (rows.length === 0) throw new Error('the demo needs the register of organisations; load it first')

  const byKind = group(rows, (row) => `${row.region} ${row.kind}`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    serving: (kind, { region, district }) => inTurn(byKind.get(`${region} ${kind}`), district - 1, kind),
    residence: (region, category, slot) => {
      const all = byKind
        .get(`${region} residential-organisation`)
        ?.filter((row) => row.categories.includes(category))
      return inTurn(all, slot === 'full' ? 0 : 1, `residence of category ${category}`)
    },
    find: (id) => byId.get(id),
    settlement: settlementFinder(settlements),
  }
}

function settlementFinder(settlements: readonly Settlement[]): Organisations['settlement'] {
  const towns = group(
    settlements.filter((one) => one.type !== 'district-centre' && one.type !== 'other'),
    (one) => one.region,
  )
  const villages = group(
    settlements.filter((one) => one.type === 'district-centre' || one.type === 'other'),
    (one) => one.region,
  )
  return (address) => {
    const chosen = address.urban ? towns.get(address.region) : villages.get(address.region)
    return inTurn(chosen ?? towns.get(address.region), address.district - 1, 'settlement')
  }
}

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(key(item))
    if (known) known.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function inTurn<T>(items: readonly T[] | undefined, at: number, what: string): T {
  const item = items?.[at % items.length]
  if (item === undefined) throw new Error(`the register has no ${what} here`)
  return item
}

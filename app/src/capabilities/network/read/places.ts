import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import { isOrganisationKind, type OrganisationKind } from '../domain/organisation-kind.ts'
import { type PlacesReport, reportPlaces } from '../domain/places.ts'

export type KindPlaces = PlacesReport & { readonly region: string; readonly kind: OrganisationKind }

/** Places required, existing, taken and free by region and kind (LAW-6-2, LAW-6-3), for one region or all. */
export async function listPlaces(db: Tx, on: LocalDate, region?: string): Promise<readonly KindPlaces[]> {
  const required = await db
    .selectFrom('network_required_places')
    .distinctOn(['region', 'kind'])
    .select(['region', 'kind', 'required'])
    .where('as_of', '<=', on)
    .$if(region !== undefined, (query) => query.where('region', '=', region ?? ''))
    .orderBy('region')
    .orderBy('kind')
    .orderBy('as_of', 'desc')
    .execute()
  const existing = await db
    .selectFrom('network_organisation')
    .select(['region', 'kind'])
    .select((select) => [
      select.fn.sum<string>('places').as('places'),
      select.fn.sum<string>('places_taken').as('taken'),
    ])
    .where('state', '=', 'existing')
    .where('places', 'is not', null)
    .$if(region !== undefined, (query) => query.where('region', '=', region ?? ''))
    .groupBy(['region', 'kind'])
    .execute()

  return required.flatMap((line) => {
    if (!isOrganisationKind(line.kind)) return []
    const own = existing.find((one) => one.region === line.region && one.kind === line.kind)
    const places = {
      required: line.required,
      existing: Number(own?.places ?? 0),
      taken: Number(own?.taken ?? 0),
    }
    return [{ region: line.region, kind: line.kind, ...reportPlaces(places) }]
  })
}

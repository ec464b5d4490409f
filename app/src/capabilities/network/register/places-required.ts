import { REGIONS } from '@tirek/kernel'
import type { OrganisationKind } from '../domain/organisation-kind.ts'
import { registerId } from './ids.ts'
import { registerOrganisations } from './organisations.ts'

/** Kinds whose needed places article 6(4) has the education authority determine. */
export const KINDS_WITH_REQUIRED_PLACES: readonly OrganisationKind[] = [
  'rehabilitation-centre',
  'correction-room',
  'speech-therapy-point',
  'kindergarten',
  'special-school',
]

export type RequiredPlaces = {
  readonly region: string
  readonly kind: OrganisationKind
  readonly required: number
}

/** Needed places per region and kind, invented for demonstration: 90–139 % of the places that exist, at least 20. */
export function registerRequiredPlaces(): readonly RequiredPlaces[] {
  const organisations = registerOrganisations()
  return REGIONS.flatMap(({ kato }) =>
    KINDS_WITH_REQUIRED_PLACES.map((kind) => {
      const existing = organisations
        .filter((one) => one.region === kato && one.kind === kind)
        .reduce((total, one) => total + (one.places ?? 0), 0)
      const share = 90 + (Number.parseInt(registerId(`places/${kato}/${kind}`).slice(0, 6), 16) % 50)
      return { region: kato, kind, required: Math.max(20, Math.round((existing * share) / 100)) }
    }),
  )
}

import { findRegion } from '@tirek/kernel'
import type { DisabilityCount } from '#capabilities/registry/index.ts'
import type { PersonCount } from '../domain/from-registry.ts'

const GROUPS: Readonly<Record<string, 1 | 2 | 3>> = { 'group-1': 1, 'group-2': 2, 'group-3': 3 }

/**
 * What the registry knows of alike persons, as statistics count them. Groups of children are set from seven on, so a
 * child without one is counted under seven. Town or village is known only where the whole region is a city.
 */
export function personCountOf({ region, sex, isAdult, group, persons }: DisabilityCount): PersonCount {
  const number = group === undefined ? undefined : GROUPS[group]
  const childBand = number === undefined ? 'under-seven' : 'seven-to-seventeen'
  return {
    region,
    settlement: findRegion(region)?.kind === 'city' ? 'urban' : 'unknown',
    sex,
    band: isAdult ? 'adult' : childBand,
    ...(number === undefined ? {} : { group: number }),
    persons,
  }
}

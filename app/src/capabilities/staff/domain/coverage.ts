import { GROUPS, type Group } from './posts.ts'

/** How many of a group work in a territory, and for how many of them a training still counts. */
export interface GroupCoverage {
  readonly region: string
  readonly group: Group
  readonly staff: number
  readonly trained: number
}

/** The counted lines, with a line of noughts for every group of a region that has nobody. */
export function fillCoverage(
  regions: readonly string[],
  counted: readonly GroupCoverage[],
): readonly GroupCoverage[] {
  const known = new Map(counted.map((one) => [`${one.region} ${one.group}`, one]))
  return regions.flatMap((region) =>
    GROUPS.map((group) => known.get(`${region} ${group}`) ?? { region, group, staff: 0, trained: 0 }),
  )
}

/** The share of the trained; undefined where nobody works, which is not the same as nobody trained. */
export function shareOf({ staff, trained }: Pick<GroupCoverage, 'staff' | 'trained'>): number | undefined {
  return staff === 0 ? undefined : trained / staff
}

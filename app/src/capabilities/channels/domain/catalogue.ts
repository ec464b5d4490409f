/** An organisation as one side knows it. */
export type Listed = { readonly name: string; readonly region: string; readonly places: number }

/** What does not agree about an organisation. */
export const CATALOGUE_DIFFERENCES = ['only-portal', 'only-here', 'places'] as const
export type CatalogueDifference = (typeof CATALOGUE_DIFFERENCES)[number]

export type Compared = {
  readonly name: string
  readonly region: string
  readonly difference: CatalogueDifference
  readonly portal: number | undefined
  readonly here: number | undefined
}

/** The same organisation on both sides: the number of the other side is not ours, so the name in its region counts. */
function keyOf({ name, region }: Listed): string {
  return `${region} ${name
    .normalize('NFC')
    .replaceAll(/[«»"“”\s]+/g, ' ')
    .trim()
    .toLocaleLowerCase('kk')}`
}

/** Every organisation that only one side has, or of which the sides name different places; by region and name. */
export function compareCatalogue(portal: readonly Listed[], here: readonly Listed[]): readonly Compared[] {
  const [there, own] = [portal, here].map((all) => new Map(all.map((one) => [keyOf(one), one])))
  const keys = [...new Set([...(there?.keys() ?? []), ...(own?.keys() ?? [])])].sort()
  return keys.flatMap((key) => {
    const [one, other] = [there?.get(key), own?.get(key)]
    const { name = '', region = '' } = one ?? other ?? {}
    const difference = differenceOf(one, other)
    if (difference === undefined) return []
    return [{ name, region, difference, portal: one?.places, here: other?.places }]
  })
}

function differenceOf(portal: Listed | undefined, here: Listed | undefined): CatalogueDifference | undefined {
  if (here === undefined) return 'only-portal'
  if (portal === undefined) return 'only-here'
  return portal.places === here.places ? undefined : 'places'
}

import { foldText } from './fold-text.ts'
import { type Kato, regionOf } from './kato.ts'
import type { LocalDate } from './local-date.ts'
import { REGIONS, type Region } from './regions.ts'

const byCode = new Map(
  REGIONS.flatMap((region) => [[region.kato, region] as const, [region.key, region] as const]),
)
const byName = new Map(
  REGIONS.flatMap((region) => namesOf(region).map((name) => [foldText(name), region] as const)),
)

/** A region by its level-1 KATO code or by its key ('turkistan'). */
export function findRegion(katoOrKey: string): Region | undefined {
  return byCode.get(katoOrKey)
}

/** A region by any of its names or aliases, in any case and with mixed alphabets («С-ҚАЗАҚСТАН ОБЛЫСЫ»). */
export function findRegionByName(name: string): Region | undefined {
  return byName.get(foldText(name))
}

/** The region whose territory a place belonged to on a day: before 2022-06-08 Abai was East Kazakhstan. */
export function regionOn(place: Kato, on: LocalDate): Kato {
  const region = findRegion(regionOf(place))
  const isLater = region?.validFrom !== undefined && on < region.validFrom
  return isLater && region.predecessor !== undefined ? region.predecessor : regionOf(place)
}

function namesOf({ name, short, aliases }: Region): readonly string[] {
  return [name.kk, name.ru, name.en, short.kk, short.ru, short.en, ...aliases]
}

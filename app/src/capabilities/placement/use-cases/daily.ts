import type { Act } from '#platform/use-case/act.ts'
import { listUnwritten } from '../read/house-places.ts'
import { bringPlacesBack } from '../store/outages.ts'
import { askForOffers } from './reserve.ts'

/** Places whose days out of service are over are offered from this morning on. */
export async function returnPlaces(act: Act): Promise<void> {
  for (const { id, region } of await bringPlacesBack(act)) await askForOffers(act, region, id)
}

/** Every chain is brought up to date at least once a day, also where only places without a queue have changed. */
export async function writeAllLines(act: Act): Promise<void> {
  for (const { id, region } of await listUnwritten(act.db)) await askForOffers(act, region, id)
}

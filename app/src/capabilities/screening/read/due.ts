import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Instrument, isInstrumentInForce } from '../domain/instrument.ts'
import type { Place } from '../domain/ledger.ts'
import { listInstruments } from './instruments.ts'
import { countPlaces, LISTED, listPlaces, type PlacedLine } from './places.ts'
import { listSchedules } from './schedules.ts'

/** A line of the list of an organisation, with the instrument it is made by. */
export interface DueScreening extends PlacedLine {
  readonly instrument: Instrument
}

/** Whose list, of which places, which part of it. */
export interface DueQuestion {
  readonly organisationId: string
  readonly places: readonly Place[]
  readonly page: number
  readonly size: number
}

/** How many lines of an organisation stand in each place; read as the system, as only figures leave it. */
export function countDue(
  act: Pick<Act, 'db' | 'today' | 'asSystem'>,
  organisationId: string,
): Promise<ReadonlyMap<Place, number>> {
  return act.asSystem(() => countPlaces(act.db, { organisationId, today: act.today }))
}

/** What the version of an instrument in force on the day is, for each line of the schedules. */
async function instrumentsByLine(db: Tx, today: Act['today']): Promise<ReadonlyMap<string, Instrument>> {
  const instruments = await listInstruments(db)
  const lines = (await listSchedules(db)).flatMap((one) => one.lines)
  return new Map(
    lines.flatMap(({ line, instrumentId }) => {
      const found = instruments.findLast((one) => one.id === instrumentId && isInstrumentInForce(one, today))
      return found === undefined ? [] : [[line, found] as const]
    }),
  )
}

/** The lines of an organisation in these places, the overdue first and the longest late before the others. */
export async function listDue(
  { db, today }: Pick<Act, 'db' | 'today'>,
  { organisationId, places, page, size }: DueQuestion,
): Promise<readonly DueScreening[]> {
  const wanted = LISTED.filter((place) => places.includes(place))
  if (wanted.length === 0) return []
  const lines = await listPlaces(db, { organisationId, today }, { places: wanted, page, size })
  const known = await instrumentsByLine(db, today)
  return lines.flatMap((one) => {
    const instrument = known.get(one.line)
    return instrument === undefined ? [] : [{ ...one, instrument }]
  })
}

import type { LocalDate } from '@tirek/kernel'
import type pg from 'pg'
import { fitsAge, type Instrument, isInstrumentInForce } from '#capabilities/screening/index.ts'

/** An instrument of the register, as the load needs it. */
export type KnownInstrument = Pick<
  Instrument,
  'id' | 'version' | 'plannedFor' | 'fromMonths' | 'untilMonths'
> & {
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
}

/** The standard instruments, to screen each child by the one for its age. */
export interface Instruments {
  /** The first instrument of the plan for an age on a day. @throws Error when there is none */
  readonly fitting: (birth: LocalDate, on: LocalDate, kind: string) => KnownInstrument
  /** The version of an instrument in force on a day. @throws Error when there is none */
  readonly versionOn: (id: string, on: LocalDate) => string
}

/** Reads the instruments in the order of the plan. */
export async function readInstruments(client: pg.Client): Promise<Instruments> {
  const { rows } = await client.query<Omit<KnownInstrument, 'validTo'> & { validTo: LocalDate | null }>(
    `select id, version, planned_for as "plannedFor", from_months as "fromMonths", until_months as "untilMonths",
       valid_from::text as "validFrom", valid_to::text as "validTo"
     from screening_instrument order by position, valid_from`,
  )
  const plan = rows.map((row): KnownInstrument => ({ ...row, validTo: row.validTo ?? undefined }))
  return {
    fitting: (birth, on, kind) => {
      const found = plan.find(
        (one) => one.plannedFor.includes(kind) && isInstrumentInForce(one, on) && fitsAge(one, birth, on),
      )
      if (found === undefined) throw new Error(`no instrument for a child born ${birth} on ${on} at ${kind}`)
      return found
    },
    versionOn: (id, on) => {
      const found = plan.find((one) => one.id === id && isInstrumentInForce(one, on))
      if (found === undefined) throw new Error(`no version of ${id} on ${on}`)
      return found.version
    },
  }
}

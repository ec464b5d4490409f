import type { ActId, UnitStatus } from '../acts/types.ts'
import { listUnits } from '../acts/units.ts'
import type { ActText, TextUnit } from './types.ts'

/** A unit that stands in the text and in the base, each with another status. */
export interface StatusConflict {
  readonly unit: TextUnit
  readonly inBase: UnitStatus
}

/** How a text and the units of the legal base agree. */
export interface Agreement {
  /** In the text only: no rule can cite them yet. */
  readonly unknown: readonly TextUnit[]
  /** In the base only: the text has lost them, or is another wording. */
  readonly missing: readonly string[]
  readonly conflicts: readonly StatusConflict[]
}

const TOMBSTONES: readonly UnitStatus[] = ['excluded', 'excluded-by-asterisk']

/** A unit whose wording nobody had loaded, or whose first day is unknown, stands as far as a text can tell. */
const standing = (status: UnitStatus): UnitStatus => (TOMBSTONES.includes(status) ? status : 'in-force')

/** Compares the units of a text with those of an act of the base (LAW-0-4). */
export function compareWithBase(act: ActId, { units }: ActText): Agreement {
  const base = new Map(listUnits(act).map((unit) => [unit.id, unit.status]))
  const printed = new Set(units.map(({ id }) => id))
  return {
    unknown: units.filter(({ id }) => !base.has(id)),
    missing: [...base.keys()].filter((id) => !printed.has(id)),
    conflicts: units.flatMap((unit) => {
      const inBase = base.get(unit.id)
      if (inBase === undefined || standing(inBase) === unit.status) return []
      return [{ unit, inBase }]
    }),
  }
}

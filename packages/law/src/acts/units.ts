import { ACTS } from './registry.ts'
import type { Act, ActId, Unit, UnitTable } from './types.ts'

/** All acts of the legal base, the Law first. */
export function listActs(): readonly Act[] {
  return Object.values<Act>(ACTS)
}

/** The act with this id. */
export function getAct(id: ActId): Act {
  return ACTS[id]
}

/** All units of an act in the order of its text, tombstones included. */
export function listUnits(act: ActId): readonly Unit[] {
  return Object.keys(getAct(act).units).flatMap((id) => findUnit(act, id) ?? [])
}

/** A unit of an act by id, tombstones included; undefined when the act has no such unit. */
export function findUnit(act: ActId, id: string): Unit | undefined {
  const units: UnitTable = getAct(act).units
  const data = units[id]
  if (data === undefined) return undefined

  return { ...data, act, id, number: ownNumber(id, data.in), status: data.status ?? 'in-force' }
}

/** The unit and what contains it, outermost first: article, paragraph, sub-point. */
export function unitPath(unit: Unit): readonly Unit[] {
  const parent = unit.in === undefined ? undefined : findUnit(unit.act, unit.in)

  return parent === undefined ? [unit] : [...unitPath(parent), unit]
}

/** True for a tombstone: the unit keeps its number and no rule may rest on it (LAW-0-7, LAW-0-8). */
export function isExcluded(unit: Unit): boolean {
  return unit.status === 'excluded' || unit.status === 'excluded-by-asterisk'
}

function ownNumber(id: string, parent: string | undefined): string {
  if (parent !== undefined) return id.slice(parent.length + 1)

  return id.replace(/^(art|p)-/, '')
}

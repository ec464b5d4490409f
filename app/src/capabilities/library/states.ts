import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { MATERIAL_EDGES, MATERIAL_STATES } from './domain/material.ts'

/** In which states of a material something may be done with it. */
export const states: readonly StateLine[] = stateLines(
  'material of the library',
  MATERIAL_STATES,
  edgesOf(MATERIAL_EDGES),
  {
    'library.correct': ['correct'],
    'library.attach': ['attach'],
    'library.publish': ['publish'],
    'library.return': ['return'],
    'library.withdraw': ['withdraw'],
  },
)

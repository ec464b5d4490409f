import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { DEVICE_EDGES, DEVICE_STATES } from './domain/device.ts'
import { RECORD_EDGES, RECORD_STATES } from './domain/record.ts'

/** In which states of a telephone, and of a record from one, their actions are possible. */
export const states: readonly StateLine[] = [
  ...stateLines('telephone', DEVICE_STATES, edgesOf(DEVICE_EDGES), { 'field.wipe': ['wipe'] }),
  ...stateLines('field record', RECORD_STATES, edgesOf(RECORD_EDGES), { 'field.settle': ['settle'] }),
]

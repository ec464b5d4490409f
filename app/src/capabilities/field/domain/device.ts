import { leadsOn } from '@tirek/kernel'
import { ACTS } from './citations.ts'

export const DEVICE_STATES = ['active', 'wipe-asked', 'wiped'] as const
export type DeviceState = (typeof DEVICE_STATES)[number]

/** A telephone that is to be erased does so at its next contact, and says so. */
export const DEVICE_EDGES = {
  wipe: { from: ['active'], to: 'wipe-asked', cite: ACTS.procedure },
  'confirm-wiped': { from: ['active', 'wipe-asked'], to: 'wiped', cite: ACTS.procedure },
} as const

/** Whether an act leads on from a state of a device. */
export const isDeviceAct = leadsOn<keyof typeof DEVICE_EDGES, DeviceState>(DEVICE_EDGES)

import { type Act, type ActId, listActs } from '@tirek/law'

/** The layers of the legislation, the highest first; the project's own readings are no law and stand below all (LAW-2-1). */
export const LAYERS = ['constitution', 'treaties', 'laws', 'orders', 'project'] as const
export type Layer = (typeof LAYERS)[number]

const LAYER_OF: Readonly<Record<ActId, Layer>> = {
  constitution: 'constitution',
  crc: 'treaties',
  crpd: 'treaties',
  'law-343': 'laws',
  'social-code': 'laws',
  'labour-code': 'laws',
  'law-94-v': 'laws',
  appc: 'laws',
  'tax-code-2008': 'laws',
  'tax-code-2017': 'laws',
  'tax-code-2025': 'laws',
  'order-263': 'orders',
  project: 'project',
}

/** The acts of a layer in the order of the base. */
export function actsOf(layer: Layer): readonly Act[] {
  return listActs().filter(({ id }) => LAYER_OF[id] === layer)
}

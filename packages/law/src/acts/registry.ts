import { APPC } from './appc.ts'
import { CONSTITUTION } from './constitution.ts'
import { CRC } from './crc.ts'
import { CRPD } from './crpd.ts'
import { LABOUR_CODE } from './labour-code.ts'
import { LAW_94_V } from './law-94-v.ts'
import { LAW_343 } from './law-343.ts'
import { ORDER_263 } from './order-263.ts'
import { PROJECT } from './project.ts'
import { SOCIAL_CODE } from './social-code.ts'
import { TAX_CODE_2008 } from './tax-code-2008.ts'
import { TAX_CODE_2017 } from './tax-code-2017.ts'
import { TAX_CODE_2025 } from './tax-code-2025.ts'
import type { Act, ActId } from './types.ts'

/** Every act of the legal base, keyed by its id. */
export const ACTS = {
  'law-343': LAW_343,
  'social-code': SOCIAL_CODE,
  'order-263': ORDER_263,
  'labour-code': LABOUR_CODE,
  'law-94-v': LAW_94_V,
  appc: APPC,
  'tax-code-2008': TAX_CODE_2008,
  'tax-code-2017': TAX_CODE_2017,
  'tax-code-2025': TAX_CODE_2025,
  crc: CRC,
  crpd: CRPD,
  constitution: CONSTITUTION,
  project: PROJECT,
} as const satisfies Readonly<Record<ActId, Act>>

type UnitsOf<A extends ActId> = (typeof ACTS)[A]['units']
type Tombstone = { readonly status: 'excluded' | 'excluded-by-asterisk' }

/** Ids of the units of act `A` that a rule may rest on; excluded units are not among them (LAW-0-8). */
export type CitableUnit<A extends ActId> = {
  [U in keyof UnitsOf<A>]: UnitsOf<A>[U] extends Tombstone ? never : U
}[keyof UnitsOf<A>] &
  string

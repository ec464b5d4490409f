/**
 * What the demo needs to look like a country but no public table gives: how many districts
 * a region has here and which share of families bears Russian names. Invented for the demo.
 */
export interface Settlement {
  readonly kato: string
  readonly districts: number
  readonly russianNames: number
}

// biome-ignore format: one region a line
const ROWS: readonly (readonly [kato: string, districts: number, russianNames: number])[] = [
  ['100000000', 10, 0.2], ['110000000', 17, 0.4], ['150000000', 12, 0.12], ['190000000', 9, 0.18],
  ['230000000', 7, 0.06], ['270000000', 12, 0.2], ['310000000', 10, 0.1], ['330000000', 8, 0.12],
  ['350000000', 9, 0.38], ['390000000', 16, 0.48], ['430000000', 7, 0.03], ['470000000', 5, 0.05],
  ['550000000', 10, 0.4], ['590000000', 13, 0.55], ['610000000', 14, 0.03], ['620000000', 3, 0.2],
  ['630000000', 9, 0.42], ['710000000', 6, 0.2], ['750000000', 8, 0.28], ['790000000', 5, 0.08],
]

/** So many children of the demo are served by one organisation, invented: a large nation has more of them, not larger ones. */
const CHILDREN_SERVED = { 'primary-care': 5_000, 'obstetric-provider': 20_000 } as const

/** Kinds of organisations that grow in number with the children. */
export type MedicalKind = keyof typeof CHILDREN_SERVED

export const MEDICAL_KINDS: readonly MedicalKind[] = ['primary-care', 'obstetric-provider']

/** How many organisations of a kind so many children of one region need. */
export function organisationsFor(kind: MedicalKind, children: number): number {
  return Math.ceil(children / CHILDREN_SERVED[kind])
}

/**
 * Settlement of one region with so many children: where they need more clinics than the region has districts here,
 * it has as many districts as clinics. An unknown code is a mistake of the caller.
 */
export function settlementOf(kato: string, children: number): Settlement {
  const row = ROWS.find(([code]) => code === kato)
  if (!row) throw new Error(`no settlement for ${kato}`)
  return {
    kato: row[0],
    districts: Math.max(row[1], organisationsFor('primary-care', children)),
    russianNames: row[2],
  }
}

import type { OrganisationKind } from '../domain/organisation-kind.ts'

// How many organisations of each kind the demonstration register has. The country's totals of June 2025 (110 PMPCs,
// 230 correction rooms, 13 rehabilitation centres, 99 special schools, 45 special kindergartens) were seen in a public
// source; how they spread over the regions is not published: the split is invented for demonstration.

type RegionCounts = Partial<Readonly<Record<OrganisationKind, number>>>

const line = (
  pmpc: number,
  rooms: number,
  centres: number,
  schools: number,
  kindergartens: number,
): RegionCounts => ({
  pmpc,
  'correction-room': rooms,
  'rehabilitation-centre': centres,
  'special-school': schools,
  kindergarten: kindergartens,
})

/** By the two digits of the region: PMPCs, rooms, rehabilitation centres, special schools, special kindergartens. */
const COUNTED: Readonly<Record<string, RegionCounts>> = {
  '10': line(4, 7, 0, 4, 2),
  '11': line(4, 9, 1, 5, 1),
  '15': line(5, 10, 1, 4, 2),
  '19': line(8, 17, 0, 7, 2),
  '23': line(3, 8, 0, 3, 2),
  '27': line(4, 8, 1, 4, 2),
  '31': line(6, 14, 0, 6, 2),
  '33': line(4, 8, 0, 4, 1),
  '35': line(7, 13, 2, 7, 4),
  '39': line(4, 9, 1, 5, 2),
  '43': line(4, 12, 1, 5, 2),
  '47': line(6, 12, 0, 4, 2),
  '55': line(5, 9, 1, 6, 3),
  '59': line(4, 7, 0, 4, 1),
  '61': line(13, 28, 1, 9, 3),
  '62': line(2, 4, 0, 2, 1),
  '63': line(5, 8, 1, 4, 2),
  '71': line(7, 15, 1, 5, 4),
  '75': line(9, 18, 2, 7, 5),
  '79': line(6, 14, 0, 4, 2),
}

/** What every region has besides, one or two of each kind the path of a child needs. */
const EVERYWHERE: RegionCounts = {
  'obstetric-provider': 2,
  'primary-care': 3,
  'consultative-diagnostic': 1,
  'medical-organisation': 1,
  'speech-therapy-point': 2,
  'state-school': 3,
  'vocational-consultation-centre': 1,
  'residential-organisation': 10,
  'mse-unit': 1,
  'aids-supplier': 2,
  'local-executive-body': 1,
  maslikhat: 1,
}

/** Kinds that stand once in every settlement of the register. */
export const IN_EVERY_SETTLEMENT: readonly OrganisationKind[] = [
  'employment-department',
  'home-assistance-unit',
]

/** How many organisations of a kind a region has; `region` is a level-1 KATO code. */
export function countOf(region: string, kind: OrganisationKind): number {
  return COUNTED[region.slice(0, 2)]?.[kind] ?? EVERYWHERE[kind] ?? 0
}

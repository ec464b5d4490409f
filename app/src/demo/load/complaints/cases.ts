import type { LocalDate } from '@tirek/kernel'
import { HOME, type NamedPeople } from '../../named/families.ts'
import type { DemoChild, DemoHousehold } from '../../types.ts'

/** A child somebody may complain for, with the family. */
export interface Case {
  readonly child: DemoChild
  readonly household: DemoHousehold
}

/** The children of the named families who have a representative, the first family first. */
export function casesOf({ aigul, neighbours }: NamedPeople): readonly Case[] {
  return [aigul, ...neighbours].flatMap((household) =>
    household.children
      .filter(({ representativeId }) => representativeId !== undefined)
      .map((child) => ({ child, household })),
  )
}

/** The number of a complaint or a signal of the home region. */
export function numberOf(letter: string, on: LocalDate, serial: number): string {
  return `${letter}-${HOME.region.slice(0, 2)}-${on.slice(0, 4)}-${String(serial).padStart(6, '0')}`
}

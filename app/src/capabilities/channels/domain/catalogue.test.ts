import { describe, expect, it } from 'vitest'
import { compareCatalogue } from './catalogue.ts'

const home = { name: '«Мейірім» үйі', region: '610000000', places: 40 }

describe('the catalogue of the portal beside the register', () => {
  it('agrees whatever the quotation marks, spaces and capitals', () => {
    expect(compareCatalogue([{ ...home, name: ' "МЕЙІРІМ"  үйі' }], [home])).toEqual([])
  })

  it('names what only one side has, in its region, and places that differ', () => {
    const other = { ...home, region: '750000000' }
    expect(
      compareCatalogue(
        [home, other],
        [
          { ...home, places: 41 },
          { ...home, name: 'Шапағат' },
        ],
      ),
    ).toEqual([
      { name: home.name, region: '610000000', difference: 'places', portal: 40, here: 41 },
      { name: 'Шапағат', region: '610000000', difference: 'only-here', portal: undefined, here: 40 },
      { name: home.name, region: '750000000', difference: 'only-portal', portal: 40, here: undefined },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { coverageOf, idsIn, renderCoverage } from './coverage-text.ts'
import { testTitles } from './test-titles.ts'

const SOURCE = `
describe('queue', () => {
  it('REP-X orders by time', () => {})
  it.each([1, 2])('counts %s', () => {})
  it.skip('is not run', () => {})
  test.skipIf(absent)(\`reads \${name}\`, () => {})
})
describe.skip('off', () => { it('never', () => {}) })
it(nameFromElsewhere, () => {})
`

describe('titles of tests', () => {
  it('reads titles with their suites, from plain, repeated and conditional tests, and leaves out skipped ones', () => {
    expect(testTitles('a.test.ts', SOURCE)).toEqual([
      'queue › REP-X orders by time',
      'queue › counts %s',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the raw text of a template title
      'queue › reads ${name}',
    ])
  })

  it('finds each requirement id of a title once', () => {
    const ids = ['LAW', 'REP', 'DEC'].map((family) => `${family}-0-1`)

    expect(idsIn(`${ids.join(', ')} and ${ids[0]} again`)).toEqual(ids)
  })
})

describe('the coverage report', () => {
  const requirements = [
    { id: 'A-1', gist: 'first' },
    { id: 'LAW-0-1', gist: 'second' },
  ]
  const tests = [{ path: 'b.test.ts', title: 'LAW-0-1 stands and DEC-99 does not' }]

  it('divides requirements into covered and open, and reports ids that no list knows', () => {
    const coverage = coverageOf(requirements, tests)

    expect(coverage.covered.map(({ requirement }) => requirement.id)).toEqual(['LAW-0-1'])
    expect(coverage.open.map(({ id }) => id)).toEqual(['A-1'])
    expect(coverage.unknown.map(({ id }) => id)).toEqual(['DEC-99'])
  })

  it('prints the same text for the same input', () => {
    const print = () => renderCoverage(coverageOf(requirements, tests))

    expect(print()).toBe(print())
    expect(print()).toContain('Named by tests: 1 of 2.')
  })
})

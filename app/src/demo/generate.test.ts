import { existsSync, readFileSync } from 'node:fs'
import { foldName, hasReached, localDate, parseIin } from '@tirek/kernel'
import { beforeAll, describe, expect, it } from 'vitest'
import { apportion } from './apportion.ts'
import { REPORT_FIGURES } from './figures/report.ts'
import { demoNation, type RegionClose } from './generate.ts'
import { hasImpossibleDate } from './synthetic-iin.ts'
import type { DemoAdult, DemoBatch, DemoChild, DemoHousehold, DemoPerson } from './types.ts'

const TABLES = new URL('../../../../shared/requirements/tables/', import.meta.url)
const asOf = localDate('2026-11-22')
const CHILDREN = 20_000

interface Nation {
  readonly households: DemoHousehold[]
  readonly children: DemoChild[]
  readonly adults: DemoAdult[]
  readonly people: DemoPerson[]
  readonly closes: RegionClose[]
}

function isClose(item: DemoBatch | RegionClose): item is RegionClose {
  return 'residences' in item
}

function gather(children: number, seed: string): Nation {
  const nation: Nation = { households: [], children: [], adults: [], people: [], closes: [] }
  for (const item of demoNation({ children, seed, asOf })) {
    if (isClose(item)) {
      nation.closes.push(item)
      continue
    }
    nation.households.push(...item.households)
    nation.adults.push(...item.adults)
  }
  nation.children.push(...nation.households.flatMap((household) => household.children))
  nation.people.push(
    ...nation.children.map((child) => child.person),
    ...nation.households.flatMap((household) => household.relatives.map((relative) => relative.person)),
    ...nation.adults.flatMap((adult) =>
      adult.guardian ? [adult.person, adult.guardian.person] : [adult.person],
    ),
  )
  return nation
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

describe('the demo nation', () => {
  let nation: Nation

  beforeAll(() => {
    nation = gather(CHILDREN, 'test')
  })

  it('has exactly as many children as asked for and about three relatives to each', () => {
    const relatives = nation.households.reduce((sum, household) => sum + household.relatives.length, 0)

    expect(nation.children).toHaveLength(CHILDREN)
    expect(relatives / CHILDREN).toBeGreaterThan(2.9)
    expect(relatives / CHILDREN).toBeLessThan(3.1)
    expect(nation.adults).toHaveLength(1_200)
  })

  it('keeps the share of every region in table 4 to within one child', () => {
    const counts = countBy(nation.children, (child) => child.person.region)
    for (const { kato, children } of REPORT_FIGURES) {
      expect(Math.abs((counts[kato] ?? 0) - (CHILDREN * children) / 81_698)).toBeLessThan(1)
    }
  })

  it('keeps the share of boys and girls of table 3 in every region', () => {
    for (const { kato, women, men } of REPORT_FIGURES) {
      const local = nation.children.filter((child) => child.person.region === kato)
      const girls = local.filter((child) => child.person.sex === 'female').length
      expect(Math.abs(girls - (local.length * women) / (women + men))).toBeLessThan(1)
    }
  })

  it('keeps the groups of tables 5 and 6 among children with disability in every region', () => {
    for (const figures of REPORT_FIGURES) {
      const all = figures.group1 + figures.group2 + figures.group3 + figures.ungrouped
      const local = nation.children.filter(
        (child) => child.person.region === figures.kato && child.disability,
      )
      const counts = countBy(local, (child) => child.disability?.group ?? '')
      expect(Math.abs((counts['group-1'] ?? 0) - (local.length * figures.group1) / all)).toBeLessThan(1)
      expect(Math.abs((counts['group-3'] ?? 0) - (local.length * figures.group3) / all)).toBeLessThan(1)
      expect(Math.abs((counts['under-seven'] ?? 0) - (local.length * figures.ungrouped) / all)).toBeLessThan(
        1,
      )
    }
  })

  it('keeps the shares of impairments of table 4 and of town and village of table 1', () => {
    for (const figures of REPORT_FIGURES) {
      const all = figures.adults + figures.children
      const local = nation.children.filter((child) => child.person.region === figures.kato)
      const disabled = local.filter((child) => child.disability)
      const sight = disabled.filter((child) => child.impairments.includes('sight')).length
      expect(Math.abs(sight - (disabled.length * figures.sight) / all)).toBeLessThan(1)

      const urban = nation.households
        .filter((household) => household.address.region === figures.kato && household.address.urban)
        .reduce((sum, household) => sum + household.children.length, 0)
      const wanted = (local.length * figures.urban) / (figures.urban + figures.rural)
      expect(Math.abs(urban - wanted)).toBeLessThanOrEqual(3)
    }
  })

  it('DEC-12 puts ungrouped disability under seven and groups I–III from seven to eighteen', () => {
    for (const { person, disability } of nation.children) {
      expect(hasReached(person.birthDate, 18, asOf)).toBe(false)
      if (!disability) continue
      expect(hasReached(person.birthDate, 7, asOf)).toBe(disability.group !== 'under-seven')
      expect(disability.since <= asOf && disability.until > asOf).toBe(true)
    }
  })

  it('LAW-1-9 keeps only children under three in the risk group, without impairments', () => {
    const atRisk = nation.children.filter((child) => child.atRisk)
    expect(atRisk.length).toBeGreaterThan(500)
    for (const child of atRisk) {
      expect(hasReached(child.person.birthDate, 3, asOf)).toBe(false)
      expect(child.impairments).toEqual([])
    }
  })

  it('LAW-1-6 holds limited abilities without disability and disability without limited abilities', () => {
    const kinds = countBy(
      nation.children,
      (child) => `${child.disability !== undefined}${child.limitedSince !== undefined}`,
    )
    expect(kinds['truefalse']).toBeGreaterThan(100)
    expect(kinds['falsetrue']).toBeGreaterThan(100)
    expect(kinds['truetrue']).toBeGreaterThan(100)
  })

  it('gives unique numbers with a right check digit and a day that no calendar has', () => {
    const iins = nation.people.flatMap((person) => (person.iin ? [person.iin] : []))
    expect(new Set(iins).size).toBe(iins.length)
    expect(iins.filter((iin) => !parseIin(iin).ok || !hasImpossibleDate(iin))).toEqual([])
    expect(new Set(nation.people.map((person) => person.id)).size).toBe(nation.people.length)
    const phones = nation.people.flatMap((person) => (person.phone ? [person.phone] : []))
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('has names that fold to a search key and never mix alphabets', () => {
    const names = nation.people
      .slice(0, 20_000)
      .map((person) => [person.surname, person.given, person.patronymic].filter(Boolean).join(' '))
    expect(names.filter((name) => /[A-Za-z]/.test(name) || !/^[а-яё ]+$/.test(foldName(name)))).toEqual([])
  })

  it('has parents old enough for their children and a representative for almost every child', () => {
    const births = nation.households.flatMap(({ relatives, children }) =>
      relatives
        .filter(({ relation }) => relation === 'mother' || relation === 'father')
        .flatMap((parent) =>
          children.map((child) => [parent.person.birthDate, child.person.birthDate] as const),
        ),
    )
    expect(births.filter(([parent, child]) => !hasReached(parent, 17, child))).toEqual([])
    expect(births.filter(([parent, child]) => hasReached(parent, 63, child))).toEqual([])

    const alone = nation.children.filter((child) => child.representativeId === undefined).length
    expect(alone).toBeGreaterThan(5)
    expect(alone / CHILDREN).toBeLessThan(0.01)
  })

  it('has cases in every stage, with steps in order, within the life of the child', () => {
    const stages = countBy([...nation.children, ...nation.adults], (someone) => someone.case.stage)
    expect(Object.keys(stages)).toHaveLength(36)

    for (const { person, case: plan } of nation.children) {
      const days = plan.steps.map((step) => step.on)
      expect([...days].sort()).toEqual(days)
      expect((days[0] ?? asOf) > person.birthDate).toBe(true)
      const ahead = plan.steps.filter((step) => step.on > asOf)
      expect(ahead.filter((step) => step.kind !== 'appointment')).toEqual([])
    }
  })

  it('REP-STD-3 sends no child under three to a residence', () => {
    for (const { person, case: plan } of nation.children) {
      const first = plan.steps[0]
      if (plan.residence && first) expect(hasReached(person.birthDate, 3, first.on)).toBe(true)
    }
  })

  it('REP-STD-25 lets people queue only for a residence without a free place', () => {
    const full = nation.closes.flatMap((close) =>
      close.residences.filter((residence) => residence.slot === 'full'),
    )
    expect(full).toHaveLength(100)
    for (const residence of full) expect(residence.taken).toBeLessThanOrEqual(residence.capacity)
    for (const { case: plan } of [...nation.children, ...nation.adults]) {
      if (plan.stage === 'queued') expect(plan.residence?.slot).toBe('full')
    }
  })

  it('is the same for the same seed and another for another seed', () => {
    const again = gather(500, 'one')
    expect(gather(500, 'one').people).toEqual(again.people)
    expect(gather(500, 'two').people).not.toEqual(again.people)
  })

  it('agrees with the printed tables of the report', (context) => {
    const file = new URL('table4_types_by_region.csv', TABLES)
    if (!existsSync(file)) return context.skip('the printed tables are not beside this clone')

    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.split(','))
    for (const row of rows) {
      const figures = REPORT_FIGURES.find(({ kato }) => kato === `${row[1]?.slice(3)}0000000`)
      expect([figures?.adults, figures?.children, figures?.sight]).toEqual(row.slice(4, 7).map(Number))
    }
    expect(rows).toHaveLength(20)
  })
})

describe('apportion', () => {
  it('adds up exactly and gives the rest to the largest remainders', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportion(7, [50, 30, 20])).toEqual([4, 2, 1])
  })
})

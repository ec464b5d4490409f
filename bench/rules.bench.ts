import { localDate } from '@tirek/kernel'
import { BENEFITS, compileSweep, determine, determineAll, type FactValues, type Sweep } from '@tirek/law'
import { type Line, quantile, report } from './harness/results.ts'
import { BY_HAND, sweepByHand } from './harness/rules-by-hand.ts'
import { jsonRulesEngine, type Peer, zenEngine } from './harness/rules-peers.ts'
import { fillPopulation, knownFamilies } from './harness/rules-population.ts'

const CHILDREN = Number(process.env['BENCH_CHILDREN'] ?? 6_600_000)
const ON = localDate('2026-03-02')
const ROUNDS = 7
const FAMILIES = 2_000
/** Families asked of a peer: they are slower. */
const FEWER = 300
const benchmark = 'rules'

const M = 1_000_000

/** Children a second of the middle round. */
function speed(children: number, run: () => void): number {
  const seconds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    run()
    return (performance.now() - began) / 1000
  })
  return children / quantile(seconds, 0.5)
}

/** The compiled answers and those by hand must be the same, or the comparison says nothing. */
function assertSame(sweep: Sweep, byHand: readonly Uint8Array[]): void {
  for (const [k, id] of BY_HAND.entries()) {
    const compiled = sweep.verdicts.get(id)
    const wrong = compiled?.findIndex((verdict, i) => verdict !== byHand[k]?.[i])
    if (wrong !== -1) throw new Error(`${id}: the loop by hand differs at child ${wrong}`)
  }
}

function sweeps(): readonly Line[] {
  const whole = compileSweep(BENEFITS, ON, CHILDREN)
  fillPopulation(whole, ON)
  const all = speed(CHILDREN, whole.run)
  const wanted: ReadonlySet<string> = new Set(BY_HAND)
  const twelve = compileSweep(
    BENEFITS.filter(({ id }) => wanted.has(id)),
    ON,
    CHILDREN,
  )
  fillPopulation(twelve, ON)
  const compiled = speed(CHILDREN, twelve.run)
  const out = BY_HAND.map(() => new Uint8Array(CHILDREN))
  const byHand = speed(CHILDREN, () => sweepByHand(twelve, ON, out))
  assertSame(twelve, out)
  const outputs = whole.verdicts.size + whole.amounts.size
  const unit = 'M/s'
  return [
    {
      ...{ benchmark, what: `compiled: children, ${outputs} answers each`, value: all / M, unit },
      limit: { at: 'least', value: 10 },
    },
    {
      ...{ benchmark, what: 'compiled: children, 12 answers each', value: compiled / M, unit },
      ...{ peer: { what: 'a loop by hand, M/s', value: byHand / M }, limit: { at: 'least', value: 10 } },
    },
    { benchmark, what: 'compiled of the loop by hand', value: compiled / byHand, unit: 'times' },
  ]
}

/** Single determinations a second, each with every condition, its article and what is missing. */
function explained(families: readonly FactValues[]): number {
  return speed(families.length * BENEFITS.length, () => {
    for (const family of families) for (const benefit of BENEFITS) determine(benefit, family, ON)
  })
}

/** Whole families a second: every right and benefit explained. */
function wholeFamilies(families: readonly FactValues[]): number {
  return speed(families.length, () => {
    for (const family of families) determineAll(family, ON)
  })
}

async function familiesOf(peer: Peer, families: readonly FactValues[]): Promise<number> {
  for (const family of families) await peer(family)
  const began = performance.now()
  for (const family of families) await peer(family)
  return families.length / ((performance.now() - began) / 1000)
}

/** A peer that answers otherwise would be compared on other rules. */
async function assertAgrees(name: string, peer: Peer, families: readonly FactValues[]): Promise<void> {
  for (const family of families) {
    const theirs = await peer(family)
    const ours = determineAll(family, ON).filter(({ verdict }) => verdict === 'yes')
    const isSame = ours.length === theirs.size && ours.every(({ benefit }) => theirs.has(benefit.id))
    if (!isSame) throw new Error(`${name} answers otherwise of ${JSON.stringify(family)}`)
  }
}

async function main(): Promise<void> {
  const families = knownFamilies(FAMILIES)
  const few = families.slice(0, FEWER)
  const single = explained(families)
  const whole = wholeFamilies(families)
  const lines: Line[] = [
    ...sweeps(),
    {
      ...{ benchmark, what: 'explained: single determinations', value: single / 1000, unit: 'k/s' },
      limit: { at: 'least', value: 100 },
    },
  ]
  for (const [name, open] of Object.entries({ 'json-rules-engine': jsonRulesEngine, zen: zenEngine })) {
    const peer = open(ON)
    await assertAgrees(name, peer, few)
    const theirs = await familiesOf(peer, few)
    const what = `explained: families of ${name}`
    lines.push({
      benchmark,
      what,
      value: whole / theirs,
      unit: 'times',
      peer: { what: `${name}, families/s`, value: theirs },
    })
  }
  report(lines)
}

await main()

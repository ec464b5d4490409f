import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** One figure of a benchmark beside its limit; `ratio` is what the limit is set on. */
export interface Line {
  readonly benchmark: string
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The peer or limit measured in the same run. */
  readonly peer?: { readonly what: string; readonly value: number }
  readonly limit?: { readonly at: 'least' | 'most'; readonly value: number }
}

const FILE = new URL('../results.json', import.meta.url)

/** Prints the lines of one benchmark, adds them to the results file, and fails the process when a limit is passed. */
export function report(lines: readonly Line[]): void {
  for (const line of lines) console.log(worded(line))
  const benchmark = lines[0]?.benchmark
  const others = readLines().filter((line) => line.benchmark !== benchmark)
  writeFileSync(FILE, `${JSON.stringify([...others, ...lines], null, 2)}\n`)
  if (lines.some((line) => !isWithin(line))) process.exitCode = 1
}

function readLines(): readonly Line[] {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : []
}

function isWithin({ value, limit }: Line): boolean {
  if (limit === undefined) return true
  return limit.at === 'least' ? value >= limit.value : value <= limit.value
}

function worded(line: Line): string {
  const { what, value, unit, peer, limit } = line
  const beside = peer === undefined ? '' : `   beside ${peer.what}: ${rounded(peer.value)}`
  const sign = limit?.at === 'least' ? '≥' : '≤'
  const verdict =
    limit === undefined ? '' : `   ${sign} ${limit.value} ${isWithin(line) ? 'held' : 'NOT HELD'}`
  return `  ${what.padEnd(58)} ${String(rounded(value)).padStart(10)} ${unit.padEnd(10)}${verdict}${beside}`
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

/** The value below which the given share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

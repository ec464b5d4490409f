import { DEFAULT_MODEL, FIELDS } from '@tirek/matching'
import { makeTestSet, type TestSet } from '@tirek/matching/testset'
import { type BenchDatabase, startDatabase } from './harness/database.ts'
import { countTrue, learn, lowestScore, prepare, quality, type Scored, scoreAll } from './harness/matching.ts'
import { type Checked, checkApart, checkByTrigrams, fill, newcomers } from './harness/matching-check.ts'
import { namePairs, scoreByDuckDb, scoreByTrigrams } from './harness/matching-peers.ts'
import { type Line, quantile, report } from './harness/results.ts'

const RECORDS = Number(process.env['BENCH_RECORDS'] ?? 1_000_000)
/** Peers compare texts pair by pair: a smaller set tells as much of them. */
const PEER_RECORDS = Math.min(RECORDS, 100_000)
/** Of each kind: who comes again, and who comes for the first time. */
const ASKED = 1_500
const ASKED_OF_PEER = 50
const PRECISION = 0.99
/** What the training half must keep, so that the other half keeps the promised one. */
const TRAINED_PRECISION = 0.9905
const LEARNING = 0
const HELD_BACK = 1
const benchmark = 'matching'

/** Records of one child found among a million: learnt without labels on one half, judged on the other, beside peers. */
async function main(): Promise<void> {
  const database = await startDatabase()
  try {
    const { bulk, asked } = await pairsOfAll(database)
    const ours = await checkApart(database, asked)
    const theirs = await checkByTrigrams(database, asked.slice(0, ASKED_OF_PEER))
    const peers = await peerLines(makeTestSet('bench', PEER_RECORDS), database.superUrl)
    report([...bulk, ...peers, ...checkLines(ours, theirs)])
  } finally {
    await database.close()
  }
}

/** The whole set paired and scored; then it lies in the register, and those who come next are left in memory. */
async function pairsOfAll(database: BenchDatabase) {
  const set = makeTestSet('bench', RECORDS)
  const weights = learn(prepare(set.records.filter((_, row) => set.heldBack[row] === LEARNING)))
  console.log(
    `  ${RECORDS} records, ${countTrue(set, HELD_BACK)} held-back pairs of one child; learnt weights:`,
  )
  for (const field of FIELDS)
    console.log(`    ${field}: ${weights[field].map((bits) => bits.toFixed(1)).join(' ')}`)
  const bulk = bulkLines(set, scoreAll(prepare(set.records), weights, 0))
  const asked = newcomers(set, ASKED)
  await fill(database, set, asked)
  return { bulk, asked }
}

function bulkLines(set: TestSet, scored: Scored): readonly Line[] {
  const likely = lowestScore(set, LEARNING, scored, TRAINED_PRECISION)
  const { recall, precision } = quality(set, HELD_BACK, scored, likely)
  const shipped = quality(set, HELD_BACK, scored, DEFAULT_MODEL.doubtful)
  console.log(
    `  likely from ${likely} bits; shipped: ${DEFAULT_MODEL.likely}, doubtful ${DEFAULT_MODEL.doubtful}`,
  )
  return [
    {
      benchmark,
      what: `${scored.pairs} pairs of ${RECORDS} records blocked and scored`,
      value: scored.pairs / scored.seconds / 1e6,
      unit: 'M/s core',
      limit: { at: 'least', value: 1 },
    },
    line('precision on the held-back half', precision, { at: 'least', value: PRECISION }),
    line('recall on the held-back half', recall, { at: 'least', value: 0.97 }),
    line('recall of what is shown at registration (doubtful)', shipped.recall),
    line('precision of what is shown at registration (doubtful)', shipped.precision),
  ]
}

function line(what: string, value: number, limit?: Line['limit'], peer?: Line['peer']): Line {
  return { benchmark, what, value, unit: 'share', ...(limit && { limit }), ...(peer && { peer }) }
}

/** The same pairs of the same records, each with the limit that its own learning half gives it. */
async function peerLines(set: TestSet, superUrl: string): Promise<readonly Line[]> {
  const ready = prepare(set.records)
  const pairs = namePairs(set, ready)
  const ours = scoreAll(ready, DEFAULT_MODEL.weights, 0)
  const peers = [
    { name: 'pg_trgm', scored: await scoreByTrigrams(superUrl, pairs) },
    { name: 'DuckDB Jaro–Winkler', scored: await scoreByDuckDb(pairs) },
  ]
  const recall = recallOf(set, ours)
  return peers.flatMap(({ name, scored }) => [
    line(`recall at precision ${PRECISION}, ${PEER_RECORDS} records`, recall, undefined, {
      what: `${name} over folded names, same day`,
      value: recallOf(set, scored),
    }),
    {
      benchmark,
      what: `pairs a second, of those of ${name}`,
      value: ours.pairs / ours.seconds / (scored.pairs / scored.seconds),
      unit: 'times',
    },
  ])
}

function recallOf(set: TestSet, scored: Scored): number {
  return quality(set, HELD_BACK, scored, lowestScore(set, LEARNING, scored, TRAINED_PRECISION)).recall
}

function checkLines(ours: Checked, theirs: Checked): readonly Line[] {
  const trigrams = { what: 'pg_trgm index, same day', value: quantile(theirs.times, 0.5) }
  return [
    {
      benchmark,
      what: `check at registration, p99 of ${ours.times.length}, ${RECORDS} records`,
      value: quantile(ours.times, 0.99),
      unit: 'ms',
      limit: { at: 'most', value: 5 },
      peer: { what: 'one look-up by id, p99, ms', value: quantile(ours.trips, 0.99) },
    },
    {
      benchmark,
      what: 'check at registration, median of the median look-up',
      value: quantile(ours.times, 0.5) / quantile(ours.trips, 0.5),
      unit: 'times',
      peer: { what: 'one look-up by id, ms', value: quantile(ours.trips, 0.5) },
    },
    {
      benchmark,
      what: 'check at registration, median',
      value: quantile(ours.times, 0.5),
      unit: 'ms',
      peer: trigrams,
    },
    line('second registrations recognised', ours.found, undefined, { what: 'pg_trgm', value: theirs.found }),
    line('first registrations doubted', ours.doubted, undefined, { what: 'pg_trgm', value: theirs.doubted }),
  ]
}

await main()

import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import {
  checkRows,
  checkSeal,
  FIRST_LINK,
  type Finding,
  type Link,
  linkOf,
  type StoredLeaf,
  type StoredSeal,
} from './check-batch.ts'
import { type RowPlace, readEntries, type Source } from './entries.ts'
import { BATCH } from './sealer.ts'

/** A root that was published outside this system. */
export interface PublishedRoot {
  readonly no: number
  readonly root: string
}

/** The outcome of a check of the whole history. */
export interface Checked {
  readonly seals: number
  readonly rows: number
  /** Rows that wait for their batch; they are not proved yet. */
  readonly unsealed: readonly RowPlace[]
  readonly unsealedCount: number
  readonly findings: readonly Finding[]
}

const SEALS_AT_ONCE = 100
const ROWS_AT_ONCE = 5_000
const SHOWN_UNSEALED = 50
/** A row that claims a time so long before a seal that left nothing waiting was written after it. */
const LATE_MS = 10 * 60_000

async function readSeals(act: Act, after: number): Promise<readonly StoredSeal[]> {
  const rows = await act.db
    .selectFrom('audit_seal')
    .selectAll()
    .where('no', '>', after)
    .orderBy('no')
    .limit(SEALS_AT_ONCE)
    .execute()
  return rows.map(({ public_key: publicKey, ...row }) => ({ ...row, no: Number(row.no), publicKey }))
}

async function readLeaves(act: Act, no: number): Promise<readonly StoredLeaf[]> {
  const rows = await act.db
    .selectFrom('audit_leaf')
    .selectAll()
    .where('seal_no', '=', no)
    .orderBy('position')
    .execute()
  const places = rows.map((row) => ({
    source: row.source as Source,
    region: row.region,
    rowId: row.row_id,
    position: row.position,
    hash: row.hash,
  }))
  const entries = await readEntries(act.db, places)
  return places.map((place, at) => ({ ...place, entry: entries[at] }))
}

/** Rows that claim a time long before a seal after which nothing was left waiting. */
function lateRows(seal: StoredSeal, before: StoredSeal | undefined, leaves: readonly StoredLeaf[]) {
  if (before === undefined) return []
  const earliest = before.at.getTime() - LATE_MS
  return leaves.flatMap(({ source, region, rowId, position, entry }): readonly Finding[] => {
    if (entry === undefined || entry.at.getTime() >= earliest) return []
    return [{ kind: 'late', source, region, rowId, seal: seal.no, position }]
  })
}

function publishedFinding(seal: StoredSeal, published: ReadonlyMap<number, string>): readonly Finding[] {
  const root = published.get(seal.no)
  if (root === undefined || root.toLowerCase() === seal.root.toString('hex')) return []
  return [{ kind: 'not-as-published', seal: seal.no }]
}

/** Published batches after the last one that is there. */
function cutOff(last: Link, published: ReadonlyMap<number, string>): readonly Finding[] {
  return [...published.keys()]
    .filter((no) => no > last.no)
    .map((no): Finding => ({ kind: 'seal-missing', seal: no }))
}

async function checkSeals(act: Act, published: ReadonlyMap<number, string>) {
  const findings: Finding[] = []
  const { publicKey } = act.sealKey()
  let link: Link = FIRST_LINK
  // The last batch that was not full: nothing was left waiting after it, whatever came later was written later.
  let before: StoredSeal | undefined
  let rows = 0
  let seals = 0
  for (;;) {
    const page = await readSeals(act, link.no)
    for (const seal of page) {
      const leaves = await readLeaves(act, seal.no)
      findings.push(...checkSeal(seal, link, publicKey), ...checkRows(seal, leaves))
      findings.push(...lateRows(seal, before, leaves), ...publishedFinding(seal, published))
      link = linkOf(seal)
      if (seal.size < BATCH) before = seal
      rows += seal.size
      seals += 1
    }
    if (page.length < SEALS_AT_ONCE) break
  }
  findings.push(...cutOff(link, published))
  return { findings, rows, seals }
}

interface Standing {
  readonly region: string
  readonly id: string
  readonly alien: boolean
}

const START = { region: '', id: '00000000-0000-0000-0000-000000000000' }

async function standingEvents(act: Act, after: { region: string; id: string }) {
  const { rows } = await sql<Standing>`
    with page as (
      select region, id from history_event where (region, id) > (${after.region}, ${after.id}::uuid)
      order by region, id limit ${ROWS_AT_ONCE})
    select p.region, p.id, l.row_id is null and u.row_id is null as alien from page p
      left join audit_leaf l on l.row_id = p.id and l.source = 'event' and l.region = p.region
      left join audit_unsealed u on u.row_id = p.id and u.source = 'event'
    order by p.region, p.id`.execute(act.db)
  return rows
}

async function standingAccesses(act: Act, after: { region: string; id: string }) {
  const { rows } = await sql<Standing>`
    with page as (select id from history_access where id > ${after.id}::uuid order by id limit ${ROWS_AT_ONCE})
    select '' as region, p.id, l.row_id is null and u.row_id is null as alien from page p
      left join audit_leaf l on l.row_id = p.id and l.source = 'access'
      left join audit_unsealed u on u.row_id = p.id and u.source = 'access'
    order by p.id`.execute(act.db)
  return rows
}

/** Rows that stand in a table but in no batch, and wait for none. */
async function findInserted(act: Act, source: Source): Promise<readonly Finding[]> {
  const read = source === 'event' ? standingEvents : standingAccesses
  const findings: Finding[] = []
  let after: { region: string; id: string } = START
  for (;;) {
    const page = await read(act, after)
    for (const { region, id, alien } of page)
      if (alien) findings.push({ kind: 'inserted', source, region, rowId: id })
    const last = page.at(-1)
    if (last === undefined || page.length < ROWS_AT_ONCE) return findings
    after = last
  }
}

/** Recomputes every batch, walks both tables, and names whatever is not as it was sealed. Runs as the system. */
export async function checkHistory(act: Act, published: readonly PublishedRoot[] = []): Promise<Checked> {
  const checked = await checkSeals(act, new Map(published.map(({ no, root }) => [no, root])))
  const inserted = [...(await findInserted(act, 'event')), ...(await findInserted(act, 'access'))]
  const waiting = act.db.selectFrom('audit_unsealed')
  const { count } = await waiting
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const shown = await waiting
    .select(['source', 'region', 'row_id'])
    .orderBy('seq')
    .limit(SHOWN_UNSEALED)
    .execute()
  return {
    seals: checked.seals,
    rows: checked.rows,
    unsealed: shown.map((row) => ({ source: row.source as Source, region: row.region, rowId: row.row_id })),
    unsealedCount: Number(count),
    findings: [...checked.findings, ...inserted],
  }
}

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

/** One part of a check: a few thousand rows, and where the next part begins; `next` is absent at the end. */
export interface CheckedPart {
  readonly seals: number
  readonly rows: number
  readonly findings: readonly Finding[]
  readonly next?: string
}

/** Rows that wait for their batch; they are not proved yet. */
export interface Unsealed {
  readonly count: number
  readonly first: readonly RowPlace[]
}

/** Where a check goes on: after a seal, or after a row of one of the two tables. */
export const PLACE_IN_CHECK =
  /^(seals:\d{1,15}|(event|access):\d{0,9}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const SEALS_AT_ONCE = 100
const ROWS_AT_ONCE = 5_000
const SHOWN_UNSEALED = 50
/** A row that claims a time so long before a seal that left nothing waiting was written after it. */
const LATE_MS = 10 * 60_000

type SealRow = Omit<StoredSeal, 'no' | 'publicKey'> & {
  readonly no: number | string | bigint
  readonly public_key: Buffer
}

const sealOf = ({ public_key: publicKey, no, ...row }: SealRow): StoredSeal => ({
  ...row,
  no: Number(no),
  publicKey,
})

async function readSeals(act: Act, after: number): Promise<readonly StoredSeal[]> {
  const rows = await act.db
    .selectFrom('audit_seal')
    .selectAll()
    .where('no', '>', after)
    .orderBy('no')
    .limit(SEALS_AT_ONCE)
    .execute()
  return rows.map(sealOf)
}

/** The last seal up to a number; with `below`, the last of those with fewer rows. */
async function lastSealUpTo(act: Act, no: number, below?: number): Promise<StoredSeal | undefined> {
  const seals = act.db.selectFrom('audit_seal').selectAll().where('no', '<=', no)
  const row = await (below === undefined ? seals : seals.where('size', '<', below))
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && sealOf(row)
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

function publishedFinding(seal: StoredSeal, published: Published): readonly Finding[] {
  const root = published.get(seal.no)
  if (root === undefined || root.toLowerCase() === seal.root.toString('hex')) return []
  return [{ kind: 'not-as-published', seal: seal.no }]
}

/** Published batches after the last one that is there. */
function cutOff(last: Link, published: Published): readonly Finding[] {
  return [...published.keys()]
    .filter((no) => no > last.no)
    .map((no): Finding => ({ kind: 'seal-missing', seal: no }))
}

type Published = ReadonlyMap<number, string>

async function checkSeals(act: Act, after: number, published: Published): Promise<CheckedPart> {
  const findings: Finding[] = []
  const last = await lastSealUpTo(act, after)
  let link: Link = last === undefined ? FIRST_LINK : linkOf(last)
  // The last batch that was not full: nothing was left waiting after it, whatever came later was written later.
  let before = await lastSealUpTo(act, after, BATCH)
  let rows = 0
  let seals = 0
  const page = await readSeals(act, after)
  for (const seal of page) {
    const leaves = await readLeaves(act, seal.no)
    findings.push(...checkSeal(seal, link, act.sealKeys()), ...checkRows(seal, leaves))
    findings.push(...lateRows(seal, before, leaves), ...publishedFinding(seal, published))
    link = linkOf(seal)
    if (seal.size < BATCH) before = seal
    rows += seal.size
    seals += 1
    if (rows >= ROWS_AT_ONCE) break
  }
  const isEnd = seals === page.length && page.length < SEALS_AT_ONCE
  if (isEnd) findings.push(...cutOff(link, published))
  return { findings, rows, seals, next: isEnd ? EVENTS : `seals:${link.no}` }
}

interface Standing {
  readonly region: string
  readonly id: string
  readonly alien: boolean
}

const EVENTS = 'event::00000000-0000-0000-0000-000000000000'
const ACCESSES = 'access::00000000-0000-0000-0000-000000000000'

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
async function findInserted(act: Act, source: Source, from: { region: string; id: string }) {
  const page = await (source === 'event' ? standingEvents : standingAccesses)(act, from)
  const findings = page
    .filter((one) => one.alien)
    .map(({ region, id }): Finding => ({ kind: 'inserted', source, region, rowId: id }))
  const last = page.length < ROWS_AT_ONCE ? undefined : page.at(-1)
  const end = source === 'event' ? { next: ACCESSES } : {}
  return { findings, seals: 0, rows: 0, ...(last ? { next: `${source}:${last.region}:${last.id}` } : end) }
}

/**
 * Checks one part of the history and says where to go on: first the batches, then the rows of both tables that are in
 * none. `after` is a `next`, or `seals:<number>` to begin there. Runs as the system.
 */
export async function checkPart(
  act: Act,
  after: string,
  published: readonly PublishedRoot[],
): Promise<CheckedPart> {
  const [part = '', region = '', id = ''] = after.split(':')
  if (part === 'event' || part === 'access') return findInserted(act, part, { region, id })
  return checkSeals(act, Number(region), new Map(published.map(({ no, root }) => [no, root])))
}

/** What waits for its batch, the oldest first. Runs as the system. */
export async function readUnsealed(act: Act): Promise<Unsealed> {
  const waiting = act.db.selectFrom('audit_unsealed')
  const { count } = await waiting
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const shown = await waiting
    .select(['source', 'region', 'row_id'])
    .orderBy('seq')
    .limit(SHOWN_UNSEALED)
    .execute()
  const first = shown.map((row) => ({ source: row.source as Source, region: row.region, rowId: row.row_id }))
  return { count: Number(count), first }
}

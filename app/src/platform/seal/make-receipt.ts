import type { Act } from '#platform/use-case/act.ts'
import { type Entry, readEntries, type Source } from './entries.ts'
import { leafHash, pathOf } from './merkle.ts'
import type { Receipt } from './portable/receipt.ts'
import { leafText } from './portable/tree.ts'

/** What a receipt may open to its holder. */
export interface Openable {
  readonly personId: string
  /** The name behind the actor's hash: for staff, or for the holder's own act. */
  readonly actor: boolean
}

type Found = { readonly receipt: Receipt } | { readonly state: 'not-sealed' | 'changed' }

interface Leaf {
  readonly no: number
  readonly position: number
}

async function findSeal({ db }: Act, { no, position }: Leaf) {
  const seal = await db.selectFrom('audit_seal').selectAll().where('no', '=', no).executeTakeFirstOrThrow()
  const leaves = await db
    .selectFrom('audit_leaf')
    .select('hash')
    .where('seal_no', '=', no)
    .orderBy('position')
    .execute()
  const hashes = leaves.map((one) => one.hash)
  return {
    path: pathOf(hashes, position).map((step) => step.toString('hex')),
    statement: seal.statement,
    signature: seal.signature.toString('base64'),
    publicKey: seal.public_key.toString('base64'),
  }
}

function openedTo({ openings }: Entry, { personId, actor }: Openable): Receipt['opened'] {
  const fact = openings.facts.find(([, value]) => value === personId)
  return {
    ...(openings.people.includes(personId) ? { person: personId } : {}),
    ...(fact === undefined ? {} : { fact: [fact[0], fact[1]] }),
    ...(openings.data === undefined ? {} : { data: openings.data }),
    ...(actor ? { actor: openings.actor } : {}),
  }
}

/**
 * The receipt of one row; `not-sealed` while it waits for its batch. Runs as the system: the caller has made sure that the
 * row is open to the actor.
 */
export async function makeReceipt(
  act: Act,
  { source, rowId }: { readonly source: Source; readonly rowId: string },
  to: Openable,
): Promise<Found> {
  const leaf = await act.db
    .selectFrom('audit_leaf')
    .selectAll()
    .where('row_id', '=', rowId)
    .where('source', '=', source)
    .executeTakeFirst()
  if (leaf === undefined) return { state: 'not-sealed' }
  const [entry] = await readEntries(act.db, [{ source, region: leaf.region, rowId }])
  const place = { no: Number(leaf.seal_no), position: leaf.position }
  const now = entry && leafHash(leafText(place.no, place.position, entry.text))
  if (entry === undefined || now?.equals(leaf.hash) !== true) return { state: 'changed' }

  const sealed = await findSeal(act, place)
  const opened = openedTo(entry, to)
  return { receipt: { kind: 'tirek-receipt', v: 1, ...place, row: entry.text, opened, ...sealed } }
}

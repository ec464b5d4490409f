import type { Act } from '#platform/use-case/act.ts'
import { leafText, readEntries, type Source } from './entries.ts'
import { leafHash, pathOf } from './merkle.ts'
import type { Receipt } from './receipt.ts'

/** What a receipt may open to its holder. */
export interface Openable {
  readonly personId: string
  /** The name behind the actor's hash: for staff, or for the holder's own act. */
  readonly actor: boolean
}

type Found = { readonly receipt: Receipt } | { readonly state: 'not-sealed' | 'changed' }

/**
 * The receipt of one row; `not-sealed` while it waits for its batch. Runs as the system: the caller has made sure that the
 * row is open to the actor.
 */
export async function makeReceipt(
  act: Act,
  { source, rowId }: { readonly source: Source; readonly rowId: string },
  { personId, actor }: Openable,
): Promise<Found> {
  const { db } = act
  const leaf = await db
    .selectFrom('audit_leaf')
    .selectAll()
    .where('row_id', '=', rowId)
    .where('source', '=', source)
    .executeTakeFirst()
  if (leaf === undefined) return { state: 'not-sealed' }
  const [entry] = await readEntries(db, [{ source, region: leaf.region, rowId }])
  const no = Number(leaf.seal_no)
  const now = entry && leafHash(leafText(no, leaf.position, entry.text))
  if (entry === undefined || now?.equals(leaf.hash) !== true) return { state: 'changed' }

  const seal = await db.selectFrom('audit_seal').selectAll().where('no', '=', no).executeTakeFirstOrThrow()
  const leaves = await db
    .selectFrom('audit_leaf')
    .select('hash')
    .where('seal_no', '=', no)
    .orderBy('position')
    .execute()
  const path = pathOf(
    leaves.map((one) => one.hash),
    leaf.position,
  )
  const { openings } = entry
  const fact = openings.facts.find(([, value]) => value === personId)
  return {
    receipt: {
      kind: 'tirek-receipt',
      v: 1,
      no,
      position: leaf.position,
      row: entry.text,
      opened: {
        ...(openings.people.includes(personId) ? { person: personId } : {}),
        ...(fact === undefined ? {} : { fact }),
        ...(openings.data === undefined ? {} : { data: openings.data }),
        ...(actor ? { actor: openings.actor } : {}),
      },
      path: path.map((step) => step.toString('hex')),
      statement: seal.statement,
      signature: seal.signature.toString('base64'),
      publicKey: seal.public_key.toString('base64'),
    },
  }
}

import { generateKeyPairSync, sign } from 'node:crypto'
import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { commitment } from './entries.ts'
import { keyName } from './key.ts'
import { leafHash, pathOf, rootOf } from './merkle.ts'
import type { Receipt } from './portable/receipt.ts'
import { leafText } from './portable/tree.ts'
import type { ReceiptProblem } from './portable/verify-receipt.ts'
import { NO_STATEMENT, statementText } from './statement.ts'

/** One file to verify and what must be found in it. */
export interface ReceiptVector {
  readonly name: string
  readonly text: string
  readonly problems: readonly ReceiptProblem[]
}

const PERSON = '01900000-0000-7000-8000-000000000001'
const POSITION = 3
const LEAVES = 6

function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  return { raw, name: keyName(raw), sign: (text: string) => sign(null, Buffer.from(text), privateKey) }
}

function receiptBy(key: ReturnType<typeof newKey>): Receipt {
  const row = canonicalJson({
    source: 'access',
    at: '2024-01-10T03:00:00.000000Z',
    role: 'pmpc-registrar',
    useCase: 'registry.child',
    outcome: 'read',
    people: [commitment(PERSON)],
    facts: [],
    actor: commitment('[null,""]'),
  })
  const leaves = Array.from({ length: LEAVES }, (_, at) =>
    leafHash(leafText(7, at, at === POSITION ? row : `{"other":${at}}`)),
  )
  const root = rootOf(leaves).toString('hex')
  const batch = { no: 7, at: '2024-01-10T03:00:01.000Z', size: LEAVES, root, previous: NO_STATEMENT }
  const statement = statementText(batch, key.raw)
  return {
    ...{ kind: 'tirek-receipt', v: 1, no: 7, position: POSITION, row, opened: { person: PERSON }, statement },
    path: pathOf(leaves, POSITION).map((step) => step.toString('hex')),
    signature: key.sign(statement).toString('base64'),
    publicKey: key.raw.toString('base64'),
  }
}

/** Receipts, genuine and not, for whatever verifies them; `keyName` names the system's key. */
export function receiptVectors(): { readonly keyName: string; readonly vectors: readonly ReceiptVector[] } {
  const [own, other] = [newKey(), newKey()]
  const genuine = receiptBy(own)
  const text = (receipt: Receipt) => JSON.stringify(receipt, null, 2)
  const flipped = [...genuine.path].map((step, at) =>
    at === 1 ? step.replace(/./, (c) => (c === '0' ? '1' : '0')) : step,
  )
  const vectors: ReceiptVector[] = [
    { name: 'genuine', text: text(genuine), problems: [] },
    {
      name: 'changed leaf',
      text: text({ ...genuine, row: genuine.row.replace('pmpc-registrar', 'pmpc-head') }),
      problems: ['path'],
    },
    { name: 'changed proof', text: text({ ...genuine, path: flipped }), problems: ['path'] },
    { name: 'shorter proof', text: text({ ...genuine, path: genuine.path.slice(1) }), problems: ['path'] },
    {
      name: 'changed opening',
      text: text({ ...genuine, opened: { person: PERSON.replace(/1$/, '2') } }),
      problems: ['opened'],
    },
    { name: 'other key', text: text(receiptBy(other)), problems: ['other-key'] },
    {
      name: 'other signature',
      text: text({ ...genuine, signature: other.sign(genuine.statement).toString('base64') }),
      problems: ['signature'],
    },
    { name: 'truncated', text: text(genuine).slice(0, -40), problems: ['not-a-receipt'] },
    { name: 'something else', text: '{"kind":"a letter"}', problems: ['not-a-receipt'] },
  ]
  return { keyName: own.name, vectors }
}

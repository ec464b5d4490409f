import { type ReceiptProblem, verifyReceipt } from '#platform/seal/portable/verify-receipt.ts'
import { NO_LINE, type QueueLine, readLine } from '../domain/proof/line.ts'
import { type Replayed, replay } from '../domain/proof/replay.ts'
import { lineHash, ticketCode } from './codes.ts'
import { type QueueProof, readProof } from './proof-file.ts'

/** What may be wrong with the file itself; `no` is the line where it shows. */
export type ProofProblem =
  | { readonly code: 'not-a-proof' | 'own' | 'not-sealed' | 'earlier' }
  | { readonly code: 'line' | 'chain' | 'number' | 'beginning'; readonly no: number }
  | { readonly code: 'seal'; readonly receipt: readonly (ReceiptProblem | 'other-chain')[] }
  | { readonly code: 'key-not-known' }

/** What a proof proves: whether the file is whole, and the queue as it replays. */
export type ProofVerdict = {
  readonly problems: readonly ProofProblem[]
  readonly proof: QueueProof | undefined
  readonly replayed: Replayed | undefined
  /** The lines up to here are under the seal of the history; the later ones wait for theirs. */
  readonly sealedTo: number
  /** Name of the key by which the history is sealed. */
  readonly key: string | undefined
}

function lineProblems(line: QueueLine | undefined, no: number, previous: string): readonly ProofProblem[] {
  if (line === undefined) return [{ code: 'line', no }]
  const checks = [
    ['number', line.no === no],
    ['chain', line.previous === previous],
    ['beginning', (line.what === 'begun') === (no === 1)],
  ] as const
  return checks.filter(([, isRight]) => !isRight).map(([code]) => ({ code, no }))
}

async function readChain(texts: readonly string[]) {
  const lines: QueueLine[] = []
  const problems: ProofProblem[] = []
  let previous = NO_LINE
  for (const [index, text] of texts.entries()) {
    const line = readLine(text)
    problems.push(...lineProblems(line, index + 1, previous))
    if (line !== undefined) lines.push(line)
    previous = await lineHash(text)
  }
  return { lines, problems }
}

async function isOwnEntry({ own }: QueueProof, lines: readonly QueueLine[]): Promise<boolean> {
  if ((await ticketCode(own.opening)) !== own.ticket) return false
  return lines.some(
    (line) => (line.what === 'joined' || line.what === 'waiting') && line.ticket === own.ticket,
  )
}

/** Whether the sealed note is about this chain: its organisation, the number of a line and the hash of that line. */
async function isOfChain({ seal, lines }: QueueProof): Promise<boolean> {
  if (seal === null) return false
  const { receipt, no } = seal
  try {
    const row = JSON.parse(receipt.row) as Readonly<Record<string, unknown>>
    const data = JSON.parse(receipt.opened.data ?? '{}') as Readonly<Record<string, unknown>>
    const line = lines[no - 1]
    const first = readLine(lines[0] ?? '')
    return (
      row['name'] === 'placement.queue-sealed' &&
      first?.what === 'begun' &&
      row['subjectId'] === first.organisation &&
      data['no'] === no &&
      line !== undefined &&
      data['head'] === (await lineHash(line))
    )
  } catch {
    return false
  }
}

async function checkSeal(proof: QueueProof, key: string | undefined) {
  if (proof.seal === null) return { problems: [{ code: 'not-sealed' }] as const, key: undefined }
  const verified = await verifyReceipt(proof.seal.receipt, key)
  const found: (ReceiptProblem | 'other-chain')[] = verified.problems.filter((one) => one !== 'key-not-known')
  if (!(await isOfChain(proof))) found.push('other-chain')
  const problems: ProofProblem[] = found.length > 0 ? [{ code: 'seal', receipt: found }] : []
  if (key === undefined) problems.push({ code: 'key-not-known' })
  return { problems, key: verified.key }
}

/** Whether a proof of an earlier day is the beginning of this one: nothing that was shown once has been changed since. */
function isBeginning(earlier: unknown, proof: QueueProof): boolean {
  const before = readProof(earlier)
  return before?.lines.every((line, index) => proof.lines[index] === line) === true
}

/**
 * Verifies a proof by itself, without the system and its database. `key` is the whole name of the key that the authority
 * has published: without it the file may be whole and yet not the system's. `earlier` is a proof of an earlier day.
 */
export async function verifyQueueProof(
  given: unknown,
  { key, earlier }: { readonly key?: string | undefined; readonly earlier?: unknown } = {},
): Promise<ProofVerdict> {
  const proof = readProof(given)
  if (proof === undefined) {
    const nothing = { proof: undefined, replayed: undefined, sealedTo: 0, key: undefined }
    return { problems: [{ code: 'not-a-proof' }], ...nothing }
  }
  const { lines, problems } = await readChain(proof.lines)
  if (!(await isOwnEntry(proof, lines))) problems.push({ code: 'own' })
  const sealed = await checkSeal(proof, key)
  if (earlier !== undefined && !isBeginning(earlier, proof)) problems.push({ code: 'earlier' })
  return {
    problems: [...problems, ...sealed.problems],
    proof,
    replayed: replay(lines, proof.own.ticket),
    sealedTo: proof.seal?.no ?? 0,
    key: sealed.key,
  }
}

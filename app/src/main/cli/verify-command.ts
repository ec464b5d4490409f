import { readFileSync } from 'node:fs'
import { verifyReceipt } from '#platform/seal/portable/verify-receipt.ts'
import { parseArguments } from './arguments.ts'

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * `tirek audit.verify --file receipt.json --key <name>`: verifies a receipt without the system and its database; `--key` is
 * the whole name of the key as the authority has published it. Without it the receipt is proved to be whole, but not to be
 * the system's: the problem `key-not-known`. Exit code 0 when the receipt is good.
 */
export async function verifyCommand(
  argv: readonly string[],
  print: (value: unknown) => void,
): Promise<number> {
  const { file, key } = parseArguments(argv).flags
  if (file === undefined) {
    process.stderr.write('Use: tirek audit.verify --file receipt.json --key <name of the key>\n')
    return 2
  }
  const verified = await verifyReceipt(readJson(file), key)
  const isGood = verified.problems.length === 0
  print({ isGood, ...verified })
  return isGood ? 0 : 1
}

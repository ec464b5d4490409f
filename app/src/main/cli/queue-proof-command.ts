import { existsSync, readFileSync } from 'node:fs'
import { explainProof, verifyQueueProof } from '#capabilities/placement/index.ts'
import { isLang, preferredLang } from '#platform/i18n/lang.ts'
import { parseArguments } from './arguments.ts'

const USE = `Use: tirek queue-proof verify FILE [--key <name of the key>] [--earlier OLDER_FILE] [--lang kk|ru|en]\n`

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * `tirek queue-proof verify FILE`: replays a proof of the queue without the system and its database and says who should
 * have had each place, and whether the entry of the file was ever passed over. Exit code 0 when nothing is wrong and the
 * key of the seal is known, 1 otherwise, 2 for a wrong use.
 */
export async function queueProofCommand(
  argv: readonly string[],
  write: (text: string) => void,
): Promise<number> {
  const [verb, file, ...rest] = argv
  const { key, earlier, lang: asked } = parseArguments(rest).flags
  if (verb !== 'verify' || file === undefined || file.startsWith('--')) {
    process.stderr.write(USE)
    return 2
  }
  const missing = [file, earlier].find((one) => one !== undefined && !existsSync(one))
  if (missing !== undefined) {
    process.stderr.write(`There is no file ${missing}.\n${USE}`)
    return 2
  }
  const lang = isLang(asked) ? asked : preferredLang(undefined)
  const before = earlier === undefined ? {} : { earlier: readJson(earlier) ?? null }
  const explained = explainProof(await verifyQueueProof(readJson(file), { key, ...before }), lang)
  for (const part of [explained.file, explained.own, explained.places])
    if (part.length > 0) write(`${part.join('\n')}\n\n`)
  return explained.isGood ? 0 : 1
}

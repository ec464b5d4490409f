import { sha256, toHex } from '#platform/seal/portable/bytes.ts'

const codeOf = async (text: string, length: number) => toHex(await sha256(text)).slice(0, length)

/** The opaque code of an entry; only who knows its opening can tell that it is theirs. */
export function ticketCode(opening: string): Promise<string> {
  return codeOf(`ticket:${opening}`, 16)
}

/** The opaque code of a place. */
export function placeCode(placeId: string): Promise<string> {
  return codeOf(`place:${placeId}`, 10)
}

/** The opaque code of a kind of waiting within one organisation. */
export function kindCode(salt: string, kind: string): Promise<string> {
  return codeOf(`kind:${salt}:${kind}`, 8)
}

/** Hash of a line as the next one names it. */
export async function lineHash(line: string): Promise<string> {
  return toHex(await sha256(line))
}

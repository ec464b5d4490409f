import { hash } from 'node:crypto'

const sha256 = (text: string): string => hash('sha256', text)

/** The opaque code of an entry; only who knows its opening can tell that it is theirs. */
export function ticketCode(opening: string): string {
  return sha256(`ticket:${opening}`).slice(0, 16)
}

/** The opaque code of a place. */
export function placeCode(placeId: string): string {
  return sha256(`place:${placeId}`).slice(0, 10)
}

/** The opaque code of a kind of waiting within one organisation. */
export function kindCode(salt: string, kind: string): string {
  return sha256(`kind:${salt}:${kind}`).slice(0, 8)
}

/** Hash of a line as the next one names it. */
export function lineHash(line: string): string {
  return sha256(line)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an app of codes makes of the key that is typed by hand. */
export function secretOf(key: string): Buffer {
  const bits = [...key.replaceAll(/\s/g, '')]
    .map((char) => LETTERS.indexOf(char).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** A view of any bytes as they lie in memory. */
export function bytesOf(data: BufferSource): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data)
}

/** A copy of bytes in a buffer of their own, as the ASN.1 library wants them. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}

/** True when two strings of bytes are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

/** Bytes of a text in base64, with or without the lines of PEM; undefined when it is neither. */
export function decodeText(text: string): Uint8Array | undefined {
  const body = text.replaceAll(/-----[^-]+-----/g, '').replaceAll(/\s/g, '')
  if (body === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return undefined
  return Buffer.from(body, 'base64')
}

/** DER as PEM text. */
export function pemOf(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** Every DER block of a file that is PEM with one or more blocks, or DER itself. */
export function blocksOf(file: Buffer): readonly Uint8Array[] {
  const text = file.toString('latin1')
  if (!text.includes('-----BEGIN')) return [file]
  const blocks = text.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? []
  return blocks.flatMap((block) => decodeText(block) ?? [])
}

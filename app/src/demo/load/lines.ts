/** Lines that wait to be sent, as bytes from the first: text that waits would be carried about by the garbage collector. */
export interface Lines {
  readonly add: (line: string) => void
  /** All lines so far; the next begin anew. What is taken stays as it is until the next is taken. */
  readonly take: () => Buffer
}

const FIRST = 1 << 14
const MOST_BYTES_OF_A_CHARACTER = 3

/** No lines yet. Two pieces of memory take turns. */
export function openLines(): Lines {
  let bytes = Buffer.allocUnsafeSlow(FIRST)
  let other = Buffer.allocUnsafeSlow(FIRST)
  let length = 0

  function add(line: string): void {
    const wanted = length + line.length * MOST_BYTES_OF_A_CHARACTER
    if (wanted > bytes.length) bytes = Buffer.concat([bytes.subarray(0, length)], wanted * 2)
    length += bytes.write(line, length)
  }

  function take(): Buffer {
    const taken = bytes.subarray(0, length)
    const free = other
    other = bytes
    bytes = free
    length = 0
    return taken
  }

  return { add, take }
}

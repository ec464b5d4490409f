/** Where a request comes from, as far as slowing down guesses needs it; nothing of it is kept as it is. */
export interface Client {
  readonly address: string
  /** The secret of a browser in which somebody has signed in before. */
  readonly deviceToken: string | undefined
  /** The device in plain words (`describeDevice`). */
  readonly device: string
  /** Whether it is a terminal of a self-service sector. */
  readonly isTerminal: boolean
}

/** The system itself, tests, the command line. */
export const NO_CLIENT: Client = { address: '', deviceToken: undefined, device: '', isTerminal: false }

/** An address of IPv6 stands for its network: one household or company has countless addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** Too many wait already. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy'
}

/** Lets so many works go on at once; others wait in turn, and when too many do, TooBusy is thrown. */
export function createTurns({
  atOnce,
  waiting: most,
}: {
  readonly atOnce: number
  readonly waiting: number
}) {
  let running = 0
  const waiting: (() => void)[] = []
  const enter = async () => {
    if (running < atOnce) {
      running += 1
      return
    }
    if (waiting.length >= most) throw new TooBusy('too many at once')
    await new Promise<void>((ready) => waiting.push(ready))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}

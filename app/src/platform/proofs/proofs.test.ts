import { parseOptions } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, OF_NOBODY } from './argon2.ts'
import { type Budget, type Tries, tryOnce } from './attempts.ts'
import { relyingParty } from './passkeys.ts'
import { seal, unseal } from './sealed.ts'
import { codeAt, newTotpSecret, stepOfCode, totpAddress, totpWords } from './totp.ts'
import { createTurns } from './turns.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const SECOND = 1_000
const later = (ms: number) => new Date(NOW.getTime() + ms)

describe('the slowing down of guesses', () => {
  const budget: Budget = {
    free: 3,
    windowMs: 3_600 * SECOND,
    firstWaitMs: 30 * SECOND,
    mostWaitMs: 240 * SECOND,
  }
  const tries = (n: number, from: Tries | undefined = undefined, at = NOW): Tries => {
    const next = tryOnce(budget, from, at)
    if ('wait' in next) throw new Error('it must wait')
    return n === 1 ? next : tries(n - 1, next, at)
  }

  it('leaves some failures free, then doubles the wait up to the longest', () => {
    let state = tries(2)
    expect(state.notBefore).toEqual(NOW)
    const waits: number[] = []
    for (let n = 0; n < 6; n++) {
      const at = state.notBefore
      state = tries(1, state, at)
      waits.push((state.notBefore.getTime() - at.getTime()) / SECOND)
    }
    expect(waits).toEqual([30, 60, 120, 240, 240, 240])
  })

  it('does not make the wait of somebody longer who tries meanwhile, and forgets after the window', () => {
    const held = tries(3)
    expect(tryOnce(budget, held, later(10 * SECOND))).toEqual({ wait: later(30 * SECOND) })
    expect(tryOnce(budget, held, later(budget.windowMs))).toMatchObject({ failures: 1 })
  })

  it('holds a wait that is longer than the window, to its end', () => {
    const short = { ...budget, windowMs: 10 * SECOND }
    const held = tries(3)
    expect(tryOnce(short, held, later(29 * SECOND))).toEqual({ wait: later(30 * SECOND) })
    expect(tryOnce(short, held, later(30 * SECOND))).toMatchObject({ failures: 1 })
  })

  it('counts in a row when told so: only a window without a failure makes the count good', () => {
    const inARow: Budget = { ...budget, free: 100, countsInARow: true }
    const one = { failures: 7, since: NOW, notBefore: NOW }
    const next = tryOnce(inARow, one, later(budget.windowMs - 1))
    expect(next).toMatchObject({ failures: 8, since: later(budget.windowMs - 1) })
    expect(tryOnce(inARow, next as Tries, later(2 * budget.windowMs - 2))).toMatchObject({ failures: 9 })
    expect(tryOnce(inARow, next as Tries, later(2 * budget.windowMs - 1))).toMatchObject({ failures: 1 })
  })

  it('counts whoever is spared, who makes the wait of the others no longer', () => {
    const held = tries(3)
    expect(tryOnce(budget, held, later(SECOND), true)).toEqual({ ...held, failures: 4 })
  })
})

describe('a code of the telephone', () => {
  const secret = newTotpSecret()

  it('is good for its half-minute and the ones beside it, and names which', () => {
    const step = Math.floor(NOW.getTime() / 30_000)
    for (const near of [-30, 0, 30])
      expect(stepOfCode(secret, codeAt(secret, later(near * SECOND)), NOW)).toBe(step + near / 30)
    for (const far of [-60, 60])
      expect(stepOfCode(secret, codeAt(secret, later(far * SECOND)), NOW)).toBeUndefined()
    for (const wrong of ['', '12345', 'abcdef', '1234567'])
      expect(stepOfCode(secret, wrong, NOW)).toBeUndefined()
    expect(stepOfCode(newTotpSecret(), codeAt(secret, NOW), NOW)).toBeUndefined()
  })

  it('follows RFC 6238', () => {
    const known = Buffer.from('12345678901234567890')
    expect(codeAt(known, new Date(59 * SECOND))).toBe('287082')
    expect(codeAt(known, new Date(1_111_111_109 * SECOND))).toBe('081804')
  })

  it('has a secret that can be typed and read by an app', () => {
    expect(totpWords(secret)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    expect(totpAddress(secret, 'aigul')).toContain(`secret=${totpWords(secret).replaceAll(' ', '')}`)
  })
})

describe('what is sealed', () => {
  const key = Buffer.alloc(32, 1)

  it('opens with its key and its purpose alone, and unchanged', () => {
    const sealed = seal(key, Buffer.from('secret'), 'totp:1')
    expect(unseal(key, sealed, 'totp:1')?.toString()).toBe('secret')
    expect(unseal(key, sealed, 'totp:2')).toBeUndefined()
    expect(unseal(Buffer.alloc(32, 2), sealed, 'totp:1')).toBeUndefined()
    for (const at of [0, 13, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(unseal(key, changed, 'totp:1')).toBeUndefined()
    }
    expect(unseal(key, Buffer.alloc(5), 'totp:1')).toBeUndefined()
  })
})

describe('a password', () => {
  const pepper = Buffer.alloc(32, 3)

  it('is hashed with Argon2id as RFC 9106 has it, and known by its hash and the key of the installation', async () => {
    const hash = await hashPassword('ақ қайың астында', pepper)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
    expect(await isPassword(hash, 'ақ қайың астында', pepper)).toBe(true)
    expect(await isPassword(hash, 'ақ қайың астындa', pepper)).toBe(false)
    expect(await isPassword(hash, 'ақ қайың астында', Buffer.alloc(32, 4))).toBe(false)
    expect(await isPassword(undefined, 'ақ қайың астында', pepper)).toBe(false)
  })

  it('of nobody costs as much as that of somebody, and many at once stay below 300 MB', async () => {
    const hash = await hashPassword('x', pepper)
    expect(parseOptions(OF_NOBODY)).toEqual(parseOptions(hash))

    const before = process.memoryUsage().rss
    await Promise.all(Array.from({ length: 8 }, () => isPassword(hash, 'guess', pepper)))
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })
})

describe('turns', () => {
  it('let so many go on at once, the others wait, and too many are sent away', async () => {
    const inTurn = createTurns({ atOnce: 2, waiting: 3 })
    let most = 0
    let running = 0
    const work = () =>
      inTurn(async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((done) => setImmediate(done))
        running -= 1
      })
    const all = await Promise.allSettled(Array.from({ length: 8 }, work))
    expect(all.map(({ status }) => status).filter((one) => one === 'rejected')).toHaveLength(3)
    expect([most, running]).toEqual([2, 0])
    await expect(inTurn(async () => 'free again')).resolves.toBe('free again')
  })
})

describe('the site of passkeys', () => {
  it('is the name in the address of the installation, and this machine by its name', () => {
    expect(relyingParty('https://tirek.example')).toEqual({
      id: 'tirek.example',
      origin: 'https://tirek.example',
    })
    expect(relyingParty('http://127.0.0.1:8080')).toEqual({
      id: 'localhost',
      origin: 'http://localhost:8080',
    })
    expect(relyingParty(undefined)).toBeUndefined()
  })
})

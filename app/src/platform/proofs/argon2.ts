import { type Algorithm, hash, type Options, verify } from '@node-rs/argon2'
import { createTurns } from './turns.ts'

/**
 * Argon2id as RFC 9106 (4, second choice) has it: three passes over 64 MiB in four lanes; more than the least of OWASP
 * (19 MiB, two passes). `pepper` is a key of the installation.
 */
const COST = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 64 * 1024,
  timeCost: 3,
  parallelism: 4,
} as const

/** Three times 64 MiB is all the memory that guessing can take. */
const inTurn = createTurns({ atOnce: 3, waiting: 60 })

/** The hash of a random password that nobody knows: an unknown login name takes as long as a known one. */
export const OF_NOBODY =
  '$argon2id$v=19$m=65536,t=3,p=4$cnKIt6F2hpN7I9TwZvjGNA$9z0RzV1e7yTGjV2xOZ3dM8pXqk0aJm6bQf4LhWc5sUo'

function options(pepper: Buffer): Options {
  return { ...COST, secret: pepper }
}

/** The hash of a password, to be stored. Throws TooBusy. */
export function hashPassword(password: string, pepper: Buffer): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), options(pepper)))
}

/** Whether a password is that of the hash; without a hash it takes the same time and is not. Throws TooBusy. */
export async function isPassword(
  known: string | undefined,
  password: string,
  pepper: Buffer,
): Promise<boolean> {
  const isRight = await inTurn(() => verify(known ?? OF_NOBODY, password.normalize('NFC'), options(pepper)))
  return known !== undefined && isRight
}

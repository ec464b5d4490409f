import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30
const SECRET_BYTES = 20

function totpOf(secret: Buffer, label = '', issuer = 'Tirek'): TOTP {
  // Every app of codes knows SHA-1 with six digits and half a minute (RFC 6238); many know nothing else.
  return new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  })
}

/** A new secret for an app of codes. */
export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES)
}

/** The address that an app of codes reads from a QR code. */
export function totpAddress(secret: Buffer, label: string): string {
  return totpOf(secret, label).toString()
}

/** The secret as people type it: groups of four letters and digits. */
export function totpWords(secret: Buffer): string {
  const text = totpOf(secret).secret.base32
  return (text.match(/.{1,4}/g) ?? []).join(' ')
}

/** The half-minute whose code it is, up to one before or after now; undefined when it is none of these. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_S) + delta
}

/** The code of an instant, as an app of codes shows it. */
export function codeAt(secret: Buffer, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() })
}

import { err, ok, type Result } from '@tirek/kernel'
import { createTransport, type Transporter } from 'nodemailer'
import type { Lines, Trouble } from '#platform/gateways/line.ts'
import type { MailSettings } from './settings.ts'

/** One letter, plain text. `id` is the same at every try, so that the receiving side can tell a repeat. */
export interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Why a letter did not go: `refused` for good by the other side, `unavailable` for now. */
export type MailFault = { readonly kind: 'off' | 'refused' | 'unavailable' }

/** The way to e-mail. */
export interface Mail {
  readonly isOn: boolean
  send(letter: Letter): Promise<Result<undefined, MailFault>>
}

const OFF: Mail = { isOn: false, send: async () => err({ kind: 'off' }) }

/** Longest wait for the mail server, in milliseconds. */
const PATIENCE_MS = 5_000
const LATE = 'too late'

/** 5xx says that this letter will never be taken (RFC 5321, 4.2.1). */
function troubleOf(error: unknown): Trouble {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  if (code >= 500) return { kind: 'rejected', detail: `SMTP ${code}` }
  const isLate = error instanceof Error && error.message === LATE
  return isLate
    ? { kind: 'timeout', detail: `no reply in ${PATIENCE_MS} ms` }
    : { kind: 'unavailable', detail: code > 0 ? `SMTP ${code}` : 'no connection' }
}

async function hand(
  transport: Transporter,
  host: string,
  { id, to, subject, text }: Letter,
): Promise<Result<undefined, Trouble>> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MS, new Error(LATE)).unref()
  })
  const sent = transport.sendMail({
    messageId: `<${id}@${host}>`,
    to: { name: '', address: to },
    subject,
    text,
    textEncoding: 'quoted-printable',
  })
  try {
    await Promise.race([sent, tooLong])
    return ok(undefined)
  } catch (error) {
    return err(troubleOf(error))
  } finally {
    clearTimeout(timer)
    sent.catch(() => undefined)
  }
}

/** Opens the way to e-mail over SMTP; without settings it is off. Never throws. */
export function createMail(settings: MailSettings | undefined, lines: Lines): Mail {
  if (settings === undefined) return OFF
  const transport = createTransport(settings.url, {
    from: settings.from,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = settings.from.split('@').at(-1)?.replace('>', '') ?? 'localhost'
  return {
    isOn: true,
    send: async (letter) => {
      const sent = await lines.ask('mail', letter.id, () => hand(transport, host, letter))
      if (sent.ok) return ok(undefined)
      return err({ kind: sent.error.kind === 'rejected' ? 'refused' : 'unavailable' })
    },
  }
}

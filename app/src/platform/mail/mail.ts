import { err, ok, type Result } from '@tirek/kernel'
import { createTransport } from 'nodemailer'
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

/** 5xx says that this letter will never be taken (RFC 5321, 4.2.1). */
function faultOf(error: unknown): MailFault {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  return { kind: code >= 500 ? 'refused' : 'unavailable' }
}

/** Opens the way to e-mail over SMTP; without settings it is off. Never throws. */
export function createMail(settings: MailSettings | undefined): Mail {
  if (settings === undefined) return OFF
  const transport = createTransport(settings.url, {
    from: settings.from,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = settings.from.split('@').at(-1)?.replace('>', '') ?? 'localhost'
  return {
    isOn: true,
    send: async ({ id, to, subject, text }) => {
      try {
        await Promise.race([
          transport.sendMail({
            messageId: `<${id}@${host}>`,
            to: { name: '', address: to },
            subject,
            text,
            textEncoding: 'quoted-printable',
          }),
          new Promise((_, reject) => setTimeout(reject, PATIENCE_MS, new Error('timeout')).unref()),
        ])
        return ok(undefined)
      } catch (error) {
        return err(faultOf(error))
      }
    },
  }
}

import { SMTPServer } from 'smtp-server'

/** A letter as the simulated mailbox got it. */
export interface ReceivedLetter {
  readonly to: readonly string[]
  readonly text: string
}

/** A mail server on the loopback, for the sandbox and for tests. */
export interface MailSimulator {
  readonly url: string
  letters(): readonly ReceivedLetter[]
  /** `down` answers «try later», `refuse` answers «no such mailbox». */
  setFault(fault: 'none' | 'down' | 'refuse'): void
  close(): Promise<void>
}

const KEPT_LETTERS = 200

/** The body of a letter of one plain part, as this system writes them: quoted-printable (RFC 2045, 6.7). */
function bodyOf(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4).replaceAll('=\r\n', '')
  const bytes = body.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8').trim()
}

function refusal(fault: 'down' | 'refuse') {
  return Object.assign(new Error(fault), { responseCode: fault === 'down' ? 451 : 550 })
}

/** Starts the simulated mail server as a real SMTP server on the loopback interface. */
export async function startMailSimulator(): Promise<MailSimulator> {
  const kept: ReceivedLetter[] = []
  let fault: 'none' | 'down' | 'refuse' = 'none'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => (fault === 'none' ? done() : done(refusal(fault))),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        kept.push({ to, text: bodyOf(Buffer.concat(pieces).toString('latin1')) })
        kept.splice(0, kept.length - KEPT_LETTERS)
        done()
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  const port = address === null || typeof address === 'string' ? 0 : address.port
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    letters: () => kept,
    setFault: (next) => {
      fault = next
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

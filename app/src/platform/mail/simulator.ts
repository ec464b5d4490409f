import { SMTPServer } from 'smtp-server'

/** Where it listens, and what it does wrong: `wrong-person` is «no such mailbox», `down` and `error` «try later». */
export interface MailSimulatorSettings {
  readonly port?: number
  readonly faultOf?: () => string
  readonly waits?: { readonly slowMs: number; readonly lateMs: number }
}

/** A letter as the simulated mailbox got it. */
export interface ReceivedLetter {
  readonly to: readonly string[]
  readonly text: string
}

/** A mail server on the loopback, for the sandbox and for tests. */
export interface MailSimulator {
  readonly url: string
  letters(): readonly ReceivedLetter[]
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

/** What the server says to a recipient; undefined takes the letter. */
async function refusal(
  fault: string,
  { slowMs, lateMs }: { readonly slowMs: number; readonly lateMs: number },
): Promise<Error | undefined> {
  const wait = { slow: slowMs, late: lateMs }[fault] ?? 0
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait).unref())
  if (fault === 'down' || fault === 'error')
    return Object.assign(new Error(fault), { responseCode: fault === 'down' ? 421 : 451 })
  return fault === 'wrong-person' ? Object.assign(new Error(fault), { responseCode: 550 }) : undefined
}

const NO_WAITS = { slowMs: 6000, lateMs: 3000 }

/** Starts the simulated mail server as a real SMTP server on the loopback interface. */
export async function startMailSimulator({
  port: wanted = 0,
  faultOf = () => 'none',
  waits = NO_WAITS,
}: MailSimulatorSettings = {}): Promise<MailSimulator> {
  const kept: ReceivedLetter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => {
      refusal(faultOf(), waits).then((refused) => (refused === undefined ? done() : done(refused)), done)
    },
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
    server.listen(wanted, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  const port = address === null || typeof address === 'string' ? 0 : address.port
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    letters: () => kept,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

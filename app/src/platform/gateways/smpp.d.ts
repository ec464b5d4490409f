/** The part of the library that this project uses: SMPP 3.4 sessions of a client and of a server. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events'
  import type { Server, Socket } from 'node:net'

  export interface Pdu {
    readonly command: string
    readonly command_status: number
    readonly sequence_number: number
    readonly message_id?: string
    readonly destination_addr?: string
    readonly short_message?: { readonly message: string | Buffer }
    readonly message_payload?: string | { readonly message: string | Buffer }
    response(options?: Readonly<Record<string, unknown>>): Pdu
  }
  type Fields = Readonly<Record<string, unknown>>
  type Answered = (pdu: Pdu) => void

  export interface Session extends EventEmitter {
    readonly socket: Socket
    bind_transceiver(fields: Fields, answered: Answered): boolean
    submit_sm(fields: Fields, answered: Answered): boolean
    enquire_link(fields: Fields, answered: Answered): boolean
    send(pdu: Pdu): boolean
    close(): void
    destroy(): void
  }

  export function connect(options: {
    readonly host: string
    readonly port: number
    readonly tls?: boolean
  }): Session
  export function createServer(listener: (session: Session) => void): Server
}

import type { EventEmitter } from 'node:events'
import type pg from 'pg'

/** The two messages of the copy protocol that the driver has but its types leave out. */
interface CopyConnection extends EventEmitter {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** What the driver calls on the way of a query; see `Submittable` of the driver. */
interface CopyIn {
  submit(connection: unknown): void
  handleCopyInResponse(connection: CopyConnection): void
  handleCommandComplete(): void
  handleReadyForQuery(): void
  handleError(error: Error): void
}

const CHUNK = 1 << 20

/** Sends rows, already in the text format of COPY, into a table. Rejects when the database refuses one. */
export function copyIn(client: pg.Client, statement: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined

    const copy: CopyIn = {
      submit: (connection) => asCopyConnection(connection).query(statement),
      handleCopyInResponse(connection) {
        const bytes = Buffer.from(rows, 'utf8')
        for (let at = 0; at < bytes.length; at += CHUNK)
          connection.sendCopyFromChunk(bytes.subarray(at, at + CHUNK))
        connection.endCopyFrom()
      },
      handleCommandComplete: () => undefined,
      handleError(error) {
        failure = error
        reject(error)
      },
      handleReadyForQuery: () => (failure === undefined ? resolve() : undefined),
    }
    client.query(copy)
  })
}

function asCopyConnection(connection: unknown): CopyConnection {
  return connection as CopyConnection
}

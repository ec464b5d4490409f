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

/** Rows of one table, already in the text format of COPY. */
export interface TableRows {
  readonly statement: string
  readonly rows: Buffer
}

/**
 * Sends rows into several tables at once: all statements in one message and all rows behind it, so that the database
 * never waits for its client between two tables. Rejects when the database refuses one; then the rest is dropped.
 */
export function copyIn(client: pg.Client, tables: readonly TableRows[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined

    const copy: CopyIn = {
      submit(connection) {
        const wire = asCopyConnection(connection)
        wire.query(tables.map(({ statement }) => statement).join(';'))
        for (const { rows } of tables) sendRows(wire, rows)
      },
      handleCopyInResponse: () => undefined,
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

function sendRows(wire: CopyConnection, rows: Buffer): void {
  for (let at = 0; at < rows.length; at += CHUNK) wire.sendCopyFromChunk(rows.subarray(at, at + CHUNK))
  wire.endCopyFrom()
}

function asCopyConnection(connection: unknown): CopyConnection {
  return connection as CopyConnection
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { receiptVectors } from '#platform/seal/receipt-vectors.fixture.ts'
import { verifyCommand } from './verify-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'tirek-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { keyName, vectors } = receiptVectors()

describe('tirek audit.verify', () => {
  it.each(vectors)('LAW-X-1 finds what is wrong with a receipt: $name', async ({ text, problems }) => {
    const file = join(folder, 'receipt.json')
    writeFileSync(file, text)
    const said: unknown[] = []
    const code = await verifyCommand(['--file', file, '--key', keyName], (value) => said.push(value))
    expect([code, said[0]]).toMatchObject([problems.length === 0 ? 0 : 1, { problems }])
  })
})

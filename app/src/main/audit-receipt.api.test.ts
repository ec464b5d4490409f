import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyName } from '#platform/seal/key.ts'
import { sealWaiting } from '#platform/seal/sealer.ts'
import { decide, type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { verifyCommand } from './cli/verify-command.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let nurse: Person
let family: Family

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
  await decide(family.mother, family.childId, { decision: 'given', recipientId: null })
  await nurse.shown('registry.child', { childId: family.childId })
  await family.mother.shown('registry.my-people')
  await seal()
})
afterAll(() => system.close())

const seal = () => sealWaiting(system.parts.sealer)
const ownKey = () => keyName(system.parts.sealer.sealKey().publicKey)

async function eventOf(personId: string, name?: string): Promise<string> {
  return system.parts.runner.asSystem(async ({ db }) => {
    const events = db.selectFrom('history_event').select('id').where('person_id', '=', personId)
    const { id } = await (name === undefined
      ? events
      : events.where('name', '=', name)
    ).executeTakeFirstOrThrow()
    return id
  })
}

interface Receipt {
  readonly row: string
  readonly statement: string
  readonly opened: Readonly<Record<string, unknown>>
}

describe('receipts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tirek-receipt-'))
  const verify = async (receipt: unknown, key: string | undefined = ownKey()) => {
    const file = join(folder, 'receipt.json')
    writeFileSync(file, JSON.stringify(receipt))
    const said: unknown[] = []
    const flags = key === '' ? [] : ['--key', key]
    const code = await verifyCommand(['--file', file, ...flags], (value) => said.push(value))
    return { code, said: said[0] as { problems: string[]; key: string; isGood: boolean } }
  }
  const consent = async () => {
    const { childId: personId } = family
    return { personId, source: 'event', id: await eventOf(personId, 'registry.consent-given') }
  }

  it('LAW-X-1 gives a representative a receipt of a consent that verifies without the system', async () => {
    const receipt = await family.mother.shown<Receipt>('audit.receipt', await consent())
    expect(JSON.parse(receipt.row)).toMatchObject({
      name: 'registry.consent-given',
      personId: family.childId,
    })
    expect(await verify(receipt)).toMatchObject({ code: 0, said: { problems: [], isGood: true } })
    const otherRow = { ...receipt, row: receipt.row.replace('consent-given', 'consent-refused') }
    expect(await verify(otherRow)).toMatchObject({ code: 1, said: { problems: ['path'] } })
    const otherData = { ...receipt, opened: { ...receipt.opened, data: '{}' } }
    expect((await verify(otherData)).said.problems).toEqual(['opened'])
    expect((await verify({})).said.problems).toEqual(['not-a-receipt'])
  })

  it('LAW-X-1 finds no receipt good unless the whole name of the key is known, whoever signed it', async () => {
    const receipt = await family.mother.shown<Receipt>('audit.receipt', await consent())
    expect(await verify(receipt, '')).toMatchObject({
      code: 1,
      said: { isGood: false, problems: ['key-not-known'] },
    })
    expect((await verify(receipt, ownKey().slice(0, 16))).said.problems).toEqual(['other-key'])

    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
    const statement = receipt.statement.replace(ownKey(), keyName(raw))
    const forged = {
      ...receipt,
      statement,
      signature: sign(null, Buffer.from(statement), privateKey).toString('base64'),
      publicKey: raw.toString('base64'),
    }
    expect((await verify(forged)).said.problems).toEqual(['other-key'])
    expect(await verify(forged, '')).toMatchObject({ code: 1, said: { problems: ['key-not-known'] } })
  })

  it('LAW-X-1 gives a receipt of a reading that shows no other person, as a file too', async () => {
    const { readings } = await family.mother.shown<{
      readings: { id: string; useCase: string; role: string }[]
    }>('audit.who-opened', { personId: family.childId, own: true })
    const read = readings.find((one) => one.useCase === 'registry.my-people')
    const input = { personId: family.childId, source: 'access', id: read?.id ?? '' }
    const receipt = await family.father.shown<Receipt>('audit.receipt', input)
    expect((await verify(receipt)).code).toBe(0)
    expect(receipt.opened).toEqual({ person: family.childId })
    const ofNurse = readings.findLast((one) => one.role === 'obstetric-nurse')
    const file = await family.father.page(`/kk/people/${family.childId}/readings/${ofNurse?.id}/receipt.json`)
    expect(file.headers['content-disposition']).toContain('receipt')
    expect(await verify(file.json())).toMatchObject({ code: 0 })
    expect(file.json<Receipt>().opened['actor']).toEqual(expect.any(String))
  })

  it('gives no receipt to strangers, and says when a row is not sealed yet', async () => {
    const stranger = await registerFamily(system, nurse, 1)
    expect((await stranger.mother.query('audit.receipt', await consent())).status).toBe(404)
    const { childId: personId } = stranger
    const input = { personId, source: 'event', id: await eventOf(personId) }
    expect((await stranger.mother.query('audit.receipt', input)).body).toMatchObject({
      code: 'audit.not-sealed',
    })
    await seal()
    expect((await stranger.mother.query('audit.receipt', input)).status).toBe(200)
  })
})

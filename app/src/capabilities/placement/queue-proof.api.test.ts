import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keyName } from '#platform/seal/key.ts'
import { sealWaiting } from '#platform/seal/sealer.ts'
import { queueProofCommand } from '../../main/cli/queue-proof-command.ts'
import type { Person } from '../../main/testing/test-system.ts'
import { houseOf, readyToChoose, registerFamily, registerRecipient, runWorker } from './placement.fixture.ts'
import type { QueueProof } from './proof/proof-file.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-05T09:00:00+06:00')
const folder = mkdtempSync(join(tmpdir(), 'tirek-queue-proof-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Someone = { readonly self: Person; readonly requestId: string; readonly personId: string }

async function adult(): Promise<Someone> {
  const who = await registerRecipient(at.system, at.staff)
  return { ...who, requestId: await readyToChoose(at.system, at.staff, who, 4) }
}

const proofOf = ({ self, requestId }: Someone) =>
  self.shown<QueueProof>('placement.queue-proof', { requestId })
const ownKey = () => keyName(at.system.parts.sealer.sealKey().publicKey)
const join_ = ({ self, requestId }: Someone, organisationId: string) =>
  self.done('placement.join-queue', { requestId, organisationId })

/** Replays a file by the command, as anybody would at home. */
async function verify(proof: unknown, ...flags: readonly string[]): Promise<{ code: number; said: string }> {
  const file = join(folder, 'proof.json')
  writeFileSync(file, JSON.stringify(proof, null, 1))
  let said = ''
  const code = await queueProofCommand(['verify', file, '--lang', 'ru', ...flags], (text) => {
    said += text
  })
  return { code, said }
}

describe('REP-STD-24 REP-STD-26 the proof of the own turn', () => {
  let house: { id: string; registrar: Person }
  let first: Someone
  let second: Someone

  it('is the queue in opaque codes, replayed without the system, in three languages', async () => {
    house = await houseOf(at.system, 4)
    await house.registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 1' })
    const resident = await adult()
    first = await adult()
    second = await adult()
    await resident.self.done('placement.choose', { requestId: resident.requestId, organisationId: house.id })
    await join_(first, house.id)
    await join_(second, house.id)
    await runWorker(at.system)
    await sealWaiting(at.system.parts.sealer)

    const proof = await proofOf(second)
    const { code, said } = await verify(proof, '--key', ownKey())
    expect([code, said]).toEqual([0, expect.stringContaining('Ваше место сейчас: 2.')])
    expect(said).toContain('Файл цел')
    expect(said).toContain('Никому не дали место вперёд вас против правил')
    expect((await verify(proof, '--key', ownKey(), '--lang', 'kk')).said).toContain('Қазіргі орныңыз: 2.')
    expect((await verify(proof, '--key', ownKey(), '--lang', 'en')).said).toContain('Your position now: 2.')
  })

  it('DEC-87 has nothing of a person in it: no id, name, number or birth date, of others or the own', async () => {
    const text = JSON.stringify(await proofOf(second))
    for (const someone of [first, second]) {
      expect(text).not.toContain(someone.personId)
      expect(text).not.toContain(someone.requestId)
    }
    expect(text).not.toContain('Сейтқали')
    expect(text).not.toMatch(/female|male|permanent/)
  })

  it('tells the one whose offer was not taken up, and the one whose turn came by it', async () => {
    const earlier = await proofOf(second)
    await at.system.setClock('2024-02-05T00:30:00+06:00')
    await at.system.setClock('2024-02-28T00:30:00+06:00')
    await runWorker(at.system)
    await sealWaiting(at.system.parts.sealer)
    const { said: firstSaid } = await verify(await proofOf(first), '--key', ownKey())
    expect(firstSaid).toContain('На место не прибыли в срок, поэтому оно перешло следующему')
    const before = join(folder, 'earlier.json')
    writeFileSync(before, JSON.stringify(earlier))
    const { code, said } = await verify(await proofOf(second), '--key', ownKey(), '--earlier', before)
    expect([code, said]).toEqual([0, expect.stringContaining('Вам предложили место')])
    expect(said).toContain('Все места отданы тем, кому полагались. Отдано мест: 3.')
  })

  it('is refused by a changed, removed, added or moved line, whichever it is', async () => {
    const proof = await proofOf(second)
    const { lines } = proof
    expect(lines.length).toBeGreaterThan(8)
    for (const [index, line] of lines.entries()) {
      const rest = [...lines.slice(0, index), ...lines.slice(index + 1)]
      const forged = [
        lines.map((one, n) => (n === index ? line.replace(/"at":"2024/, '"at":"2023') : one)),
        rest,
        [...lines.slice(0, index), line, ...lines.slice(index)],
        index === 0 ? [...lines].reverse() : [lines[index] ?? '', ...rest],
      ]
      for (const [way, changed] of forged.entries())
        expect((await verify({ ...proof, lines: changed }, '--key', ownKey())).code, `${index} ${way}`).toBe(
          1,
        )
    }
  })

  it('is refused with another’s entry, another key, without a key, or when it is no proof', async () => {
    const proof = await proofOf(second)
    const other = await proofOf(first)
    const stolen = { ...proof, own: { ...proof.own, ticket: other.own.ticket } }
    expect(await verify(stolen, '--key', ownKey())).toMatchObject({
      code: 1,
      said: expect.stringContaining('Не доказано, что запись в файле ваша'),
    })
    expect((await verify(proof, '--key', '0'.repeat(64))).said).toContain('подписано другим ключом')
    expect(await verify(proof)).toMatchObject({ code: 1, said: expect.stringContaining('--key') })
    expect((await verify({ kind: 'else' })).said.trim()).toBe('Это не доказательство очереди.')
    expect(await queueProofCommand(['verify'], () => undefined)).toBe(2)
    expect(await queueProofCommand(['verify', join(folder, 'nowhere.json')], () => undefined)).toBe(2)
  })

  it('is refused with a chain that was written anew behind the seal', async () => {
    const proof = await proofOf(second)
    const before = join(folder, 'before.json')
    writeFileSync(before, JSON.stringify({ ...proof, lines: [...proof.lines, proof.lines.at(-1)] }))
    expect((await verify(proof, '--key', ownKey(), '--earlier', before)).said).toContain('переписано')
    const { lines } = proof
    const shorter = { ...proof, lines: lines.slice(0, (proof.seal?.no ?? 0) - 1) }
    const { said } = await verify(shorter, '--key', ownKey())
    expect(said).toContain('печать стоит на другой очереди')
    expect(said).toContain('Файл не цел: сказанное ниже о месте и очереди ничего не доказывает')
  })

  it('is shown on a page with its plain words, and sent as a file', async () => {
    const request = await second.self.page(`/ru/placement/requests/${second.requestId}`)
    expect(request.body).toContain(`/placement/requests/${second.requestId}/queue/proof`)
    const page = await second.self.page(`/ru/placement/requests/${second.requestId}/queue/proof`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Доказательство вашей очереди')
    expect(page.body).toContain('Вам предложили место')
    expect(page.body).toContain(`.json --key ${ownKey()} --lang ru`)
    const file = await second.self.page(`/ru/placement/requests/${second.requestId}/queue/proof.json`)
    expect((await verify(JSON.parse(file.body), '--key', ownKey())).code).toBe(0)
  })

  it('is nobody else’s: staff and strangers get none, and who never queued is told so', async () => {
    for (const member of [at.staff.specialist, at.staff.head, house.registrar])
      expect((await member.query('placement.queue-proof', { requestId: second.requestId })).status).toBe(403)
    expect((await first.self.query('placement.queue-proof', { requestId: second.requestId })).status).toBe(
      404,
    )
    const newcomer = await adult()
    const none = await newcomer.self.query('placement.queue-proof', { requestId: newcomer.requestId })
    expect(none.body).toMatchObject({ code: 'placement.no-queue-entry' })
  })
})

describe('REP-STD-26 what each person in the queue sees', () => {
  it('is the position, a range or the plain word that too little is known, and what moved the queue', async () => {
    const { id, registrar } = await houseOf(at.system, 1)
    await registrar.done('placement.set-capacity', { capacity: 0, document: 'Бұйрық № 2' })
    const family = await registerFamily(at.system, at.staff)
    const who = { personId: family.childId, self: family.mother }
    const requestId = await readyToChoose(at.system, at.staff, who, 1)
    await join_({ ...who, requestId }, id)
    await runWorker(at.system)
    const page = await family.mother.page(`/kk/placement/requests/${requestId}/queue`)
    expect(page.body).toContain('Дерек жеткіліксіз')
    expect(page.body).not.toContain('медиана')
    const { own } = await family.mother.shown<{ own: { range: unknown } }>('placement.queue', { requestId })
    expect(own.range).toEqual({ isKnown: false, freed: 0, needed: 5, months: 24 })
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BitString, Constructed, Enumerated, GeneralizedTime, OctetString, Primitive } from 'asn1js'
import {
  AlgorithmIdentifier,
  BasicOCSPResponse,
  OCSPRequest,
  OCSPResponse,
  ResponseBytes,
  ResponseData,
  SingleResponse,
} from 'pkijs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bufferOf } from './der.ts'
import { createEds } from './eds.ts'
import type { Expectation } from './outcome.ts'
import { createImpostor, openSandboxAuthority } from './sandbox/authority.ts'
import { type Issued, issueList } from './sandbox/issue.ts'
import { sampleIin, sampleMessage } from './sandbox/samples.ts'
import { edsSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'tirek-ocsp-'))
const at = new Date('2026-03-02T10:00:00Z')
const bytes = Buffer.from('{"act":"test"}')
const iin = sampleIin('a')
const expected: Expectation = { bytes, use: 'SIGN', at, iin }
const HOUR = 60 * 60 * 1000

interface Manner {
  readonly status: 'good' | 'revoked' | 'unknown'
  readonly signer: Issued
  readonly thisUpdate: Date
  readonly nextUpdate: Date | undefined
}

let authority: ReturnType<typeof openSandboxAuthority>
let manner: Manner | 'broken'
let asked = 0

function statusOf(status: Manner['status']) {
  const idBlock = { tagClass: 3, tagNumber: ['good', 'revoked', 'unknown'].indexOf(status) }
  return status === 'revoked'
    ? new Constructed({ idBlock, value: [new GeneralizedTime({ valueDate: at })] })
    : new Primitive({ idBlock })
}

/** The answer of a responder to the request, in the manner that the test wants. */
function answerTo(body: Buffer, { status, signer, thisUpdate, nextUpdate }: Manner): Buffer {
  const [request] = OCSPRequest.fromBER(bufferOf(body)).tbsRequest.requestList
  if (request === undefined) throw new Error('the request asks for nothing')
  const single = new SingleResponse({
    certID: request.reqCert,
    certStatus: statusOf(status),
    thisUpdate,
    ...(nextUpdate === undefined ? {} : { nextUpdate }),
  })
  const basic = new BasicOCSPResponse({
    tbsResponseData: new ResponseData({
      responderID: signer.certificate.subject,
      producedAt: at,
      responses: [single],
    }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: signer.key.signatureOid }),
    certs: [signer.certificate],
  })
  const data = new Uint8Array(basic.tbsResponseData.toSchema(true).toBER())
  basic.tbsResponseData.tbsView = data
  basic.signature = new BitString({ valueHex: bufferOf(signer.key.sign(data)) })
  const response = new OCSPResponse({
    responseStatus: new Enumerated({ value: 0 }),
    responseBytes: new ResponseBytes({
      responseType: '1.3.6.1.5.5.7.48.1.1',
      response: new OctetString({ valueHex: basic.toSchema().toBER() }),
    }),
  })
  return Buffer.from(response.toSchema().toBER())
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    asked += 1
    if (manner === 'broken') response.writeHead(500).end('nothing')
    else response.end(answerTo(Buffer.concat(chunks), manner))
  })
})
let url: string

beforeAll(async () => {
  authority = openSandboxAuthority(folder)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
beforeEach(() => {
  manner = good({})
  asked = 0
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const good = (changes: Partial<Manner>): Manner => ({
  status: 'good',
  signer: authority.intermediate,
  thisUpdate: at,
  nextUpdate: new Date(at.getTime() + HOUR),
  ...changes,
})

/** Only the responder is asked about the signer; the list of the root speaks for the issuing authority. */
function verify(
  lists = authority.lists().filter((list) => list.issuer.isEqual(authority.root.certificate.subject)),
) {
  const eds = createEds({
    settings: edsSettings({ TIREK_EDS_OCSP: url }),
    anchors: { roots: [authority.root.certificate], intermediates: [authority.intermediate.certificate] },
    readLists: async () => lists,
    mayUseOwnGost: false,
  })
  const wish = { holder: { name: 'Сынақ Адам', iin }, bytes, use: 'SIGN' as const, at }
  return eds.verify(sampleMessage(authority, wish).toString('base64'), expected)
}

const UNKNOWN = { ok: false, error: 'revocation-unknown' }

describe('revocation by OCSP', () => {
  it('accepts a certificate that the responder calls good, asked at the operator’s address', async () => {
    expect(await verify()).toMatchObject({ ok: true })
    expect(asked).toBeGreaterThan(0)
  })

  it('refuses a certificate that the responder calls revoked', async () => {
    manner = good({ status: 'revoked' })
    expect(await verify()).toEqual({ ok: false, error: 'revoked' })
  })

  it('takes no answer for an answer: unknown, broken, stale, from the future, or signed by a stranger', async () => {
    const strange: readonly (Manner | 'broken')[] = [
      'broken',
      good({ status: 'unknown' }),
      good({ thisUpdate: new Date(at.getTime() - 9 * HOUR), nextUpdate: new Date(at.getTime() - HOUR) }),
      good({ thisUpdate: new Date(at.getTime() - 9 * HOUR), nextUpdate: undefined }),
      good({ thisUpdate: new Date(at.getTime() + HOUR) }),
      good({ signer: createImpostor() }),
    ]
    for (const [index, one] of strange.entries()) {
      manner = one
      expect([index, await verify()]).toEqual([index, UNKNOWN])
    }
  })

  it('falls back on the lists when the responder is silent', async () => {
    manner = 'broken'
    expect(await verify(authority.lists().slice())).toMatchObject({ ok: true })
  })
})

describe('revocation by lists', () => {
  it('takes no list, a stale one, one of the future or one signed by a stranger for no answer', async () => {
    manner = 'broken'
    const root = authority.lists().filter((list) => list.issuer.isEqual(authority.root.certificate.subject))
    const { intermediate } = authority
    const [past, future] = [new Date(at.getTime() - HOUR), new Date(at.getTime() + HOUR)]
    const lists = [
      [],
      [issueList(intermediate, [], new Date(0), past)],
      [issueList(intermediate, [], future, new Date(future.getTime() + HOUR))],
      [issueList(createImpostor(), [], past, future)],
    ]
    for (const list of lists) expect(await verify([...root, ...list])).toEqual(UNKNOWN)
    expect(await verify([...root, issueList(intermediate, [], past, future)])).toMatchObject({ ok: true })
  })

  it('looks up the issuing authority too', async () => {
    const { root, intermediate } = authority
    const [past, future] = [new Date(at.getTime() - HOUR), new Date(at.getTime() + HOUR)]
    const list = issueList(root, [intermediate.certificate], past, future)
    expect(await verify([list])).toEqual({ ok: false, error: 'revoked' })
  })
})

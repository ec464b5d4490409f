import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { projectRoot } from './root.ts'

const trusted = (text: string) => readConfig({ TIREK_TRUST_PROXY: text }).trustProxy

describe('settings', () => {
  it('trust no proxy unless told', () => {
    expect(readConfig({}).trustProxy).toBe(false)
    expect(trusted(' ')).toBe(false)
  })

  it('take a number of proxies, or addresses and networks', () => {
    expect(trusted('1')).toBe(1)
    expect(trusted('10.0.0.5')).toEqual(['10.0.0.5'])
    expect(trusted('10.1.0.0/16, ::1, fd00::/8')).toEqual(['10.1.0.0/16', '::1', 'fd00::/8'])
  })

  it('refuse a proxy that cannot be one, and the network of everybody, by the name of the setting', () => {
    const wrong = [
      'true',
      '0',
      '11',
      '10.0.0.0/0',
      '::/0',
      '10.0.0.0/33',
      '10.0.0',
      'proxy.local',
      '1,',
      '10.0.0.1/8/8',
    ]
    for (const text of wrong) expect(() => trusted(text), text).toThrow(/^TIREK_TRUST_PROXY must be/)
  })

  it('refuse a token of metrics that can be guessed or cannot be sent', () => {
    expect(readConfig({}).metricsToken).toBeUndefined()
    expect(readConfig({ TIREK_METRICS_TOKEN: 'sixteen-letters-x' }).metricsToken).toBe('sixteen-letters-x')
    for (const text of ['short', 'with a space in between', 'кириллица-не-годится'])
      expect(() => readConfig({ TIREK_METRICS_TOKEN: text }), text).toThrow(/^TIREK_METRICS_TOKEN must/)
  })

  it('are all explained to the operator, and nothing else is', () => {
    const asked = new Set<string>()
    const env = new Proxy<NodeJS.ProcessEnv>(
      {},
      {
        get: (_, name) => {
          asked.add(String(name))
          return undefined
        },
      },
    )
    readConfig(env)
    const guide = readFileSync(join(projectRoot, 'docs/operations/README.md'), 'utf8')
    const rows = guide.split('\n').filter((line) => /^\| `[A-Z]/.test(line))
    const explained = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/(?<=`)[A-Z][A-Z_]+(?=`)/g) ?? [])
    expect(explained.toSorted()).toEqual([...asked].toSorted())
  })
})

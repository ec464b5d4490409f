import { describe, expect, it } from 'vitest'
import { describeDevice } from './device.ts'

const AGENTS: readonly (readonly [string, string])[] = [
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 YaBrowser/24.4 Safari/537.36',
    'Yandex, Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/124.0 Safari/537.36 Edg/124.0', 'Edge, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0', 'Firefox, Linux'],
  ['curl/8.0', ''],
]

describe('the description of a device', () => {
  it.each(AGENTS)('%s is told by its family and system alone', (agent, told) => {
    expect(describeDevice(agent)).toBe(told)
  })

  it('says nothing of a program that does not say what it is, however long its text', () => {
    expect(describeDevice(undefined)).toBe('')
    expect(describeDevice('x'.repeat(1_000_000))).toBe('')
  })
})

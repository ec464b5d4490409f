import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGS } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#platform/config/root.ts'
import { messages as platformWords } from '#platform/http/messages.ts'
import { CAPABILITIES } from './capabilities.ts'

const sources = readdirSync(join(projectRoot, 'app/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(join(projectRoot, 'app/src', name), 'utf8'))

function literals(pattern: RegExp): readonly string[] {
  return [
    ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
  ].sort()
}

function catalogueOf(code: string) {
  const name = code.split('.')[0] ?? ''
  return name === 'platform' ? platformWords : CAPABILITIES.find((one) => one.name === name)?.messages
}

function hasWords(code: string, kind: string): boolean {
  const key = `${kind}.${code.split('.').slice(1).join('.')}`
  return catalogueOf(code)?.has(key) ?? false
}

describe('words', () => {
  it('says why and what to do next, in three languages, for every refusal that stands in the code', () => {
    const codes = literals(/\b(?:refuse|refusal)\(\s*'([a-z-]+\.[a-z-]+)'/g)
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !hasWords(code, 'refusal') || !hasWords(code, 'remedy'))).toEqual([])
  })

  it('has words for every event of the history that stands in the code', () => {
    const names = literals(/\.record\(\{\s*name: '([a-z-]+\.[a-z-]+)'/g)
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name) => !hasWords(name, 'event'))).toEqual([])
  })

  it('has words of every capability in every language', () => {
    for (const { name, messages } of CAPABILITIES)
      for (const lang of LANGS) expect([name, typeof messages.for(lang)]).toEqual([name, 'function'])
  })
})

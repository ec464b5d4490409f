import { type Reading, readMessage } from './arguments.ts'
import { forbiddenWords, mixedScripts, QUOTING_AREAS } from './words.ts'

export type Texts = Readonly<Record<string, string>>
export type Area = { name: string; kk: Texts; ru: Texts; en: Texts }
export type ArgTypes = Readonly<Record<string, string>>

const OTHERS = ['ru', 'en'] as const

function readOne(area: Area, lang: 'kk' | 'ru' | 'en', key: string, problems: string[]): Reading | undefined {
  const text = area[lang][key]
  const say = (problem: string) => problems.push(`${area.name} ${lang} ${key}: ${problem}`)
  if (text === undefined) {
    say('is missing')
    return undefined
  }
  if (text.trim() === '' || text !== text.trim()) say('is empty or has spaces at an end')

  try {
    const reading = readMessage(lang, text)
    for (const fault of reading.faults) say(fault)
    for (const literal of reading.literals) checkWords(area, lang, literal, say)
    return reading
  } catch (error) {
    say(`cannot be parsed: ${String(error)}`)
    return undefined
  }
}

function checkWords(area: Area, lang: string, literal: string, say: (problem: string) => void) {
  for (const word of mixedScripts(literal)) say(`«${word}» mixes Latin and Cyrillic letters`)
  if (QUOTING_AREAS.has(area.name)) return
  for (const { found, instead } of forbiddenWords(lang, literal))
    say(`«${found}» is not said here; say «${instead}»`)
}

const sorted = (args: ArgTypes) => JSON.stringify(Object.entries(args).toSorted())

/** `string | number` is what a plain `{x}` may be; a language that counts with it narrows it to a number. */
function agree(kk: ArgTypes, other: ArgTypes): boolean {
  const loose = (args: ArgTypes, by: ArgTypes): ArgTypes =>
    Object.fromEntries(
      Object.entries(args).map(([name, type]) => [
        name,
        type === 'string | number' ? (by[name] ?? type) : type,
      ]),
    )
  return sorted(loose(kk, other)) === sorted(loose(other, kk))
}

function merge(a: ArgTypes, b: ArgTypes): ArgTypes {
  const narrowed = Object.entries(b).filter(
    ([name, type]) => type !== 'string | number' || a[name] === undefined,
  )
  return { ...a, ...Object.fromEntries(narrowed) }
}

function checkPairs(area: Area): readonly string[] {
  return Object.keys(area.kk).flatMap((key) => {
    const code = /^refusal\.(.+)$/.exec(key)?.[1]
    if (code === undefined || area.kk[`remedy.${code}`] !== undefined) return []
    return [`${area.name} ${key}: has no «remedy.${code}» that says what to do next`]
  })
}

function readKey(area: Area, key: string, problems: string[]): ArgTypes {
  let args = readOne(area, 'kk', key, problems)?.args ?? {}
  for (const lang of OTHERS) {
    const other = readOne(area, lang, key, problems)?.args
    if (other === undefined) continue
    if (!agree(args, other))
      problems.push(`${area.name} ${lang} ${key}: arguments ${sorted(other)} differ from kk ${sorted(args)}`)
    args = merge(args, other)
  }
  return args
}

function spareKeys(area: Area): readonly string[] {
  return OTHERS.flatMap((lang) =>
    Object.keys(area[lang])
      .filter((key) => area.kk[key] === undefined)
      .map((key) => `${area.name} ${lang} ${key}: is not in kk`),
  )
}

/** Checks one area in three languages; returns the argument types of every key and all problems found. */
export function checkArea(area: Area): {
  types: Readonly<Record<string, ArgTypes>>
  problems: readonly string[]
} {
  const problems: string[] = [...checkPairs(area)]
  const types = Object.fromEntries(Object.keys(area.kk).map((key) => [key, readKey(area, key, problems)]))
  return { types, problems: [...problems, ...spareKeys(area)] }
}

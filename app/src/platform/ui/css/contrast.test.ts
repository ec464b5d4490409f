import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Tokens = Readonly<Record<string, string>>

/** The colour tokens declared in a block of a style sheet. */
function tokensOf(file: string, selector: string): Tokens {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll("'", '"')
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const NORMAL = tokensOf('./tokens.css', ':root')
const MODES = {
  normal: NORMAL,
  white: { ...NORMAL, ...tokensOf('./modes.css', ':root[data-colour="white"]') },
  black: { ...NORMAL, ...tokensOf('./modes.css', ':root[data-colour="black"]') },
}

const TEXT = [
  ...['ink', 'ink-soft', 'sky', 'sky-deep', 'garnet'].flatMap((name) => [
    [name, 'felt'],
    [name, 'paper'],
  ]),
  ['ink', 'stone-wash'],
  ['ink-soft', 'stone-wash'],
  ['ink', 'iris-wash'],
  ['ink-soft', 'iris-wash'],
  ['sky-deep', 'sky-wash'],
  ['ink', 'sky-wash'],
  ['amber', 'gold-wash'],
  ['sage', 'sage-wash'],
  ['garnet', 'garnet-wash'],
  ['iris', 'iris-wash'],
  ['iris', 'paper'],
  ['on-top', 'top'],
  ['on-sky', 'sky'],
  ['on-sky', 'sky-deep'],
  ['on-sage', 'sage'],
  ['on-garnet', 'garnet'],
  ...[1, 2, 3, 4, 5].map((n) => [`on-shade-${n}`, `shade-${n}`]),
] as const

/** Borders of fields, lines of charts and the focus ring must be seen too: 3 to 1. */
const SHAPES = [
  ['edge', 'paper'],
  ['edge', 'felt'],
  ['gold', 'top'],
  ['focus', 'felt'],
  ['focus', 'paper'],
  ...[1, 2, 3, 4, 5].map((n) => [`series-${n}`, 'paper']),
  ...[1, 2, 3, 4, 5].map((n) => [`series-${n}`, 'felt']),
] as const

const shown = (tokens: Tokens, [a = '', b = '']: readonly string[]) => {
  const [front, ground] = [tokens[a], tokens[b]]
  if (front === undefined || ground === undefined) throw new Error(`no token ${a} or ${b}`)
  return { pair: `${a} on ${b}`, ratio: contrast(front, ground) }
}

describe.each(Object.entries(MODES))('colours in the mode «%s»', (mode, tokens) => {
  const least = mode === 'normal' ? 4.5 : 7
  it(`have text that stands out by ${least} to 1`, () => {
    const weak = TEXT.map((pair) => shown(tokens, pair)).filter(({ ratio }) => ratio < least)
    expect(weak.filter(({ pair }) => mode === 'normal' || !pair.startsWith('on-shade'))).toEqual([])
    expect(weak.filter(({ ratio }) => ratio < 4.5)).toEqual([])
  })

  it('have shapes that stand out by 3 to 1', () => {
    const pairs = mode === 'white' ? SHAPES.filter(([a]) => a !== 'gold') : SHAPES
    expect(pairs.map((pair) => shown(tokens, pair)).filter(({ ratio }) => ratio < 3)).toEqual([])
  })
})

describe('contrast', () => {
  it('agrees with known ratios', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#13232e', '#faf6ef')).toBeCloseTo(14.9, 1)
  })
})

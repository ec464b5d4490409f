import { err, ok, type Result } from '@tirek/kernel'
import type { Option, Text } from '@tirek/questionnaire'

/** A list of answers as a person types it: `code | kk | ru | en | score | !`, one line for each. */
export function printOptions(options: readonly Option[]): string {
  return options
    .map(({ code, text, score, isCritical }) =>
      [code, text.kk ?? '', text.ru ?? '', text.en ?? '', score ?? '', isCritical ? '!' : '']
        .join(' | ')
        .replace(/[ |]+$/, ''),
    )
    .join('\n')
}

/** Words in the languages in which there are any. */
export function textOf(words: { readonly [lang in keyof Text]: string | undefined }): Text {
  return Object.fromEntries(Object.entries(words).filter(([, one]) => one !== undefined && one !== ''))
}

function readLine(line: string): Option | undefined {
  const [code = '', kk, ru, en, score = '', mark = ''] = line.split('|').map((part) => part.trim())
  const isRight = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(code) && /^(-?\d+(\.\d+)?)?$/.test(score)
  if (!isRight || !['', '!'].includes(mark)) return undefined
  const text = textOf({ kk, ru, en })
  return { code, text, score: score === '' ? undefined : Number(score), isCritical: mark === '!' }
}

/** Reads such lines; the number of the first that cannot be read, from 1. */
export function readOptions(lines: string): Result<readonly Option[], number> {
  const typed = lines.split('\n').filter((line) => line.trim() !== '')
  const read = typed.map(readLine)
  const wrong = read.indexOf(undefined)
  return wrong === -1 ? ok(read.filter((one) => one !== undefined)) : err(wrong + 1)
}

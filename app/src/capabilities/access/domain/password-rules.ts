import { COMMON } from './common-passwords.ts'

/** Length in characters; longer ones than most people type cost only time to check (ASVS 5, 6.2; NIST 800-63B, 3.1.1). */
export const LEAST_PASSWORD = 12
export const MOST_PASSWORD = 128

/** Why a password cannot be taken. */
export type PasswordProblem = 'password-short' | 'password-long' | 'password-common' | 'password-own'

const LEAST_OWN = 4
/** So many characters must remain when the words that anybody would try are taken out. */
const LEAST_REST = 8

/** Characters in a row that only repeat or count up or down carry nothing: `aaaa`, `3456`. */
function withoutRuns(text: string): string {
  const codes = [...text].map((char) => char.codePointAt(0) ?? 0)
  const kept = codes.filter((code, at) => {
    const step = code - (codes[at - 1] ?? -100)
    return Math.abs(step) > 1
  })
  return String.fromCodePoint(...kept)
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), text)
}

function isCommon(text: string): boolean {
  const rest = withoutRuns(without(text, COMMON))
  return new Set(text).size < 5 || rest.length < LEAST_REST - 2
}

function isOwn(text: string, own: readonly string[]): boolean {
  const words = own
    .flatMap((name) =>
      name
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => [...word].length >= LEAST_OWN)
  const rest = without(text, words)
  return rest !== text && withoutRuns(rest).length < LEAST_REST
}

/** What is wrong with a password; `own` are the names of its owner. Which kinds of characters it has does not matter. */
export function passwordProblem(password: string, own: readonly string[]): PasswordProblem | undefined {
  const text = password.normalize('NFC').toLowerCase()
  const { length } = [...text]
  if (length < LEAST_PASSWORD) return 'password-short'
  if (length > MOST_PASSWORD) return 'password-long'
  if (isOwn(text, own)) return 'password-own'
  return isCommon(text) ? 'password-common' : undefined
}

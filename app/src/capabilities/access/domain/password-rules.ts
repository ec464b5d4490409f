/** Length in characters; longer ones than most people type cost only time to check (ASVS 5, 6.2; NIST 800-63B, 3.1.1). */
export const LEAST_PASSWORD = 12
export const MOST_PASSWORD = 128

/** Why a password cannot be taken. */
export type PasswordProblem = 'password-short' | 'password-long' | 'password-common' | 'password-own'

/** Words that the most common passwords of twelve characters and more are put together from. */
const COMMON = [
  'password', 'passw0rd', 'qwertyuiop', 'qwerty', 'asdfghjkl', 'asdfgh', 'zxcvbnm', 'zxcvbn', '1q2w3e4r5t6y', '1q2w3e4r',
  '1qaz2wsx3edc', '1qaz2wsx', 'qazwsxedc', 'qazwsx', 'iloveyou', 'letmein', 'welcome', 'administrator', 'admin', 'abc123',
  'dragon', 'monkey', 'football', 'sunshine', 'princess', 'superman', 'changeme', 'default', 'secret', 'login', 'kazakhstan',
  'qazaqstan', 'almaty', 'astana', 'tirek', 'parol', 'privet', 'marina', 'nurlan', 'aigerim', 'йцукенгшщзхъ', 'йцукенгшщз',
  'йцукен', 'фывапролдж', 'фывапр', 'ячсмитьбю', 'ячсмить', 'пароль', 'привет', 'солнышко', 'казахстан', 'алматы', 'астана',
  'құпиясөз', 'қазақстан', 'сәлем', 'тірек', 'любовь', 'наташа', 'максим',
] // biome-ignore format: a list of words
  .toSorted((a, b) => b.length - a.length)

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

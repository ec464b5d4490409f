// Latin letters that stand for Cyrillic ones in Kazakh texts; the case matters, since capital and small letters
// resemble different letters (H is Н, h is һ).
const LOOK_ALIKES = new Map(
  Object.entries({
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    F: 'Ғ',
    H: 'Н',
    I: 'І',
    K: 'К',
    M: 'М',
    O: 'О',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    Y: 'Ү',
    a: 'а',
    c: 'с',
    e: 'е',
    h: 'һ',
    i: 'і',
    k: 'к',
    m: 'м',
    o: 'о',
    p: 'р',
    t: 'т',
    x: 'х',
    y: 'у',
    ə: 'ә',
    Ə: 'Ә',
    ɵ: 'ө',
    Ɵ: 'Ө',
  }),
)

const MIXED_WORD = /[\p{L}\p{M}]*\p{Script=Cyrillic}[\p{L}\p{M}]*/gu
const LATIN = /\p{Script=Latin}/u

/** Turns Latin look-alikes inside words that hold Cyrillic letters into the Cyrillic ones; other words stay. */
export function repairMixedScript(text: string): string {
  if (!LATIN.test(text)) return text
  return text.replace(MIXED_WORD, (word) =>
    LATIN.test(word) ? Array.from(word, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('') : word,
  )
}

/**
 * Key for searching texts: small letters, look-alikes repaired, soft hyphens gone, ё as е, one blank between words.
 * Kazakh letters stay apart from Russian ones. For names use foldName.
 */
export function foldText(text: string): string {
  return repairMixedScript(text.normalize('NFC').replaceAll('\u00ad', ''))
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s+/gu, ' ')
    .trim()
}

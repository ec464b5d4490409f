/** Ten digits and more with a plus or an eight are a telephone; an @ is an address. */
const REACHES = [/\+\d{10}/, /\b8\d{10}\b/, /\S@\S/]

/** Twelve digits are an identification number, together or in groups; a longer number of a register is none. */
function hasPersonalNumber(text: string): boolean {
  const runs = text.match(/\d+(?:[\s()-]+\d+)*/g) ?? []
  const written = runs.flatMap((run) => [...run.split(/\D+/), run.replaceAll(/\D/g, '')])
  return written.some((digits) => digits.length === 12)
}

/** Whether a text that everybody will read seems to name a person. */
export function looksPersonal(text: string): boolean {
  const close = text.replaceAll(/(?<=[\d+])[\s()-]+(?=\d)/g, '')
  return hasPersonalNumber(text) || REACHES.some((pattern) => pattern.test(close))
}

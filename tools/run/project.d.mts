/** Root of the project. */
export const root: string
export function inProject(...parts: string[]): string
export class Advice extends Error {}
export function runMain(main: () => Promise<void>): void

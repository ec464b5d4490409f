import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** @param {...string} parts @returns {string} absolute path inside the project */
export const inProject = (...parts) => join(root, ...parts)

/** A message for people about something they can mend: shown without a stack. */
export class Advice extends Error {}

/**
 * Runs a script's main function; an `Advice` is printed as it is, anything else with its stack; both exit 1.
 * @param {() => Promise<void>} main
 */
export function runMain(main) {
  main().catch((error) => {
    console.error(error instanceof Advice ? error.message : error)
    process.exitCode = 1
  })
}

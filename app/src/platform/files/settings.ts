import { WrongSetting } from '#platform/config/wrong-setting.ts'

/** How large one file may be, and all of them together, in bytes. */
export interface FileSettings {
  readonly most: number
  readonly quota: number
}

const MEGABYTE = 1_000_000
const DEFAULT_MOST = '300'
const DEFAULT_QUOTA = '20000'

function megabytes(env: NodeJS.ProcessEnv, name: string, otherwise: string): number {
  const number = Number(env[name] || otherwise)
  if (Number.isInteger(number) && number > 0) return number * MEGABYTE
  throw new WrongSetting(`${name} must be a whole number of megabytes above 0, not "${env[name]}"`)
}

/** Reads `TIREK_FILE_MB` (one file) and `TIREK_FILES_MB` (all files). Throws with the name of the setting that is wrong. */
export function fileSettings(env: NodeJS.ProcessEnv): FileSettings {
  return {
    most: megabytes(env, 'TIREK_FILE_MB', DEFAULT_MOST),
    quota: megabytes(env, 'TIREK_FILES_MB', DEFAULT_QUOTA),
  }
}

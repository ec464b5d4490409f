import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/config/root.ts'
import type { Assets } from '#platform/i18n/view.ts'

const folder = join(projectRoot, 'app', 'dist', 'static')

/** Where the built files are and under which addresses they are served. */
export interface BuiltAssets {
  readonly assets: Assets
  readonly staticFolder: string
}

/** Addresses of the built style sheet, script and font. Throws when the assets were not built. */
export function readAssets(): BuiltAssets {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Error('the assets are not built: run `npm run build`')
  const assets: Assets = JSON.parse(readFileSync(file, 'utf8'))
  return { assets, staticFolder: folder }
}

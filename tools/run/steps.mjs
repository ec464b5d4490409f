import { spawn } from 'node:child_process'
import { inProject, root } from './project.mjs'

/**
 * @typedef {{ name: string, args: string[] }} Step a program of node_modules or of tools, run by Node
 * @typedef {{ name: string, isGood: boolean, seconds: number, output: string }} Outcome
 */

/** @param {string} name @param {string} script @param {...string} args @returns {Step} */
export function script(name, path, ...args) {
  const loader = path.endsWith('.ts') ? ['--import', 'tsx'] : []
  return { name, args: [...loader, inProject(path), ...args] }
}

/** @param {Step} step @returns {Promise<Outcome>} */
function runStep({ name, args }) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('close', (code) => {
      resolve({ name, isGood: code === 0, seconds: (performance.now() - started) / 1000, output })
    })
  })
}

/** @param {Outcome} outcome */
function print({ name, isGood, seconds, output }) {
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
  if (!isGood) console.log(output.trimEnd().replace(/^/gm, '       '))
}

/**
 * Runs the steps, two at a time, and prints each as it ends.
 * @param {Step[]} steps @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps) {
  const waiting = [...steps]
  const outcomes = []
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await runStep(step)
      print(outcome)
      outcomes.push(outcome)
    }
  }
  await Promise.all([work(), work()])
  return outcomes
}

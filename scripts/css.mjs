// Builds what browsers load: a stylesheet, and one for the public site (Arial, no crown), two scripts and the images, named by their content.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import * as sass from 'sass'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const styles = join(root, 'src/web/styles')
const publicSite = join(root, 'src/site/site.scss')
const images = 'node_modules/@ministryofjustice/frontend/moj/assets/images'

/** The stylesheet: MoJ first, because its partials load govuk-frontend with its settings. */
export async function stylesheet(file = join(styles, 'app.scss')) {
  const { css } = await sass.compileAsync(file, {
    loadPaths: [join(root, 'node_modules'), root],
    style: 'compressed',
    quietDeps: true,
    logger: sass.Logger.silent,
  })
  return css
}

async function scripts() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { app: 'src/web/browser/app.js', start: 'src/web/browser/start.js' },
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  })
  return outputFiles.map(file => [file.path.split('/').at(-1), file.contents])
}

function named(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const end = extname(name)
  return `${name.slice(0, -end.length)}-${hash}${end}`
}

/**
 * Fills a folder with everything that is served under `/assets/`, and `names.json` with what each file is called.
 * Files of an earlier build stay: a page that is open, or a server that is running, still asks for them.
 */
export async function buildAssets(folder) {
  const [css, site, js] = await Promise.all([stylesheet(), stylesheet(publicSite), scripts()])
  mkdirSync(join(folder, 'images'), { recursive: true })
  const names = {}
  for (const [name, content] of [['app.css', css], ['site.css', site], ...js]) {
    names[name] = named(name, content)
    writeFileSync(join(folder, names[name]), content)
    writeFileSync(join(folder, `${names[name]}.br`), brotliCompressSync(content))
  }
  writeFileSync(join(folder, 'icon.svg'), readFileSync(join(styles, 'icon.svg')))
  for (const name of readdirSync(join(root, images)).filter(name => css.includes(name)))
    cpSync(join(root, images, name), join(folder, 'images', name))
  writeFileSync(join(folder, 'names.json'), JSON.stringify(names))
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await buildAssets(resolve(process.argv[2] ?? join(root, 'dist/assets')))

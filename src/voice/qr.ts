import qrcode from 'qrcode-generator'

const quiet = 4

/**
 * An address as a square that a telephone's camera reads. Drawn as one path, because a page may carry no inline style.
 * The address stands beside it in letters, so it says nothing to a screen reader.
 */
export function qrSquare(address: string): string {
  const code = qrcode(0, 'M')
  code.addData(address)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`
  const size = count + 2 * quiet
  return `<svg class="cf-receipt__square" viewBox="0 0 ${size} ${size}" width="160" height="160" aria-hidden="true"
    focusable="false" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${path}"/></svg>`
}

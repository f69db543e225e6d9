const slowest = 300_000

const parse = text => new DOMParser().parseFromString(text, 'text/html')

/** Says how fresh the part is; out loud only where that has changed, because a minute that passes is no news. */
function tell(part, text, aloud = true) {
  const place = document.getElementById(`${part.id}-freshness`)
  if (!place || place.textContent === text) return
  place.setAttribute('aria-live', aloud ? 'polite' : 'off')
  place.textContent = text
}

const inId = id => `#${CSS.escape(id)}`

const isShut = one => one.closest('details:not([open])') && !one.matches('summary')

/** The row or card that a link stands in, by its first link: one child's name leads to one address from many rows. */
function placeOf(link) {
  const first = link.closest('tr, li')?.querySelector('a[href]')
  return `${first?.getAttribute('href')} ${first?.textContent.trim()}`
}

/** The links of a part to one address that somebody can see. */
const alike = (part, href) =>
  [...part.querySelectorAll(`a[href="${CSS.escape(href)}"]`)].filter(one => !isShut(one))

/** How to find a link again: the one in the same row, or the only one to that address. */
function findingLink(part, link) {
  const href = link.getAttribute('href') ?? ''
  const place = placeOf(link)
  const before = alike(part, href)
  const at = before.filter(one => placeOf(one) === place).indexOf(link)
  return fresh => {
    const now = alike(fresh, href)
    const inPlace = now.filter(one => placeOf(one) === place)
    if (inPlace.length > 0) return inPlace[Math.min(at, inPlace.length - 1)]
    return before.length === 1 && now.length === 1 ? now[0] : null
  }
}

/** How to find again what has focus: by its id, the part it opens, or its address. */
function finding(part, focus) {
  if (focus.id) return fresh => fresh.querySelector(inId(focus.id))
  if (focus.matches('summary') && focus.parentElement.id)
    return fresh => fresh.querySelector(`${inId(focus.parentElement.id)} > summary`)
  return findingLink(part, focus)
}

/** What has focus, then what comes after it, then what comes before, the nearest first: where to look for a place again. */
function placesFrom(part, focus) {
  const all = [...part.querySelectorAll('a[href], summary')].filter(one => !isShut(one))
  const isAfter = one => focus.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
  const after = all.filter(isAfter)
  const before = all.filter(one => one !== focus && !isAfter(one))
  return [focus, ...after, ...before.reverse()].map(one => finding(part, one))
}

/** Gives the focus to the first of the places that is still there, or else to the page's heading; answers what to say if it moved. */
function focusOn(part, [same, ...others]) {
  const kept = same(part)
  if (kept) {
    kept.focus({ preventScroll: true })
    return ''
  }
  const next = others.map(find => find(part)).find(Boolean) ?? document.querySelector('h1')
  if (next.matches('h1')) next.tabIndex = -1
  next.focus()
  return `. What you were on is no longer here. You are now on: ${next.textContent.trim()}.`
}

/** Puts the new content in place without moving the reader: what has focus keeps it, and what was opened stays open. */
function replace(part, fresh) {
  const focus = document.activeElement
  const places = part.contains(focus) && focus !== part && placesFrom(part, focus)
  for (const { id } of part.querySelectorAll('details[open][id]'))
    fresh.querySelector(inId(id))?.setAttribute('open', '')
  part.replaceChildren(...fresh.childNodes)
  return places ? focusOn(part, places) : ''
}

/** A sheet of paper says when it was shown, and that is when it was last brought up to date. */
function restamp(page) {
  const stamp = page.getElementById('shown')
  if (stamp) document.getElementById('shown')?.replaceWith(stamp)
}

const failed = { outcome: 'failed', moved: '' }

/** Reads the page again. Answers how that went and, where the reader had to be moved, what to say of it. */
async function load(part) {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' }, redirect: 'manual' })
  if (answer.type === 'opaqueredirect' || answer.status === 401) return { outcome: 'signed out' }
  if (!answer.ok) return failed
  const page = parse(await answer.text())
  const fresh = page.getElementById(part.id)
  if (!fresh) return failed
  restamp(page)
  const isToReplace =
    !part.contains(document.activeElement?.form ?? null) && fresh.innerHTML !== part.innerHTML
  return { outcome: 'fresh', moved: isToReplace ? replace(part, fresh) : '' }
}

/**
 * Reads the page again every `data-refresh` seconds while somebody is looking, and puts the new part in place.
 * Slows down when it fails, says so, and never touches a form somebody is filling in.
 */
export function keepFresh(part) {
  const usual = Math.max(5, Number(part.dataset.refresh)) * 1000
  let wait = usual
  let timer
  const next = () => {
    clearTimeout(timer)
    timer = setTimeout(run, wait)
  }
  async function run() {
    if (document.hidden) return
    const { outcome, moved } = await load(part).catch(() => failed)
    if (outcome === 'signed out') return tell(part, 'You have been signed out. Reload the page to sign in.')
    const asBefore = outcome === 'fresh' && wait === usual
    wait = outcome === 'fresh' ? usual : Math.min(wait * 2, slowest)
    const time = new Date().toLocaleTimeString('en-GB', {
      timeZone: 'Europe/London',
      hour: '2-digit',
      minute: '2-digit',
    })
    tell(
      part,
      outcome === 'fresh'
        ? `Updated at ${time}${moved}`
        : 'Not up to date: the service cannot be reached. Trying again.',
      !asBefore || Boolean(moved),
    )
    next()
  }
  document.addEventListener('visibilitychange', () => !document.hidden && run())
  next()
}

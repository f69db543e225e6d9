/** The lines of program that a fault passed, without a word of its message, which may quote what somebody wrote. */
export function faultLines({ message, stack = '' }: Error): readonly string[] {
  const says = stack.indexOf(message)
  const below = says < 0 ? stack : stack.slice(says + message.length)
  return below.split('\n').filter(line => /^\s+at /.test(line))
}

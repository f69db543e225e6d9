// Whoever reads what a command says may stop before its end, as `head` does: the work goes on, and ends as it would have.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', problem => {
    if (problem.code !== 'EPIPE') throw problem
  })

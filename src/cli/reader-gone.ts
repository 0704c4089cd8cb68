/**
 * Resolves when whoever reads a stream has gone, as with `siyi … | head`; never otherwise. From then on what is written there is lost
 * without a word: a command finishes what it began, and nobody is told of a mistake that is none.
 *
 * @throws nothing itself; any other error of the stream ends the process, as it does without a listener
 */
export function readerGone(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      resolve();
    });
  });
}

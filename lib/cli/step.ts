/** A long step that can't say how far it is. */
export interface Step {
  end(): void;
}

/** Announces a step and, on a terminal, counts its seconds until it ends. */
export function startStep(title: string, log: (line: string) => void): Step {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const isTerminal = process.stdout.isTTY === true;
  if (!isTerminal) log(`${title} …`);
  const timer = isTerminal
    ? setInterval(() => process.stdout.write(`\r\x1b[K${title} … ${seconds()} s`), 250)
    : undefined;
  return {
    end: () => {
      clearInterval(timer);
      if (isTerminal) process.stdout.write("\r\x1b[K");
      log(`${title}: done in ${seconds()} s`);
    },
  };
}

import { Presets, SingleBar } from "cli-progress";

/** A bar for a long step. On a terminal it moves; elsewhere one line a tenth keeps logs short. */
export interface ProgressBar {
  update(done: number, note: string): void;
  stop(): void;
}

/**
 * Starts a progress bar on standard error.
 * @param title what is being done
 * @param total steps until it is done; 0 shows nothing
 */
export function startProgressBar(title: string, total: number): ProgressBar {
  if (!process.stderr.isTTY) return plainProgress(title, total, (line) => void process.stderr.write(`${line}\n`));
  const bar = new SingleBar(
    { format: `${title} {bar} {percentage}% {value}/{total} {note} {eta_formatted}`, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0, { note: "" });
  return { update: (done, note) => bar.update(done, { note }), stop: () => bar.stop() };
}

/** One line a tenth, for wherever no bar can move. */
export function plainProgress(title: string, total: number, write: (line: string) => void): ProgressBar {
  let shownTenths = 0;
  return {
    update: (done, note) => {
      const tenths = Math.floor((done * 10) / Math.max(total, 1));
      if (tenths <= shownTenths) return;
      shownTenths = tenths;
      write(`${title} ${tenths * 10}% (${done}/${total}) ${note}`);
    },
    stop: () => undefined,
  };
}

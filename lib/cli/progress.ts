import { Listr, ListrLogger, ProcessOutput } from "listr2";

type Print = (line: string) => void;

/** How far a long step is, of `total`; the note says what it is at. */
export type Report = (done: number, total: number, note: string) => void;

/** One line a tenth, for logs and wherever no terminal is. */
export function reportTenths(title: string, print: Print): Report {
  let printedTenths = 0;
  return (done, total, note) => {
    const tenths = Math.floor((done * 10) / Math.max(total, 1));
    if (tenths <= printedTenths) return;
    printedTenths = tenths;
    print(`${title} ${tenths * 10}% (${done}/${total}) ${note}`);
  };
}

const BAR_CELLS = 24;

function barText(done: number, total: number, note: string, elapsedMs: number): string {
  const share = total === 0 ? 0 : done / total;
  const cells = Math.round(share * BAR_CELLS);
  const left = share === 0 ? "" : `, ${Math.round((elapsedMs * (1 / share - 1)) / 1000)} s left`;
  return `${"█".repeat(cells)}${"░".repeat(BAR_CELLS - cells)} ${Math.floor(share * 100)}% ${done}/${total} ${note}${left}`;
}

/**
 * Runs a long step and shows how far each of its parts is: bars on a terminal, on standard error so that what a command
 * prints can be piped, else a line a tenth.
 * @param parts titles, one a bar
 * @returns what `work` returns; its error is thrown on
 */
export async function withBars<T>(
  parts: readonly string[],
  print: Print,
  work: (reportOf: (part: string) => Report) => Promise<T>,
): Promise<T> {
  if (!process.stderr.isTTY) {
    const reports = new Map(parts.map((part) => [part, reportTenths(part, print)]));
    return await work((part) => reports.get(part) ?? reportTenths(part, print));
  }
  const startedMs = Date.now();
  const bars = new Map<string, { output: string }>();
  let end: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  const finished = new Promise<void>((resolve, reject) => {
    end = { resolve, reject };
  });
  const display = new Listr(
    parts.map((part) => ({
      title: part,
      task: async (_, bar) => {
        bars.set(part, bar);
        await finished;
      },
    })),
    {
      concurrent: true,
      // A start's own handlers stop what it started.
      registerSignalListeners: false,
      rendererOptions: {
        logger: new ListrLogger({ useIcons: true, processOutput: new ProcessOutput(process.stderr, process.stderr) }),
      },
    },
  ).run();
  try {
    const result = await work((part) => (done, total, note) => {
      const bar = bars.get(part);
      if (bar) bar.output = barText(done, total, note, Date.now() - startedMs);
    });
    end?.resolve();
    await display;
    return result;
  } catch (error) {
    end?.reject(error);
    await display.catch(() => undefined);
    throw error;
  }
}

/** Runs a step that can't say how far it is, and says how long it took. */
export async function withStep<T>(title: string, print: Print, work: () => Promise<T>): Promise<T> {
  const startedMs = Date.now();
  if (!process.stderr.isTTY) print(`${title} …`);
  const result = await withBars([title], print, work);
  print(`${title}: done in ${Math.round((Date.now() - startedMs) / 1000)} s`);
  return result;
}

/** Where progress goes when no terminal shows it: standard error, beside what a command prints. */
export function printProgress(line: string): void {
  process.stderr.write(`${line}\n`);
}

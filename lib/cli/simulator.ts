import { once } from "node:events";
import { type Command, InvalidArgumentError, Option } from "commander";
import { createCsvMarket } from "@/lib/simulator/csv-market";
import { SIMULATED_PROVIDERS } from "@/lib/simulator/protocol";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { startSimulator } from "@/lib/simulator/start-simulator";

const DEFAULT_PORT = 4600;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
}

interface SimulatorArguments {
  readonly csv?: string;
  readonly seed: number;
  readonly port: number;
}

async function start({ csv, seed, port }: SimulatorArguments) {
  const source = csv === undefined ? createSeededMarket(seed) : createCsvMarket(csv);
  return { source, simulator: await startSimulator({ source, port, host: "127.0.0.1", now: Date.now }) };
}

/** What the caller can mend: a folder, a file or a port. Anything else is our mistake and keeps its stack. */
function mendableReason(error: unknown): string | null {
  const isMendable = error instanceof RangeError || (error instanceof Error && "syscall" in error);
  return isMendable ? error.message : null;
}

async function runSimulator(given: SimulatorArguments, command: Command): Promise<void> {
  const { source, simulator } = await start(given).catch((error: unknown) => {
    const reason = mendableReason(error);
    if (reason === null) throw error;
    return command.error(`error: the simulator can't start: ${reason}`);
  });
  const addresses = SIMULATED_PROVIDERS.map((provider) => `  ${provider.padEnd(10)}${simulator.url(provider)}`);
  const control = `  control   http://127.0.0.1:${simulator.port}/_ctl/state`;
  process.stdout.write(`Simulated market (${source.label})\n${[...addresses, control].join("\n")}\nCtrl-C stops it.\n`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await simulator.close();
}

/** Adds `simulator --csv DIR | --seed N [--port P]`: the providers' protocols on loopback until Ctrl-C. */
export function registerSimulator(program: Command): void {
  program
    .command("simulator")
    .description("serve the price providers' own protocols on loopback, from a folder of CSVs or a seeded market")
    .addOption(new Option("--csv <dir>", "folder of SYMBOL.csv").conflicts("seed"))
    .addOption(new Option("--seed <n>", "seed of the made-up market").argParser(wholeNumber).default(1))
    .addOption(
      new Option("--port <n>", "port on 127.0.0.1; 0 takes a free one").argParser(wholeNumber).default(DEFAULT_PORT),
    )
    .action(runSimulator);
}

import { once } from "node:events";
import { type Command, InvalidArgumentError, Option } from "commander";
import { createCsvMarket } from "@/lib/simulator/csv-market";
import { FAULTS } from "@/lib/simulator/faults";
import { SIMULATED_PROVIDERS } from "@/lib/simulator/protocol";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { startSimulator } from "@/lib/simulator/start-simulator";

const DEFAULT_PORT = 4600;
const HELP = `
Addresses, each answered with the state after it:
  /_ctl/fault?provider=binance&fault=http-429&count=3&retryAfter=5   one fault; provider=all for every provider
  /_ctl/fault?provider=all&fault=storm&probability=0.2&seed=7        another fault each time; among=a,b limits them
  /_ctl/missing?provider=kraken&assets=TAO,IP                        assets that a provider does not list
  /_ctl/lie?provider=coinbase&factor=1.08&assets=TAO&days=2025-03-01..2025-03-10
  /_ctl/clock?at=2025-01-01T00:00:00Z&running=true                   /_ctl/clock?reset=true
  /_ctl/clear?provider=binance                                       /_ctl/state

Faults:
${Object.entries(FAULTS)
  .map(([name, { summary }]) => `  ${name.padEnd(20)}${summary}`)
  .join("\n")}
`;

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

async function runSimulator(options: SimulatorArguments, command: Command): Promise<void> {
  const { source, simulator } = await start(options).catch((error: unknown) => {
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
    .addHelpText("after", HELP)
    .action(runSimulator);
}

import { nextDayTurn } from "@/lib/core/day-close";

/** Timers may fire a little early by the wall clock. */
const MARGIN_MS = 50;

/** A watch over the clock. */
export interface ClockWatch {
  stop(): void;
}

/** Calls back when a UTC day begins and when the day before becomes final: pages say both, though no data changes. */
export function watchClock(onTurn: () => void): ClockWatch {
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(
      () => {
        onTurn();
        wait();
      },
      nextDayTurn(Date.now()) - Date.now() + MARGIN_MS,
    );
  };
  wait();
  return { stop: () => clearTimeout(timer) };
}

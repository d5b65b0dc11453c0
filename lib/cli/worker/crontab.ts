import { INGEST_MINUTES } from "@/lib/core/calendar/ingest-times";
import { PRICE_QUEUE } from "@/lib/db/ingest/jobs";

const HOUR = 60;

const closes = INGEST_MINUTES.map((minute) => {
  const at = `${minute % HOUR} ${Math.floor(minute / HOUR)} * * *`;
  return `${at} closes ?id=closes-${minute}&fill=1d&queue=${PRICE_QUEUE}&jobKey=closes`;
});

/** When the worker does what, in UTC. A time that was slept through is made up for where `fill` says how far back. */
export const CRONTAB = [
  "* * * * * quotes ?queue=quotes&jobKey=quotes&max=1",
  `1 0 * * * weights ?fill=1d&queue=${PRICE_QUEUE}&jobKey=weights`,
  ...closes,
  `17 * * * * gaps ?queue=${PRICE_QUEUE}&jobKey=gaps`,
  "40 3 * * * capabilities ?fill=1d&queue=capabilities&jobKey=capabilities",
].join("\n");

/** What a reader waited for after one press, ms. */
export interface SwitchTimes {
  /** until the first change was painted */
  readonly first: number;
  /** until the last change was painted: every chart and table of the page */
  readonly last: number;
}

/**
 * Presses a control in the page and waits until nothing under `main` changes any more. A change counts as painted when a
 * message posted in the frame after it arrives, which is after the frame was drawn. Runs in the browser, so that it may
 * use nothing from outside itself.
 */
export function switchTimes(control: Element): Promise<SwitchTimes> {
  return new Promise((resolve) => {
    // Without a change for this long the page has settled.
    const quietMs = 350;
    const start = performance.now();
    let first = Number.NaN;
    let last = Number.NaN;
    let timer = 0;
    const settle = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        observer.disconnect();
        resolve({ first, last });
      }, quietMs);
    };
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          last = performance.now() - start;
          if (Number.isNaN(first)) first = last;
        };
        port2.postMessage(null);
      });
      settle();
    });
    const main = document.querySelector("main");
    if (main === null) throw new Error("the page has no main");
    observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
    if (control instanceof HTMLElement) control.click();
    settle();
  });
}

/** The value below which a share of the sorted values lies, nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

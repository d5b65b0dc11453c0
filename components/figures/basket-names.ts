import { useTranslations } from "next-intl";

/** Baskets whose names the messages translate; any other is called as its row says. */
const TRANSLATED = [
  "ai-fund",
  "ai",
  "defi",
  "smart-contract",
  "large-cap",
  "layer2",
  "meme",
  "rwa",
  "gaming",
  "btc",
  "eth",
] as const;

type TranslatedBasket = (typeof TRANSLATED)[number];

const isTranslated = (basket: string): basket is TranslatedBasket => TRANSLATED.some((id) => id === basket);

/** @param stored name of the basket's row, where the caller has it */
export type BasketNamer = (basket: string, stored?: string) => string;

/** @param translate a translator of one of the namespaces below */
export function basketNamer(translate: (basket: TranslatedBasket) => string): BasketNamer {
  return (basket, stored = basket) => (isTranslated(basket) ? translate(basket) : stored);
}

export function useBasketNames(
  namespace: "basket.short" | "basket.name" | "chart.series" | "chart.short",
): BasketNamer {
  return basketNamer(useTranslations(namespace));
}

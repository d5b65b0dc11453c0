import { useTranslations } from "next-intl";
import { useBasketNames } from "@/components/figures/basket-names";
import { SegmentedLink, SegmentedLinks } from "@/components/ui/segmented";
import { type BasketId, DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { Link } from "@/lib/i18n/navigation";

export interface BasketSwitchProps {
  current: BasketId;
  baskets: readonly { basket: BasketId; name: string }[];
}

export function BasketSwitch({ current, baskets }: BasketSwitchProps) {
  const t = useTranslations("reviews");
  const name = useBasketNames("basket.short");
  return (
    <SegmentedLinks label={t("basketSwitch")}>
      {baskets.map(({ basket, name: stored }) => (
        <SegmentedLink key={basket}>
          <Link
            href={basket === DEFAULT_BASKET ? "/reviews" : `/reviews?basket=${basket}`}
            {...(basket === current ? { "aria-current": "page" as const } : {})}
          >
            {name(basket, stored)}
          </Link>
        </SegmentedLink>
      ))}
    </SegmentedLinks>
  );
}

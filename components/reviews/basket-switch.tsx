import { useTranslations } from "next-intl";
import { SegmentedLink, SegmentedLinks } from "@/components/ui/segmented";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import { Link } from "@/lib/i18n/navigation";

export interface BasketSwitchProps {
  current: BasketId;
  baskets: readonly { basket: BasketId }[];
}

export function BasketSwitch({ current, baskets }: BasketSwitchProps) {
  const t = useTranslations("reviews");
  const name = useTranslations("basket.short");
  return (
    <SegmentedLinks label={t("basketSwitch")}>
      {baskets.map(({ basket }) => (
        <SegmentedLink key={basket}>
          <Link
            href={basket === "ai-fund" ? "/reviews" : `/reviews?basket=${basket}`}
            {...(basket === current ? { "aria-current": "page" as const } : {})}
          >
            {name(basket)}
          </Link>
        </SegmentedLink>
      ))}
    </SegmentedLinks>
  );
}

import { useTranslations } from "next-intl";
import { useBasketNames } from "@/components/figures/basket-names";

const CATEGORIES = ["infrastructure", "resources", "problems", "other"] as const;
const GROUPS = ["compute", "storage", "data", "provenance", "identity", "model verification"] as const;

export function useSegmentNames(): { segment: (name: string) => string; group: (name: string) => string } {
  const t = useTranslations("attribution");
  const basket = useBasketNames("basket.short");
  return {
    segment(name) {
      const category = CATEGORIES.find((id) => id === name);
      if (category !== undefined) return t(`segments.${category}`);
      return t("segmentOfTrack", { track: basket(name) });
    },
    group(name) {
      const group = GROUPS.find((id) => id === name);
      return group === undefined ? name : t(`groups.${group}`);
    },
  };
}

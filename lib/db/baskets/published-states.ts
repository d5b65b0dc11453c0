import { PublishedState } from "@/lib/contracts/baskets/published-state";
import type { DbSession } from "@/lib/db/client";
import type { Basket } from "@/lib/db/generated/client";

/** A basket and the state that its stored levels belong to. */
export interface PublishedBasket {
  readonly basket: Basket;
  readonly state: PublishedState;
}

const NOTHING: PublishedState = {
  assets: [],
  members: [],
  reviews: [],
  history: null,
  providers: [],
  moved: null,
  holdings: [],
};

/**
 * All baskets in their order of display, or those named, as published last.
 * @param ids which ones; all without it
 */
export async function listPublishedBaskets(db: DbSession, ids?: readonly string[]): Promise<PublishedBasket[]> {
  const rows = await db.basket.findMany({
    ...(ids === undefined ? {} : { where: { id: { in: [...ids] } } }),
    orderBy: { position: "asc" },
    include: { published: true },
  });
  return rows.map(({ published, ...basket }) => ({
    basket,
    state: published === null ? NOTHING : PublishedState.parse(published.state),
  }));
}

/**
 * Makes the published state of a basket equal to this one.
 * @returns whether it was another
 */
export async function replacePublishedState(db: DbSession, basketId: string, state: PublishedState): Promise<boolean> {
  const changed = await db.$executeRaw`
    INSERT INTO published_state AS p (basket_id, state) VALUES (${basketId}, ${JSON.stringify(state)}::jsonb)
    ON CONFLICT (basket_id) DO UPDATE SET state = EXCLUDED.state WHERE p.state IS DISTINCT FROM EXCLUDED.state`;
  return changed > 0;
}

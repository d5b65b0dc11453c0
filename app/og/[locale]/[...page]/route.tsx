import { ImageResponse } from "next/og";
import { hasLocale } from "next-intl";
import { pictureOf } from "@/app/og/picture-of";
import { wordsOf } from "@/app/og/words-of";
import { SHARE_SIZE, SharePicture } from "@/components/share/share-picture";
import { routing } from "@/lib/i18n/routing";
import { errorResponse, refusalResponse } from "@/lib/server/http/error-response";
import { readShareFonts } from "@/lib/server/read-share-fonts";

/** The picture of a page at its own address behind "/og": /og/de/tracks.png?from=2024-01-04. */
export async function GET(request: Request, { params }: RouteContext<"/og/[locale]/[...page]">): Promise<Response> {
  const { locale, page } = await params;
  const name = page.join("/");
  try {
    const words = hasLocale(routing.locales, locale) ? await wordsOf(locale) : null;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const picture = words === null || !name.endsWith(".png") ? null : await pictureOf(name.slice(0, -4), query, words);
    if (words === null || picture === null) {
      const message = "There is no picture at this address.";
      return refusalResponse(request, { code: "NOT_FOUND", message, parameters: [] });
    }
    const { regular, semibold } = await readShareFonts();
    const fonts = [
      { name: "Inter", data: regular, weight: 400 as const },
      { name: "Inter", data: semibold, weight: 600 as const },
    ];
    const image = new ImageResponse(<SharePicture picture={picture} simulated={words.simulated} />, {
      ...SHARE_SIZE,
      fonts,
    });
    // Whole before it is sent, so that a fault while drawing is an answer and not a broken picture.
    const bytes = await image.arrayBuffer();
    const headers = { "Content-Type": "image/png", "Cache-Control": "public, max-age=0, must-revalidate" };
    return new Response(bytes, { headers });
  } catch (cause) {
    return errorResponse(request, cause);
  }
}
